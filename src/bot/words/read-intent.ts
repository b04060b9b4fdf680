import { isPatrolNote, isSmallTalk } from "../reading/small-talk.js";
import { type Body, bodyOf, slice, trimmed, without } from "./body.js";
import type { Command, CommandName, Intent } from "./intent.js";
import { type FoundNumber, findNumber, findNumberAfterCommand, type NumberRef } from "./number-ref.js";
import { beginsWithStars, readRating, readStars } from "./read-stars.js";
import { commandWordAt } from "./vocabulary.js";

const POLITE = /^(?:[\s,.!]*(?:请|麻烦|帮我|帮忙|你好|您好|我要|我想))+[\s,.:!]*/;
/** 把0017派给…, 给0003打5分, 呢单 0017: words before a number that only point at it. */
const POINTING = /编号|单号|^(?:把|将|给|对|关于|[这那呢嗰该][单件宗个])/;
/** 0017我们搞不定, 0003想申请延期, 0017要呼叫…: words between a number and its command. */
const WISHING = /^(?:[\s,]*(?:我们|我哋|我|想要?|需要|要|请|麻烦|拟|打算))+/;
/** 呢单受理 0017 */
const THIS_ONE = /^[这呢该][单件宗个]\s*/;
/** 给0003打5分 */
const GIVES = /^打(?=\s*(?:\d{1,3}\s*分(?!钟)|[\d一二两三四五]\s*颗?星))/;
const YES = /^(确认|是的?|对的?|好的?|可以|嗯+|OK|确定)[\s.!~]*$/;
const NO = /^(?:取消|不用了?|不要了?|不|算了|否)[\s.!~]*$/;
const ASKS = /[?]|查|看看|看下|进度|怎么?样|到哪|如何|办好没|处理没|[那这][单件宗个]|多久|什么时候/;
const PARTICLE = /^(?:一下|了|啦|吧|咗)?/;
const STOP = /^(?:$|[\s,.:;!?~()#\d-]|给|SX|HJ)/;
const NOT_SOLVED = /没处理|未处理|没有处理|不通过|没解决|未解决|没弄好|没好|还在|依然|仍然/;
const SOLVED = /已处理|已经处理|处理好|已解决|解决了|已清|清走|清理好|通过|搞[定掂]|完成|干净|好了/;
/** Commands that never speak of a number, so that 12号门口 and the like stay in the sentence. */
const WITHOUT_NUMBER: readonly CommandName[] = [
  ...([
    "report",
    "todo",
    "help",
    "scorecard",
    "digest",
    "absence",
    "absences",
    "issue_order",
    "plan_operation",
    "issue_warning",
    "warnings",
  ] as const),
];
/** 查请假, 查 离岗 */
const OF_WARNINGS = /^预警/;
const OF_ABSENCES = /^(?:请假|离岗|在岗|休假)/;

/** Reads what somebody wrote, without knowing who it is. Never throws, whatever the text. Domain 17.1, 17.2. */
export function readIntent(text: string): Intent {
  const body = trimmedEdges(bodyOf(text));
  if (body.norm === "?" || body.norm === "??") return command("help", slice(body, 0, 0), true, body);
  if (!/[\p{L}\p{N}★⭐]/u.test(body.norm)) return { kind: "empty" };
  return shortAnswer(body) ?? onlyNumber(body) ?? anyCommand(body) ?? aboutNumber(body) ?? sentence(body);
}

function trimmedEdges(body: Body): Body {
  const start = body.norm.length - body.norm.trimStart().length;
  return slice(body, start, Math.max(start, body.norm.trimEnd().length));
}

function sentence(body: Body): Intent {
  return isPatrolNote(body.raw) ? { kind: "patrol_note" } : { kind: "sentence", text: body.raw };
}

function shortAnswer({ norm }: Body): Intent | undefined {
  const yes = YES.exec(norm);
  if (yes) return { kind: "yes", formal: yes[1] === "确认" || yes[1] === "确定" };
  if (NO.test(norm)) return { kind: "no" };
  if (!beginsWithStars(norm) && commandWordAt(norm)?.name !== "absence" && isSmallTalk(norm))
    return { kind: "small_talk", receipt: norm.includes("收到") };
  return undefined;
}

function onlyNumber(body: Body): Intent | undefined {
  const choice = /^(\d{1,2})[\s.]*$/.exec(body.norm)?.[1];
  const found = findNumberAfterCommand(body.norm);
  if (choice !== undefined) {
    return { kind: "number", ref: { short: choice.padStart(4, "0") }, choice: Number(choice), text: body.raw };
  }
  if (!found || /[^\s,.:;!#-]/.test(without(body, found.start, found.end).norm.replace(/编号|单号|号/, ""))) {
    return undefined;
  }
  return { kind: "number", ref: found.ref, text: body.raw };
}

/** A command at the beginning, behind polite words, or behind a number: 0003 签收. */
function anyCommand(whole: Body): Command | undefined {
  const polite = POLITE.exec(whole.norm)?.[0].length ?? 0;
  const plain = commandAt(whole, whole) ?? (polite > 0 ? commandAt(slice(whole, polite), whole) : undefined);
  if (plain) return plain;
  const found = findNumber(whole.norm);
  if (!found) return undefined;
  const pointed = THIS_ONE.exec(whole.norm)?.[0].length ?? 0;
  if (pointed > 0 && pointed < found.start) return commandAt(slice(whole, pointed), whole);
  if (trimmed(slice(whole, 0, found.start)).norm.replace(POINTING, "") !== "") return undefined;
  const behind = commandBehind(trimmed(slice(whole, found.end)), whole);
  if (behind?.name === "merge") return intoMain(behind, found.ref);
  return behind && { ...behind, ref: behind.ref ?? found.ref, sure: true };
}

function commandBehind(body: Body, whole: Body): Command | undefined {
  const wish = WISHING.exec(body.norm)?.[0].length ?? 0;
  return commandAt(body, whole) ?? (wish > 0 ? commandAt(trimmed(slice(body, wish)), whole) : undefined);
}

function commandAt(body: Body, whole: Body): Command | undefined {
  if (beginsWithStars(body.norm)) return starsAt(body, whole);
  if (GIVES.test(body.norm)) return given(slice(body, 1), whole);
  const word = commandWordAt(body.norm);
  if (!word) return undefined;
  const behind = slice(body, word.length);
  const rest = slice(behind, PARTICLE.exec(behind.norm)?.[0].length ?? 0);
  const stops = word.reach === "open" || STOP.test(rest.norm) || STOP.test(behind.norm);
  const kept = STOP.test(rest.norm) ? rest : behind;
  return refined(command(word.name, kept, stops, whole), word.word, body);
}

/** 五星 0003: stars in place of the command. Without a number and with more words behind it may be a hotel. */
function starsAt(body: Body, whole: Body): Command | undefined {
  const read = readStars(body);
  const found = read && findNumber(read.rest.norm);
  if (!read || (!found && trimmed(read.rest).norm !== "" && !/^[\s,.:;]/.test(read.rest.norm))) return undefined;
  return { ...command("rate", read.rest, true, whole), ...read.said };
}

/** 打5分: points in place of the command. */
function given(body: Body, whole: Body): Command {
  const { said, rest } = readRating(body);
  return { ...command("rate", rest, true, whole), ...said };
}

function command(name: CommandName, rest: Body, stops: boolean, whole: Body): Command {
  const found = WITHOUT_NUMBER.includes(name) ? undefined : findNumberAfterCommand(rest.norm);
  const words = found ? joined(rest, found) : trimmed(rest);
  return {
    kind: "command",
    name,
    ...(found ? { ref: found.ref } : {}),
    text: words.raw,
    sure: stops || found !== undefined,
    whole: whole.raw,
  };
}

/** The words on both sides of a number that was cut out. */
function joined(rest: Body, found: FoundNumber): Body {
  const before = trimmed(slice(rest, 0, found.start));
  const after = trimmed(slice(rest, found.end));
  if (before.norm === "" || after.norm === "") return before.norm === "" ? after : before;
  return { raw: `${before.raw} ${after.raw}`, norm: `${before.norm} ${after.norm}` };
}

function refined(read: Command, word: string, body: Body): Command {
  if (read.name === "rate") {
    const rating = readRating(bodyOf(read.text));
    const said = /满意/.test(word) ? { grade: word } : rating.said;
    return { ...read, text: trimmed(rating.rest).raw, ...said };
  }
  if (read.name === "query" && OF_ABSENCES.test(bodyOf(read.text).norm)) return { ...read, name: "absences" };
  if (read.name === "query" && OF_WARNINGS.test(bodyOf(read.text).norm)) return { ...read, name: "warnings" };
  if (read.name === "issue_warning" && read.text === "") return { ...read, name: "warnings" };
  if (read.name === "plan_operation") return { ...read, text: `${markIn(word)}${read.text}` };
  if (read.name === "issue_order") return { ...read, text: `${markIn(word)}${read.text}` };
  if (read.name === "decide_appeal") return { ...read, upheld: word === "申诉成立" };
  if (read.name === "correct") return { ...read, text: `${CORRECTS[word] ?? ""}${read.text}` };
  if (read.name === "merge") return word.endsWith("入") || word.endsWith("到") ? intoMain(read) : read;
  if (read.name === "verify") return withSolved(withWord(read, word), body.norm);
  return word === "没处理好" ? withSolved(read, body.norm) : read;
}

/** 演练号令, 紧急号令: the marks stay at the head of the words. */
function markIn(word: string): string {
  return ["演练", "紧急"].map((mark) => (word.includes(mark) ? `${mark} ` : "")).join("");
}

/** What a correction is about stays in its words. */
const CORRECTS: Readonly<Record<string, string>> = { 改类别: "类别 ", 改地点: "地点 ", 改位置: "地点 " };

/** 0017 并入 0012, 并入 0012: the number behind the word is the main one, and stands at the head of the words. */
function intoMain(read: Command, ref?: NumberRef): Command {
  const { ref: main, ...rest } = read;
  const several = findNumber(bodyOf(read.text).norm) !== undefined && ref === undefined;
  if (main === undefined || several) return ref === undefined ? read : { ...rest, ref, sure: true };
  const number = "full" in main ? main.full : main.short;
  const text = trimmed(bodyOf(`${number} ${read.text}`)).raw;
  return { ...rest, ...(ref === undefined ? {} : { ref }), text, sure: true };
}

/** 已处理, 看过了: the word is what the verifier found, so it belongs to his words; 核查 is only the command. */
function withWord(read: Command, word: string): Command {
  if (word.startsWith("核查")) return read;
  return { ...read, text: read.text === "" ? word : `${word} ${read.text}` };
}

function withSolved(read: Command, norm: string): Command {
  if (NOT_SOLVED.test(norm)) return { ...read, solved: false };
  return SOLVED.test(norm) ? { ...read, solved: true } : read;
}

/** No command, but surely a number: asks for it, rates it, or adds to it. */
function aboutNumber(body: Body): Command | undefined {
  const found = findNumber(body.norm);
  if (!found) return undefined;
  const stars = readStars(without(body, found.start, found.end));
  if (stars) return { ...command("rate", stars.rest, true, body), ref: found.ref, ...stars.said };
  const words = joined(body, found);
  const name = ASKS.test(words.norm) ? "query" : "supplement";
  return { kind: "command", name, ref: found.ref, text: words.raw, sure: name === "query", whole: body.raw };
}
