import type { LngLat, Registry, Staff } from "../../domain/district/registry.js";
import { staffIn } from "../../domain/district/staff-named.js";
import { streetOf } from "../../domain/district/street-of.js";
import type { Invitation, MeetingPlace } from "../../domain/operation/operation.js";
import type { PlanOperation } from "../../domain/operation/plan-operation.js";
import { bodiesIn, invitable } from "./bodies-named.js";
import { type Body, bodyOf, slice, trimmed, without } from "./body.js";
import { normalise } from "./normalise.js";
import { countOf } from "./read-days.js";
import { MOMENT, readMoment } from "./read-moment.js";

/** A plan as far as the words say it; `matters` are numbers as they were written. */
export type SaidOperation = Omit<PlanOperation, "matters"> & { readonly matters: readonly string[] };

const END = "(?=[。;\\n]|[\\s,.](?:方案|安全|参加|邀请|指挥|现场指挥|地点|集合|事项|时长|时间)|$)";
const PLAN = new RegExp(`(?:行动)?方案\\s*[:是为]?\\s*(.+?)${END}`, "s");
const SAFETY = new RegExp(`安全(?:提示|事项|要求|注意)?\\s*[:是为]?\\s*(.+?)${END}`, "s");
const PLACE = /(?:集合)?(?:地点|集合点)\s*[:在是为]?\s*([^\s,.;。]+)/;
const COMMANDER = /(?:(?:现场)?(?:总)?指挥|带队(?:领导)?)\s*[:是由为]?\s*([^\s,.;。]+)/;
/** 科翔路口集合, 由综合巡查队指挥: the name stands in front. */
const PLACE_AHEAD = /(?:在|到|于)?([^\s,.;:。]{2,24}?)集合/;
const COMMANDER_AHEAD = /由([^\s,.;:。]{2,24}?)(?:担任|任|负责)?(?:现场)?(?:总)?(?:指挥|带队)/;
const IS_TIME = /[点时分半刻]$|^(?:今|明|后天|立即|马上)/;
const MATTERS = /(?:事项)?\s*(?:SX[\s-]*\d{8}[\s-]*\d{2,5}|SX[\s-]*\d{1,5}|事项\s*\d{1,5})(?!\d)/g;
const LENGTH =
  /(?:(?:时长|历时|预计|大约|约|持续)\s*[:是为]?\s*)?(\d{1,3}|半|[一二两三四五六七八九十]{1,3})\s*个?(小时|钟头|分钟|天)(?!\s*[后内前])/;
const URGENT = /(?:^|[\s,.;(])(?:紧急|特急)(?=[\s,.;):]|$)/;
const STARTS = new RegExp(`(?:于|在|时间[:是]?)?\\s*(${MOMENT})\\s*(?:开始|集合|出发|到场|行动)?`, "g");
const BODIES = /(?:参加|参与|邀请|联合)(?:单位|部门)?\s*[:有为]?/;

/** 联合行动 清理走鬼 明天09:00 地点科翔路12号 参加城管局2人、联和派出所1人 指挥分管领导01 事项0017 时长2小时 方案:… 安全提示:… */
export function readOperation(registry: Registry, speaker: Staff, text: string, now: Date): SaidOperation {
  const urgent = URGENT.exec(normalise(text));
  const all = bodyOf(text);
  const begun = urgent ? without(all, urgent.index, urgent.index + urgent[0].length) : all;
  const plan = taken(begun, PLAN);
  const safety = taken(plan.rest, SAFETY);
  const matters = mattersIn(safety.rest);
  const commander = commanderIn(registry, speaker, matters.rest);
  const place = placeIn(commander.rest);
  const length = lengthIn(place.rest);
  const start = startIn(registry, length.rest, now);
  const bodies = invitedIn(registry, speaker, start.rest);
  const { title, more } = titleIn(bodies.rest);
  return {
    title,
    plan: tidy([...more, plan.said ?? ""].join(",")),
    ...(safety.said === undefined ? {} : { safety: tidy(safety.said) }),
    matters: matters.said,
    ...(place.said === undefined ? {} : { place: meetingPlace(registry, place.said) }),
    ...(start.at === undefined ? {} : { startsAt: start.at }),
    ...(length.minutes === undefined ? {} : { minutes: length.minutes }),
    emergency: urgent !== null,
    invited: bodies.invited,
    ...(commander.id === undefined ? {} : { commander: commander.id }),
  };
}

/** The words with the point of the place that they name, where the gazetteer knows it. */
export function meetingPlace(registry: Registry, text: string): MeetingPlace {
  const known = registry.places
    .filter(({ name, point }) => point !== undefined && text.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  const point: LngLat | undefined = known[0]?.point;
  return { text, ...(point ? { point } : {}) };
}

function taken(body: Body, pattern: RegExp): { readonly said?: string; readonly rest: Body } {
  const match = pattern.exec(body.norm);
  const words = match?.[1];
  if (!match || words === undefined) return { rest: body };
  const from = match.index + match[0].lastIndexOf(words);
  return {
    said: slice(body, from, from + words.length).raw,
    rest: without(body, match.index, match.index + match[0].length),
  };
}

function placeIn(body: Body): { readonly said?: string; readonly rest: Body } {
  const named = taken(body, PLACE);
  if (named.said !== undefined) return named;
  const ahead = taken(body, PLACE_AHEAD);
  return ahead.said === undefined || IS_TIME.test(normalise(ahead.said)) ? { rest: body } : ahead;
}

/** What is left: its first words are what it is called, the others belong to the plan. */
function titleIn(rest: Body): { readonly title: string; readonly more: readonly string[] } {
  const clauses = trimmed(rest)
    .raw.split(/[,,。;;\n]+/)
    .map(tidy);
  const [title = "", ...more] = clauses.filter((clause) => clause !== "");
  return { title, more };
}

function mattersIn(body: Body): { readonly said: readonly string[]; readonly rest: Body } {
  const found = [...body.norm.matchAll(MATTERS)];
  const rest = found.reduceRight((left, { index, 0: words }) => without(left, index, index + words.length), body);
  return { said: found.map(([words]) => words.replace(/事项/g, "").trim()), rest };
}

function commanderIn(registry: Registry, { unit }: Staff, body: Body) {
  const behind = taken(body, COMMANDER);
  const said = behind.said === undefined ? taken(body, COMMANDER_AHEAD) : behind;
  if (said.said === undefined) return { rest: body };
  const street = [...registry.staff.values()].filter((one) => one.unit === streetOf(registry, unit));
  const words = normalise(said.said);
  const named = staffIn(street, words)?.staff ?? street.find(({ name }) => normalise(name).endsWith(words));
  return named ? { id: named.id, rest: said.rest } : { rest: said.rest };
}

function lengthIn(body: Body): { readonly minutes?: number; readonly rest: Body } {
  const match = LENGTH.exec(body.norm);
  if (!match) return { rest: body };
  const [whole, count = "", unit = ""] = match;
  const times = unit === "分钟" ? 1 : unit === "天" ? 24 * 60 : 60;
  const minutes = (count === "半" ? 0.5 : countOf(count)) * times;
  return { minutes, rest: without(body, match.index, match.index + whole.length) };
}

/** A start has an hour, or is at once; of several the last one holds, since it answers a question. */
function startIn(registry: Registry, body: Body, now: Date): { readonly at?: Date; readonly rest: Body } {
  const { calendar, rules } = registry;
  let at: Date | undefined;
  let rest = body;
  for (const match of [...body.norm.matchAll(STARTS)].reverse()) {
    const words = (match[1] ?? "").trim();
    const said = /[:点时]|立即|立刻|马上|即刻/.test(words.replace(/小时/, ""))
      ? readMoment(words, { now, calendar, atOnce: rules.orders.atOnce })
      : undefined;
    if (!said) continue;
    at ??= "until" in said ? said.until : now;
    rest = without(rest, match.index, match.index + match[0].length);
  }
  return { ...(at ? { at } : {}), rest };
}

/** Behind 参加; else wherever a body is named. */
function invitedIn(
  registry: Registry,
  speaker: Staff,
  body: Body,
): { readonly invited: Invitation[]; readonly rest: Body } {
  const codes = invitable(registry, streetOf(registry, speaker.unit));
  const said = BODIES.exec(body.norm);
  const from = said ? said.index : 0;
  const region = said ? slice(body, from + said[0].length) : body;
  const { bodies, rest } = bodiesIn(registry, codes, region);
  const before = slice(body, 0, from);
  const joined = { raw: `${before.raw} ${rest.raw}`, norm: `${before.norm} ${rest.norm}` };
  return { invited: bodies.map(({ body: code, people = 1 }) => ({ body: code, people })), rest: said ? joined : rest };
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").replace(/^[。,、;:!\s]+|[,、;:。\s]+$/g, "");
}
