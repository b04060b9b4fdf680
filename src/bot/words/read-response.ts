import { type Body, bodyOf, slice, trimmed, withoutMatch } from "./body.js";

/** What a department's words say of who comes, when, and what will be done (C7); each part only if it is there. */
export type SaidResponse = {
  readonly person?: string;
  readonly phone?: string;
  readonly plan?: string;
  readonly visit?: string;
};

const PHONE = /(?<!\d)(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/;
const DAY =
  "(?:今天|今日|今晚|今早|明天|明日|明早|明晚|后天|大后天|当天|本周[一二三四五六日天]|下?周[一二三四五六日天]|下?星期[一二三四五六日天]|\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[日号]|\\d{4}-\\d{1,2}-\\d{1,2})";
const PART_OF_DAY = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|上班后|下班前)";
const HOUR = "(?:\\d{1,2}:\\d{2}|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:半|[一三]刻|\\d{1,2}分?)?)";
const SOON =
  "(?:马上|立即|立刻|现在|即刻|(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:小时|分钟|工作日|天)[之以]?[内后])";
const WHEN = new RegExp(
  `${SOON}|${DAY}\\s*${PART_OF_DAY}?\\s*(?:${HOUR})?\\s*(?:前|左右|之前|以前)?|${PART_OF_DAY}\\s*(?:${HOUR})?\\s*(?:前|左右|之前|以前)?|${HOUR}\\s*(?:前|左右|之前|以前)?`,
);
const LABELLED = {
  person: /(?:联系人|负责人|责任人|经办人|到场人)\s*[:是为]?\s*([^\s,.;:]+)/,
  visit: /(?:到场时间|上门时间|时间)\s*[:是为]?\s*([^,.;]+)/,
  plan: /(?:处置方案|方案|措施|计划)\s*[:是为]?\s*(.+)/,
};
/** A post inside a department: 管网科, 二中队, 值班室 …, with a number behind it. */
const POST =
  /^.{0,12}?(?:科|股|[大中小]?队|所|组(?!织)|站|中心|处(?![理置])|室|班|办(?![理结])|部|师傅|专员|经办)(?:值班员|值班室|负责人|队长|科长|组长|主任|人员|同志|师傅|长)?[0-9A-Z]{0,3}/;
const RECEIPT = /^(?:已?收到|已?知悉|知道了|好的|明白|[\s,.!])*$/;
const MYSELF = /^我(?!们|局|单位|处)/;
const COMING = /^(?:到|到场|到达|到现场|到达现场|赶到|赶到现场|上门)[\s,.;:]+(?=\S)/;
const JOINING = /^(?:将?由|安排|派|请|已|拟|计划|将|会|于|在|预计|的)+/;

/** Reads a response such as 管网科今天下午3点到场,先抽水. `speaker` stands for 我. 收到 alone says nothing (C7). */
export function readResponse(text: string, speaker: string): SaidResponse {
  const body = trimmed(bodyOf(text));
  if (RECEIPT.test(body.norm)) return {};
  const phone = PHONE.exec(body.norm)?.[0];
  const told = phone === undefined ? body : trimmed(withoutMatch(body, PHONE));
  const labelled = readLabelled(told);
  const free = readFree(told, speaker);
  const found = labelled.person || labelled.visit || labelled.plan ? { ...free, ...labelled } : free;
  return phone === undefined ? found : { ...found, phone };
}

/** 联系人:管网科;时间:今天下午3点;方案:抽水 */
function readLabelled(body: Body): SaidResponse {
  return present({
    person: labelled(body, LABELLED.person),
    visit: labelled(body, LABELLED.visit),
    plan: labelled(body, LABELLED.plan),
  });
}

function labelled(body: Body, pattern: RegExp): string | undefined {
  const match = pattern.exec(body.norm);
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(value);
  return trimmed(slice(body, start, start + value.length)).raw || undefined;
}

/** Who stands before the time, what will be done behind both. */
function readFree(body: Body, speaker: string): SaidResponse {
  const when = WHEN.exec(body.norm);
  const visit = when ? trimmed(slice(body, when.index, when.index + when[0].length)).raw : undefined;
  const before = unjoined(when ? slice(body, 0, when.index) : body);
  const person = personIn(before, speaker);
  const behindPerson = person ? slice(before, person.length) : before;
  const behind = when ? slice(body, when.index + when[0].length) : bodyOf("");
  const later = person ? undefined : personIn(unjoined(behind), speaker);
  const rest = later ? slice(unjoined(behind), later.length) : behind;
  const plan = [behindPerson, arrived(rest)].map((part) => unjoined(part).raw).filter((part) => part !== "");
  return present({ person: person?.name ?? later?.name, visit, plan: plan.join(",") || undefined });
}

/** What is done after coming: 到场, by itself the whole plan, is none where more follows. */
function arrived(body: Body): Body {
  const clean = unjoined(body);
  const length = COMING.exec(clean.norm)?.[0].length ?? 0;
  return slice(clean, length);
}

function unjoined(body: Body): Body {
  const clean = trimmed(body);
  return trimmed(slice(clean, JOINING.exec(clean.norm)?.[0].length ?? 0));
}

function personIn(body: Body, speaker: string): { name: string; length: number } | undefined {
  if (MYSELF.test(body.norm)) return { name: speaker, length: 1 };
  const post = POST.exec(body.norm)?.[0];
  return post === undefined ? undefined : { name: trimmed(slice(body, 0, post.length)).raw, length: post.length };
}

function present(parts: { [K in keyof SaidResponse]: string | undefined }): SaidResponse {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ""));
}
