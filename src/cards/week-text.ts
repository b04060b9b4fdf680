import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Registry, UnitKind } from "../domain/district/registry.js";
import { isQuiet, type SpanFigures } from "../domain/figures/span-figures.js";
import type { Share } from "../domain/scoring/month-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays } from "../domain/shared/local-time.js";
import { fitText } from "./clip.js";
import { monthDay } from "./local-time.js";
import { unitShort } from "./unit-names.js";

/** A week and the one before it, of one unit or of the whole district. */
export type Week = { readonly monday: LocalDate; readonly last: SpanFigures; readonly before: SpanFigures };

/** 周报: last week's figures, those of the week before in brackets; undefined when neither had any. */
export function weekText(week: Week, unit: UnitCode, registry: Registry): string | undefined {
  const { monday, last, before } = week;
  if (isQuiet(last) && isQuiet(before)) return undefined;
  const sample = registry.district.sample ? "(示范数据)" : "";
  const days = `${monthDay(addDays(monday, -7))}至${monthDay(addDays(monday, -1))}`;
  const lines = LINES[registry.units.get(unit)?.kind ?? "DISTRICT_BODY"].map((line) => line(last, before));
  const own = CARD_KINDS.includes(registry.units.get(unit)?.kind ?? "DISTRICT_BODY");
  return fitText(
    [
      `【有呼必应】${days}周报 · ${unitShort(registry, unit)}${sample},括号内为前一周`,
      ...lines.filter((line) => line !== ""),
      own ? "回复「明细」看待办,「评分卡」看月度评分" : "回复「明细」看待办,「评分卡 水务局」看某单位月度评分",
    ].join("\n"),
  );
}

const CARD_KINDS: readonly UnitKind[] = ["DEPARTMENT", "STREET"];

type Line = (last: SpanFigures, before: SpanFigures) => string;

const matters: Line = ({ matters: now }, { matters: then }) =>
  `事项:新增${now.reported}(${then.reported})、办结${now.closed}(${then.closed})`;
const below: Line = ({ matters: now }, { matters: then }) =>
  now.below.of + then.below.of === 0 ? "" : `未呼叫部门即解决:${shares(now.below, then.below)}`;
const accepted: Line = ({ matters: now }, { matters: then }) =>
  now.accepted.of + then.accepted.of === 0 ? "" : `按时受理:${shares(now.accepted, then.accepted)}`;
const received: Line = ({ calls: now }, { calls: then }) =>
  `呼叫:收到${now.sent}(${then.sent})、响应${now.responded}(${then.responded})、办结${now.finished}(${then.finished})`;
const sent: Line = ({ calls: now }, { calls: then }) =>
  `呼叫:发出${now.sent}(${then.sent})、响应${now.responded}(${then.responded})、办结${now.finished}(${then.finished})`;
const kept: Line = ({ kept: now }, { kept: then }) => {
  const of = (name: string, one: Share, other: Share) =>
    one.of + other.of === 0 ? [] : [`${name}${shares(one, other)}`];
  const parts = [
    ...of("签收", now.sign, then.sign),
    ...of("响应", now.respond, then.respond),
    ...of("办结", now.finish, then.finish),
  ];
  return parts.length === 0 ? "" : `按时:${parts.join("、")}`;
};
const rated: Line = (now, then) =>
  now.rated + then.rated === 0
    ? ""
    : `评价:${now.rated}件(${then.rated}件),非常满意${shares(now.verySatisfied, then.verySatisfied)}`;

const DISTRICT_LINES = [matters, below, sent, kept, rated];

/** What a week is about, by the kind of the unit. */
const LINES: Readonly<Record<UnitKind, readonly Line[]>> = {
  DEPARTMENT: [received, kept, rated],
  STREET: [matters, accepted, below, sent, rated],
  DISTRICT_BODY: DISTRICT_LINES,
  COMMUNITY: [matters],
  STATIONED: [],
};

/** 「4/5(3/3)」: so many of so many, and the week before. */
function shares(now: Share, then: Share): string {
  return `${now.count}/${now.of}(${then.count}/${then.of})`;
}
