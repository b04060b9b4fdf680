import type { Registry } from "../domain/district/registry.js";
import { ROLES, type Role } from "../domain/district/roles.js";
import { REFUSAL_GROUNDS } from "../domain/matter/refusal-grounds.js";
import { asId, type UnitCode } from "../domain/shared/ids.js";
import { NUMBER_FORMS } from "../domain/shared/number-forms.js";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.js";
import { MEASURE_NAMES } from "./accountability/accountability-texts.js";
import { actorName } from "./actor-name.js";
import { dayTime, nearTime } from "./local-time.js";
import { missingNames } from "./missing-names.js";
import { GROUND_NAMES, ROLE_NAMES } from "./names.js";
import { OPERATION_REFUSALS } from "./operation-refusals.js";
import { shortNo } from "./short-no.js";
import { stateName } from "./state-name.js";
import { unitShort } from "./unit-names.js";

type Facts = { readonly refusal: Refusal; readonly registry: Registry; readonly now: Date | undefined };
type Words = (facts: Facts) => string;

/** What is the case, and what to do next: one text for every way a wish can be turned down. */
const TEXTS: Readonly<Record<RefusalCode, Words>> = {
  not_registered: ({ registry }) =>
    `您还没有在${registry.district.name}「有呼必应」登记。请联系本单位负责人,由系统管理员登记您的账号、单位和角色;登记后再发一次即可。`,
  not_found: ({ refusal }) => `没有找到编号${refusal.no ?? ""}。请核对编号,或回复「待办」查看您手上的事项。`,
  ambiguous: candidatesText,
  number_missing: candidatesText,
  not_visible: ({ refusal }) =>
    `${refusal.no ?? "该编号"}不在您的业务范围内,不能查看或办理。如需了解,请联系承办单位;您的事项请回复「待办」。`,
  role_missing: ({ refusal }) =>
    `这一步${byWhom(refusal)}。您可以把${about(refusal)}转告他们,或回复「帮助」查看您能做什么。`,
  wrong_unit: ({ refusal }) =>
    `${about(refusal)}不属于您的单位或不在您手上,这一步${byWhom(refusal)}。您的事项请回复「待办」查看。`,
  not_standing_in: ({ refusal }) =>
    `${refusal.by === undefined ? "这位同事" : actorName(refusal.by)}现在不由您代理,${about(refusal)}请由本人或当前代理人办理。回复「待办」看您手上的事项。`,
  own_draft: ownDraftText,
  own_work: ({ refusal }) =>
    `${about(refusal)}是${whose(refusal)}处置的,不能由您核查或评价。请其他同事到现场看后回复。`,
  already_done: ({ refusal }) => `${about(refusal)}已由${doneBy(refusal)}处理,无需重复操作。${lookUp(refusal)}`,
  wrong_state: ({ refusal }) => `${about(refusal)}现在是「${stateOf(refusal)}」,不能这样操作。${lookUp(refusal)}`,
  reason_missing: () => "请写明理由,直接回复一句话即可;不办了请回复「取消」。",
  text_missing: () => "请写明内容,直接回复一句话即可;不办了请回复「取消」。",
  photo_missing: ({ refusal }) =>
    `还缺${refusal.missing?.length ? missingNames(refusal.missing) : "现场照片"}。请直接发一张照片;不办了请回复「取消」。`,
  response_incomplete: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["person", "plan", "visit"])}。「收到」不算响应,谁来、什么时候到、怎么办都要写明,例:「响应 ${short(refusal)} 管网科今天下午3点到场,先抽水再疏通」。`,
  call_incomplete: ({ refusal }) =>
    `呼叫还缺:${missingNames(refusal.missing ?? ["ask"])}。请回复「补充 ${short(refusal)} 内容」补齐后再报审。`,
  category_needed: ({ refusal }) =>
    `${about(refusal)}还没有类别。请写明是什么问题,例:「受理 ${short(refusal)} 暴露垃圾」。`,
  grid_needed: ({ refusal }) =>
    `${about(refusal)}还没有落到网格。请写明所在网格,例:「受理 ${short(refusal)} 科翔第一网格」,或在卡片上选择网格。`,
  street_needed: () =>
    "还看不出在哪个镇街,尚未上报。请把地点写进去再发一次,例:「科翔路12号门口垃圾堆了两天」,或先发位置再写情况。",
  handler_unknown: ({ refusal }) =>
    `没有找到这位处置人员。请用登记的岗位名称,例:「派 ${short(refusal)} 给 环卫二班」,或在卡片上选择。`,
  department_unknown: ({ refusal }) =>
    `没有找到这个部门。请用部门简称,例:「呼叫 水务局 ${short(refusal)} 管道堵塞」,或在卡片上选择。`,
  list_item_unknown: ({ refusal }) =>
    `呼应事项清单里没有这一项。请核对清单编号,或写明清单外呼叫的理由后再报:「补充 ${short(refusal)} 理由」。`,
  stars_invalid: ({ refusal }) => `评价是1到5星的整数。请回复「评价 ${short(refusal)} 5星」,或在卡片上选择。`,
  nothing_to_exclude: ({ refusal }) =>
    `${about(refusal)}没有可以剔除的这项扣分,星级由镇街评定,不能更改。请回复「申诉不成立 ${short(refusal)} 依据」,或写明其他扣分项。`,
  leader_needed: ({ refusal }) =>
    `${about(refusal)}的1至2星评价须由街道领导确认。请街道领导回复「评价 ${short(refusal)} 2星 理由」。`,
  main_needed: ({ refusal }) => `请写明并入哪一件在办事项,例:「并件 ${short(refusal)} 0012」,直接回复主件编号即可。`,
  not_alike: ({ refusal }) =>
    `${about(refusal)}与那一件类别不同、相距较远,或会降低紧急程度,系统不能认定是同一事项。确是同一件请写明理由;不办了请回复「取消」。`,
  ground_needed: groundsText,
  urgent_never: ({ refusal }) =>
    `${about(refusal)}是紧急事项,一律先受理先处置。请回复「受理 ${short(refusal)}」;程度不对请先「改 ${short(refusal)}」。`,
  merge_instead: ({ refusal }) =>
    `同一事项已在办的,请并件而不是不受理:回复「并件 ${short(refusal)} 主件编号」,双方上报人都会收到进度。`,
  appealed_before: ({ refusal }) => `${about(refusal)}已申诉并经街道复核,只能申诉一次。情况有变化请重新上报。`,
  appeal_over: ({ refusal }) =>
    `${about(refusal)}的申诉期已过${refusal.until === undefined ? "" : `(${dayTime(refusal.until)}止)`}。${refusal.no?.startsWith("SX") ? "情况有变化请重新上报。" : lookUp(refusal)}`,
  sent_back_before: ({ refusal }) =>
    `${about(refusal)}已退回过社区一次,不能再退。请街道处置:「派 ${short(refusal)} 给 谁」,或呼叫部门:「呼叫 部门 ${short(refusal)} 诉求」。`,
  nothing_to_reopen: ({ refusal }) =>
    `${about(refusal)}附近没有近期结案的同类事项。请按新事项办理:「受理 ${short(refusal)}」;知道原编号的回复「重开 原编号 原因」。`,
  recurrence_over: ({ refusal }) =>
    `${about(refusal)}结案已超过${refusal.limit ?? 15}天,不能重开。请按新事项重新上报、受理。`,
  shared_report: ({ refusal }) =>
    `${about(refusal)}已并入其他人的上报,不能撤回。情况有变化请回复「补充 ${short(refusal)} 内容」。`,
  cannot_return: ({ refusal, now }) =>
    `呼叫不能退回。请先签收并做好先期处置;如认为职责不符,请分管领导在${objectUntil(refusal, now)}前回复『异议 ${short(refusal)} 理由 建议部门』,由区指挥中心裁定。`,
  rework_used: ({ refusal }) =>
    `${about(refusal)}已由${doneBy(refusal)}退回重办过一次,不能再退回。请直接评价:回复「评价 ${short(refusal)} 2星 理由」;仍不满意将建议区指挥中心督办。`,
  cancel_unasked: ({ refusal }) =>
    `${about(refusal)}镇街没有要求撤销,部门不能自行撤销呼叫。请照常办理;办好后回复「办结 ${short(refusal)} 结果」。`,
  matter_verified: ({ refusal }) =>
    `事项${about(refusal)}已核查通过并结案,不能再退回重办。请直接评价;同一问题再次出现请重新上报。`,
  parts_open: partsOpenText,
  not_a_part: ({ refusal }) =>
    `${about(refusal)}没有可以解除的协办单。协办单编号形如「0003-1」,主办部门回复「查 ${short(refusal)}」看协办情况。`,
  part_follows_lead: ({ refusal }) =>
    `这是协办单,随主办呼叫${about(refusal)}办理。请对主办呼叫提出:「提级 ${short(refusal)} 理由」。`,
  rework_stands: ({ refusal }) =>
    `${about(refusal)}已由${doneBy(refusal)}退回重办,主办不能解除。请协办单位办结;确不需要的,请镇街领导回复「撤销 ${short(refusal)} 理由」。`,
  sign_first: ({ refusal, now }) =>
    `请先签收${about(refusal)}(签收只表示收到,不表示同意)并做好先期处置,再在${objectUntil(refusal, now)}前提出职责异议:「异议 ${short(refusal)} 应为某某局,依据…」。`,
  objection_late: ({ refusal, now }) =>
    `呼叫不能退回,${about(refusal)}提出职责异议的期限(${objectUntil(refusal, now)})已过。请继续办理;有困难请用「进展 ${short(refusal)} 内容」写明。`,
  ruling_final: ({ refusal }) =>
    `${about(refusal)}由区指挥中心裁定改派,裁定为最终决定,不再受理职责异议。请继续办理;有困难请用「进展 ${short(refusal)} 内容」写明。`,
  proposal_missing: ({ refusal }) => `请写明建议由哪个部门办理,例:「异议 ${short(refusal)} 应为交通局,依据…」。`,
  verdict_missing: () => "请写明「成立」或「不成立」,并写明依据;不办了请回复「取消」。",
  department_unchanged: ({ refusal }) => `${about(refusal)}现在就由这个部门承办。请写明另一个部门。`,
  no_objection: ({ refusal }) => `${about(refusal)}没有待裁定的职责异议。${lookUp(refusal)}`,
  no_question: ({ refusal }) => `${about(refusal)}没有待答复的询问。${lookUp(refusal)}`,
  extension_incomplete: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["days", "reason"])}。请直接补充,例:「延期 ${short(refusal)} 3天 等材料,到货后两天内换管」;不办了请回复「取消」。`,
  extension_too_long: ({ refusal }) =>
    `这次延期最多${refusal.limit ?? 3}个工作日。请回复「延期 ${short(refusal)} ${refusal.limit ?? 3}天 理由」。`,
  extensions_used_up: ({ refusal }) =>
    `${about(refusal)}已延期${refusal.limit ?? 2}次,不能再延。请尽快办结;确有季节、施工、司法等原因的,回复「挂账 ${short(refusal)} 事由 天数」。`,
  not_for_urgent: ({ refusal }) => `${about(refusal)}是紧急呼叫,不能延期。请立即控制险情;后续修复由镇街另行呼叫。`,
  limit_passed: ({ refusal }) =>
    `${about(refusal)}的办结时限${refusal.until === undefined ? "" : `(${dayTime(refusal.until)})`}已过,不能再申请。请尽快办结,并用「进展 ${short(refusal)} 内容」说明原因和计划。`,
  not_requested: ({ refusal }) =>
    `${about(refusal)}没有待决定的申请。部门分管领导申请后您会收到卡片。${lookUp(refusal)}`,
  hold_incomplete: holdText,
  hold_too_long: ({ refusal }) =>
    refusal.limit
      ? `${about(refusal)}这次挂账最多还能${refusal.limit}天。请回复「挂账 ${short(refusal)} 事由 ${refusal.limit}天」。`
      : `${about(refusal)}累计挂账已到上限,不能再挂账。请恢复办理并尽快办结。`,
  side_first: ({ refusal }) =>
    `${about(refusal)}要先听部门陈述:部门可在${refusal.until === undefined ? "时限" : dayTime(refusal.until)}前陈述,陈述或到期后您会收到裁定卡片。`,
  own_proposal: ({ refusal }) => `${about(refusal)}是您自己提出的,不能由您裁定。请基层治理创新处其他同事裁定。`,
  measure_not_allowed: ({ refusal }) =>
    `${about(refusal)}可以作的其他处理只有:${(refusal.missing ?? []).map(measureName).join("、")}。请重新写明。`,
  result_needed: () => "请写明结果,只能是:不成立、谈话提醒、已处理、其他;不登记了请回复「取消」。",
  not_raised: ({ refusal }) =>
    `${about(refusal)}不是提级呼叫,批示不能直接改派主办部门。请写明批示内容;职责问题由区指挥中心裁定。${lookUp(refusal)}`,
  not_proposed: ({ refusal }) =>
    `${about(refusal)}现在没有督办建议;需要督办请回复「督办 ${short(refusal)} 要求」。${lookUp(refusal)}`,
  not_ordered: ({ refusal }) => `${about(refusal)}没有督办单。${lookUp(refusal)}`,
  not_replied: ({ refusal }) => `${about(refusal)}的督办单部门尚未书面回复,回复后您会收到卡片。${lookUp(refusal)}`,
  reply_incomplete: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["replyReason", "measure", "until"])}。请直接补充,例:「督办回复 ${short(refusal)} 原因:管道老化 措施:今晚换管 完成时间:3月12日」;不办了请回复「取消」。`,
  person_unknown: ({ refusal }) =>
    `没有找到「${refusal.missing?.[0] ?? "这位同事"}」。请写登记的岗位名称,例:「代理 水务局分管领导01」;回复「取消」放弃。`,
  times_missing: () =>
    "请写明从什么时候到什么时候,例:「3月10日到12日」「今天下午」「明天起3天」,直接回复即可;不请了请回复「取消」。",
  absence_over: () => "这段时间已经过去,没有登记。请重新写明时间,例:「请假 明天到后天」。",
  absence_too_long: ({ refusal }) =>
    `一次离岗最多登记${refusal.limit ?? 90}天。请分次登记,或由系统管理员调整岗位和代理人。`,
  absence_too_early: ({ refusal }) => `离岗最多提前${refusal.limit ?? 180}天登记。请临近时再登记。`,
  absence_overlaps: ({ refusal }) =>
    `这段时间已有离岗登记${refusal.no ?? ""}${refusal.until === undefined ? "" : `(至${dayTime(refusal.until)})`}。要改时间请先回复「销假${refusal.no === undefined ? "" : ` ${shortNo(refusal.no)}`}」再重新登记;只改代理人请回复「代理 姓名」。`,
  deputy_unfit: () => "代理人须是同一单位、能办理业务的其他同事(社区与所属镇街算同一单位)。请另行指定。",
  no_absence: () => "没有找到要办的离岗登记。登记请写:「请假 3月10日到12日」;回复「查请假」可看登记情况。",
  warning_incomplete: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["kind", "colour", "text"])}。种类有${(refusal.needs ?? []).join("、")}。请完整重写一次,例:「预警 暴雨橙色 至今天20:00 请检查积水点」。`,
  warning_over: () => "预警的结束时间已经过去,没有发布。请重新写明,例:「预警 暴雨橙色 至明天8:00 请检查积水点」。",
  warning_too_long: ({ refusal }) =>
    `一次预警最多发布${refusal.limit ?? 168}小时,到期前可再发布一次。请写明较近的结束时间。`,
  street_unknown: ({ refusal }) =>
    `没有编码为${(refusal.needs ?? []).join("、")}的镇街。请核对范围;全区预警不写镇街即可。`,
  no_warning: () => "没有这样的生效中预警。回复「查预警」看生效中的预警。",
  receivers_missing: () =>
    "请写明下达给谁:区级写「各镇街」或镇街名称,镇街写「各社区」「各网格」或社区、网格名称。直接回复即可;不办了请回复「取消」。",
  receivers_not_below: () =>
    "号令逐级下达:区级(含部门)下达到镇街,镇街下达到本镇街的社区和网格。请重新写明接收单位,例:「号令 各镇街 内容 今天18:00前签收 明天12:00前反馈」。",
  limits_missing: ({ refusal }) =>
    `还缺:${missingNames(refusal.missing ?? ["sign", "report"])}。请直接回复,例:「今天18:00前签收 明天12:00前反馈」,也可写「2小时内签收」;不办了请回复「取消」。`,
  limit_over: ({ refusal, now }) =>
    `${refusal.until === undefined ? "时限" : near(refusal.until, now)}已经过了。请回复新的时限,例:「今天18:00前签收 明天12:00前反馈」;不办了请回复「取消」。`,
  limits_disordered: () =>
    "反馈时限早于签收时限。请回复正确的时限,例:「今天18:00前签收 明天12:00前反馈」;不办了请回复「取消」。",
  line_needed: ({ refusal }) =>
    `${about(refusal)}有多个单位已反馈。请写明哪个单位,例:「补报 ${short(refusal)} 联和街道 缺照片」;不办了请回复「取消」。`,
  line_unknown: ({ refusal }) => `这个单位不在${about(refusal)}的接收单位里。${lookUp(refusal)}`,
  nothing_reported: ({ refusal }) =>
    `${about(refusal)}没有待办结的反馈。可回复「催办 ${short(refusal)}」;未反馈也要办结的,请写明单位和理由:「办结 ${short(refusal)} 单位 理由」。`,
  nothing_to_urge: ({ refusal }) => `${about(refusal)}没有待办的单位,无需催办。${lookUp(refusal)}`,
  reminded_today: ({ refusal }) => `${about(refusal)}的单位今天已提醒过,为减少打扰每天只提醒一次。${lookUp(refusal)}`,
  ...OPERATION_REFUSALS,
  too_long: ({ refusal }) =>
    `内容太长,一次最多${refusal.limit ?? 2000}个字。请压缩后重发,其余内容可用「补充」或照片说明。`,
  nothing_pending: () => "现在没有等您确认的事。回复「待办」查看您手上的事项,或直接说要做什么。",
  card_expired: ({ refusal }) =>
    `这张卡片已过时:${about(refusal)}现在是「${stateOf(refusal)}」${refusal.by ? `,由${doneBy(refusal)}办理` : ""}。${lookUp(refusal)}`,
  busy: ({ refusal }) => `${about(refusal)}正有多人同时办理,这次没有成功。请稍等几秒再发一次。`,
};

/** Why a wish was turned down and what to do next. `now` lets a time be called 今天; without it, it stands with its date. */
export function refusalText(refusal: Refusal, registry: Registry, now?: Date): string {
  return `【有呼必应】${TEXTS[refusal.code]({ refusal, registry, now })}`;
}

/** The fixed list (M4), to be answered by its place in it. */
function groundsText({ refusal }: Facts): string {
  const named = refusal.candidates?.flatMap(({ no }) => REFUSAL_GROUNDS.find((ground) => ground === no) ?? []) ?? [];
  const listed = (named.length > 0 ? named : REFUSAL_GROUNDS).map((ground, i) => `${i + 1}. ${GROUND_NAMES[ground]}`);
  return `请选不予受理的理由,回复序号:\n${listed.join("\n")}`;
}

/** Which 协办单 a lead still waits for; their departments stand as codes. */
function partsOpenText({ refusal, registry }: Facts): string {
  const parts = refusal.candidates ?? [];
  const listed = parts
    .map(({ no, title }) => `${shortNo(no)} ${unitShort(registry, asId<UnitCode>(title))}`)
    .join("、");
  const release = parts[0] ? `「解除 ${shortNo(parts[0].no)} 理由」` : "「解除 协办单编号 理由」";
  return `${about(refusal)}还有协办单未办结:${listed}。待其办结后即可办结;不再需要协办的,请主办回复${release}。`;
}

function candidatesText({ refusal }: Facts): string {
  const listed = (refusal.candidates ?? []).map(({ no, title }) => `${shortNo(no)} ${title}(${no})`);
  const none = "请写明编号,后四位即可,例:「查 0017」。回复「待办」可查看您手上的事项。";
  return listed.length === 0 ? none : `请问是哪一件?请回复完整编号:\n${listed.join("\n")}`;
}

/** The grounds are a fixed list of the rule book. */
function holdText({ refusal, registry }: Facts): string {
  const grounds = registry.rules.hold.grounds.map(({ name }) => name).join("、");
  return (
    `还缺:${missingNames(refusal.missing ?? ["ground", "reason"])}。挂账事由只有:${grounds}。` +
    `请直接补充,例:「挂账 ${short(refusal)} 施工 等电力迁改完成 20天」;不办了请回复「取消」。`
  );
}

function measureName(code: string): string {
  const names: Readonly<Record<string, string>> = MEASURE_NAMES;
  return names[code] ?? code;
}

function ownDraftText({ refusal }: Facts): string {
  const drafted = `${about(refusal)}是${whose(refusal)}起草的`;
  if (refusal.no?.startsWith(NUMBER_FORMS.order.letters)) return `${drafted},不能由您放行。请区指挥中心其他同事放行。`;
  const step = refusal.no?.startsWith(NUMBER_FORMS.operation.letters) ? "部署" : "审核";
  return `${drafted},不能由您${step}。请另一位街道领导${step}。`;
}

function about(refusal: Refusal): string {
  return refusal.no ?? "这一件";
}

function short(refusal: Refusal): string {
  return refusal.no === undefined ? "编号" : shortNo(refusal.no);
}

function stateOf(refusal: Refusal): string {
  return refusal.state === undefined ? "其他环节" : stateName(refusal.state, refusal.no ?? "");
}

/** 「联和街道分管领导01 03-10 10:02」 */
function doneBy(refusal: Refusal): string {
  const name = refusal.by === undefined ? "其他同事" : actorName(refusal.by);
  return refusal.at === undefined ? name : `${name}于${dayTime(refusal.at)}`;
}

/** His own, or that of the colleague for whom he would act. */
function whose({ by }: Refusal): string {
  return by === undefined ? "您自己" : `您代理的${actorName(by)}`;
}

function byWhom(refusal: Refusal): string {
  const names = (refusal.needs ?? []).map((need) => (isRole(need) ? ROLE_NAMES[need] : need));
  return names.length === 0 ? "须由经办单位办理" : `须由${names.join("或")}办理`;
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function lookUp(refusal: Refusal): string {
  return refusal.no === undefined ? "回复「待办」看您手上的事项。" : `回复「查 ${shortNo(refusal.no)}」看最新情况。`;
}

function objectUntil(refusal: Refusal, now: Date | undefined): string {
  return refusal.until === undefined ? "今天17:30" : near(refusal.until, now);
}

function near(at: Date, now: Date | undefined): string {
  return now === undefined ? dayTime(at) : nearTime(at, now);
}
