import type { ReadScorecard } from "../app/scorecards/read-scorecards.js";
import type { Registry } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import type { DepartmentCard, DistrictCard, StreetCard } from "../domain/scoring/scorecard.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { Card, Neutral } from "../ports/message.js";
import { post } from "./parties.js";
import { OF_DEPARTMENT, OF_DISTRICT, OF_STREET } from "./scorecard-readers.js";
import { deductionRows } from "./scorecard-sheet/department-calls.js";
import { monthName } from "./scorecard-sheet/words.js";
import {
  appealText,
  isDepartment,
  scorecardText,
  scorecardTitle,
  scoreText,
  streetStage,
  warningLines,
} from "./scorecard-text.js";
import { callsText, STREET_PARTS, shareText } from "./scorecard-texts.js";

type Read = ReadScorecard<DepartmentCard> | ReadScorecard<StreetCard>;

type Told = { readonly key: string; readonly message: Neutral };

/** The district's month, to those who look after it. */
export function districtMessages(
  read: ReadScorecard<DistrictCard>,
  link: string | undefined,
  registry: Registry,
): Told[] {
  const parties = OF_DISTRICT.map((role) => post(registry, role));
  const to = [...new Set(parties.flatMap(({ ids, standIn }) => (standIn === undefined ? ids : [])))];
  const lines = districtFields(read.card);
  const { month } = read.card;
  const sample = registry.district.sample ? "(示范数据)" : "";
  const title = `${monthName(month)}全区月报(${read.status === "final" ? "定稿" : "草案"})`;
  if (to.length === 0 || isQuietMonth(read.card)) return [];
  const stage = streetStage(read);
  const message: Neutral =
    link === undefined
      ? {
          kind: "text",
          to,
          text: [`【有呼必应】${title}${sample}`, ...lines.map(({ label, value }) => `${label}:${value}`), stage].join(
            "\n",
          ),
        }
      : {
          ...{ kind: "card", to },
          card: {
            ...{ form: "notice", id: `scorecard-${month}-district@${read.status}`, title, lines, link },
            ...{ desc: `${registry.district.name}${sample}`, text: `${stage}点开看全部。` },
          },
        };
  return [{ key: "scorecard", message }];
}

/** Nothing happened in it: nobody has anything to read. */
function isQuietMonth({ result: { matters, calls } }: DistrictCard): boolean {
  return matters.reported + matters.closed + calls.sent + calls.responded + calls.finished === 0;
}

function districtFields({ result }: DistrictCard) {
  const { matters, calls, rated, disputes, recurring, longHolds } = result;
  const below = matters.solved.grid + matters.solved.community + matters.solved.street;
  return [
    { label: "事项", value: `上报${matters.reported}件、办结${matters.closed}件` },
    { label: "基层解决", value: shareText({ count: below, of: below + matters.solved.district }) },
    { label: "呼叫", value: `发出${calls.sent}件、办结${calls.finished}件` },
    { label: "按时办结", value: shareText(rated.finish) },
    { label: "非常满意", value: shareText(rated.verySatisfied) },
    { label: "关注", value: `异议${disputes.length}项、反复${recurring.length}处、长期挂账${longHolds.length}件` },
  ];
}

/**
 * 评分卡 to those who answer for the unit; nothing where nothing was counted. A card with the way to the page; where nobody
 * knows under which address people reach us, the same in words.
 */
export function scorecardMessages(read: Read, link: string | undefined, registry: Registry, now: Date): Told[] {
  const { kind, unit, counted } = read.card;
  const to = holdersOf(kind === "department" ? OF_DEPARTMENT : OF_STREET, unit, registry);
  if (counted.length === 0 || to.length === 0) return [];
  const message: Neutral =
    link === undefined
      ? { kind: "text", to, text: scorecardText(read, registry, now) }
      : { kind: "card", to, card: noticeOf(read, link, registry, now) };
  return [{ key: "scorecard", message }];
}

/** Everybody who holds one of the roles there; nobody in place of an empty post. */
function holdersOf(roles: readonly Role[], unit: DepartmentCard["unit"], registry: Registry): StaffId[] {
  const parties = roles.map((role) => post(registry, role, unit));
  return [...new Set(parties.flatMap(({ ids, standIn }) => (standIn === undefined ? ids : [])))];
}

/** What fits on a card: the score, what it is made of, what can be done; the rest is on the page and behind 「评分卡」. */
function noticeOf(read: Read, link: string, registry: Registry, now: Date): Card {
  const { unit, month } = read.card;
  const sample = registry.district.sample ? "(示范数据)" : "";
  const common = {
    form: "notice",
    id: `scorecard-${month}-${unit}@${read.status}`,
    title: scorecardTitle(read, registry, now),
    link,
  } as const;
  const more = "点开看全部,或回复「评分卡」看文字版。";
  if (!isDepartment(read)) {
    const warning = warningLines(read.card, registry).join("");
    const text = `${warning}${streetStage(read)}${more}`;
    return { ...common, desc: `${read.card.result.total}分${sample}`, text, lines: streetFields(read.card) };
  }
  const text = `${appealText(read)}${more}`;
  return { ...common, desc: `${scoreText(read)}${sample}`, text, lines: departmentFields(read.card) };
}

function departmentFields(card: DepartmentCard) {
  const { figures, calls } = card.result;
  const lost = deductionRows(card).filter(([, , , points]) => points !== 0);
  const points = lost.reduce((sum, [, , , one]) => sum + Number(one), 0);
  return [
    { label: "计分呼叫", value: callsText(calls) },
    { label: "按时签收", value: shareText(figures.sign) },
    { label: "按时响应", value: shareText(figures.respond) },
    { label: "按时办结", value: shareText(figures.finish) },
    { label: "非常满意", value: shareText(figures.verySatisfied) },
    { label: "扣分", value: lost.length === 0 ? "无" : `${lost.length}项,共${points}分` },
  ];
}

function streetFields({ result }: StreetCard) {
  const parts = result.parts.map((part) => ({
    label: STREET_PARTS[part.dimension],
    value: `${part.points}/${part.full}(${shareText(part)})`,
  }));
  const faults = result.faults.length === 0 ? "无" : `${result.faults.length}项`;
  return [...parts, { label: "扣分", value: faults }];
}
