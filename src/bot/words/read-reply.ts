import type { ReplyToSupervision } from "../../domain/call/reply-to-supervision.js";
import type { LocalDate } from "../../domain/deadline/calendar.js";
import { addDays } from "../../domain/shared/local-time.js";
import { type Body, bodyOf, slice, trimmed, withoutMatch } from "./body.js";
import { readDays } from "./read-days.js";

type Part = "reason" | "measure" | "until";

const LABEL =
  /(?:主要|逾期|超期)?(原因|理由)|(?:整改|处置|处理)?(措施|办法|方案|做法)|(?:完成|办结|整改|解决)?(时间|时限|期限|日期)/;
const LABELS = new RegExp(`(?<=^|[\\s,.:;])(?:${LABEL.source})\\s*[:是为]?\\s*`, "g");
/** The words by which each part is asked for. */
const NAMES: Readonly<Record<string, string>> = { replyReason: "原因", measure: "措施", until: "完成时间" };
const RELATIVE =
  /(今天|今日|今晚|明天|明日|明晚|后天)(?:之?前|以内|内)?(?=$|[\s,.;]|完成|办结|解决|修好|做完|办完)(?:完成|办结|解决|修好|做完|办完)?/;
const AHEAD: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2 };
const FIRST_STOP = /[,.;!]/;
const DONE = /[\s,.;]*(?:之?前|以内|内)?(?:可|能|将)?(?:全部)?(?:完成|办结|解决|修好|做完|办完)[\s.]*$/;

/** 原因:… 措施:… 完成时间:…, in any order, said again the last counts; without labels the first clause is the reason, what follows the measure, a day the date. */
export function readReply(text: string, today: LocalDate): ReplyToSupervision {
  const body = trimmed(bodyOf(text));
  const marks = [...body.norm.matchAll(LABELS)];
  const head = marks[0] ? slice(body, 0, marks[0].index) : body;
  const said: Partial<Record<Part, Body>> = {};
  marks.forEach((mark, i) => {
    const part = partOf(mark);
    said[part] = trimmed(slice(body, mark.index + mark[0].length, marks[i + 1]?.index ?? body.norm.length));
  });
  const free = readFree(trimmed(head), today);
  const until = said.until ? dayIn(said.until, today)?.until : free.until;
  return present({
    reason: said.reason?.raw ?? free.reason,
    measure: said.measure?.raw ?? free.measure,
    until,
  });
}

/** An answer to "what is missing", under the name of what was asked for; as it is when it names its parts itself. */
export function labelledReply(words: string, missing: readonly string[]): string {
  const [first] = missing;
  const named = bodyOf(words).norm.search(LABELS) >= 0;
  return first === undefined || named || missing.length > 2 ? words : `${NAMES[first] ?? ""}:${words}`;
}

function partOf([, reason, measure]: RegExpMatchArray): Part {
  if (reason !== undefined) return "reason";
  return measure === undefined ? "until" : "measure";
}

function readFree(body: Body, today: LocalDate): ReplyToSupervision {
  const day = dayIn(body, today);
  const told = trimmed(day?.rest ?? body);
  const stop = FIRST_STOP.exec(told.norm)?.index;
  const reason = stop === undefined ? told : slice(told, 0, stop);
  const measure = stop === undefined ? bodyOf("") : trimmed(slice(told, stop));
  const plain = DONE.test(measure.norm) ? trimmed(withoutMatch(measure, DONE)) : measure;
  return present({ reason: reason.raw, measure: plain.raw, until: day?.until });
}

/** The day that the words name, and the words without it. */
function dayIn(body: Body, today: LocalDate): { readonly until: LocalDate; readonly rest: Body } | undefined {
  const relative = RELATIVE.exec(body.norm);
  const ahead = relative?.[1] === undefined ? undefined : AHEAD[relative[1].charAt(0)];
  if (ahead !== undefined) return { until: addDays(today, ahead), rest: withoutMatch(body, RELATIVE) };
  const { days, until, rest } = readDays(body, today);
  const day = until ?? (days === undefined ? undefined : addDays(today, days));
  return day === undefined ? undefined : { until: day, rest };
}

function present(parts: { readonly [K in keyof ReplyToSupervision]: string | undefined }): ReplyToSupervision {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ""));
}
