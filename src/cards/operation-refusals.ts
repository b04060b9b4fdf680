import type { Registry } from "../domain/district/registry.js";
import { asId, type UnitCode } from "../domain/shared/ids.js";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.js";
import { dayTime, nearTime } from "./local-time.js";
import { missingNames } from "./missing-names.js";
import { shortNo } from "./short-no.js";
import { unitShorts } from "./unit-names.js";

type Facts = { readonly refusal: Refusal; readonly registry: Registry; readonly now: Date | undefined };

const EXAMPLE = "联合行动 清理走鬼 明天09:00 地点科翔路12号 参加城管局2人、联和派出所1人";
const GIVE_UP = "不办了请回复「取消」。";

/** What is the case, and what to do next, where a joint operation turns a wish down. */
export const OPERATION_REFUSALS = {
  operation_incomplete: ({ refusal }: Facts) =>
    `还缺:${missingNames(refusal.missing ?? ["title", "start", "place", "bodies"])}。请直接补充,例:「${EXAMPLE}」;${GIVE_UP}`,
  body_unfit: ({ refusal, registry }: Facts) =>
    `${named(refusal, registry)}不能参加:联合行动只邀请区直部门和本镇街的派驻机构。请改写参加单位;${GIVE_UP}`,
  commander_unfit: () => `现场指挥须是本镇街的工作人员。请写登记的岗位名称,例:「指挥联和街道分管领导01」;${GIVE_UP}`,
  too_soon: ({ refusal, now }: Facts) =>
    `须提前1个工作日邀请,最早${until(refusal, now)}开始。请改写时间;确属紧急的请写明「紧急」,例:「部署 ${short(refusal)} 紧急」。`,
  people_invalid: ({ refusal }: Facts) => `请写明来几人,例:「确认 ${short(refusal)} 2人 联系人管网科」。`,
  body_needed: ({ refusal, registry }: Facts) =>
    `请写明哪个单位,例:「报到 ${short(refusal)} ${firstNamed(refusal, registry)}」;${GIVE_UP}`,
  body_unknown: ({ refusal }: Facts) =>
    `这个单位不在${about(refusal)}的参加单位里。回复「查 ${short(refusal)}」看名单。`,
  body_takes_part: ({ refusal, registry }: Facts) =>
    `${named(refusal, registry)}已经参加${about(refusal)},不能再作替补。请指定其他单位或本单位其他人员。`,
  body_not_there: ({ refusal, registry }: Facts) =>
    `${named(refusal, registry)}没有到场,不评星,按未响应记录。其他单位请照常评价。`,
  not_bound: ({ refusal }: Facts) =>
    `贵单位是${about(refusal)}的替补提名,不参加的不回复即可;参加请回复「确认 ${short(refusal)}」。`,
  substitute_late: ({ refusal, now }: Facts) =>
    `${about(refusal)}已于${until(refusal, now)}开始,不能再指定替补。请立即到场报到;确有情况请联系现场指挥。`,
  substitute_missing: ({ refusal }: Facts) =>
    `联合行动不能退回。不能参加的,请写明由谁替补(其他单位,或本单位其他人员),例:「替补 ${short(refusal)} 交通局 当天有抢险」;${GIVE_UP}`,
  location_needed: () => "请发送您现在的位置(点「+」选「位置」),收到后即登记报到;不便定位的请现场指挥登记。",
  place_without_point: ({ refusal }: Facts) =>
    `${about(refusal)}的集合地点没有定位,请到现场后由现场指挥登记:「报到 ${short(refusal)} 单位」。`,
  too_far: ({ refusal }: Facts) =>
    `您的位置距集合点约${refusal.metres ?? "?"}米,须在${refusal.limit ?? 500}米以内。到达后请再发一次位置;定位不准的请现场指挥登记。`,
  too_early: ({ refusal, now }: Facts) => `还没有到报到时间,${until(refusal, now)}起可以报到。`,
  nobody_on_site: ({ refusal }: Facts) =>
    `${about(refusal)}没有已报到的单位,无需撤离。回复「查 ${short(refusal)}」看名单。`,
  matter_not_joined: ({ refusal }: Facts) =>
    `${(refusal.needs ?? []).join("、")}不属于${about(refusal)}。请核对事项编号后再报结果。`,
} satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>;

function about({ no }: Refusal): string {
  return no ?? "这次联合行动";
}

function short({ no }: Refusal): string {
  return no === undefined ? "编号" : shortNo(no);
}

function until({ until: at }: Refusal, now: Date | undefined): string {
  if (at === undefined) return "规定时间";
  return now === undefined ? dayTime(at) : nearTime(at, now);
}

function named({ needs = [] }: Refusal, registry: Registry): string {
  const names = unitShorts(
    registry,
    needs.map((code) => asId<UnitCode>(code)),
  );
  return names === "" ? "这个单位" : names;
}

function firstNamed({ needs = [] }: Refusal, registry: Registry): string {
  return named({ code: "body_needed", needs: needs.slice(0, 1) }, registry);
}
