import type { Registry, Staff } from "../domain/district/registry.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { Card, Neutral } from "../ports/message.js";
import { clip, fitText } from "./clip.js";
import { maskPhones } from "./mask-phones.js";
import { shortNo } from "./short-no.js";
import { unitShort } from "./unit-names.js";

/** Room that is left for the quoted words beside ours. */
const QUOTED_BYTES = 1700;

/** To the deputy or the next in line: what was asked of somebody who cannot be reached, word for word. */
export function standInText(absent: Staff, original: string, registry: Registry): string {
  const who = `${absent.name}(${unitShort(registry, absent.unit)})`;
  return fitText(`【有呼必应】${who}联系不上,以下消息请您代为处理或转告:\n${fitText(original, QUOTED_BYTES)}`);
}

/** The same when the deputy cannot be reached either; the district centre does not handle it, so phones are masked (domain 3). */
export function nobodyReachedText(words: string): string {
  return fitText(maskPhones(`${words}\n(代理人也联系不上,请协调)`));
}

/** To whoever keeps the accounts, and to the deputy when nothing was asked: once a day. */
export function unreachableText(absent: Staff, told: readonly Staff[], registry: Registry): string {
  const who = `${absent.name}(${unitShort(registry, absent.unit)},账号${absent.id})`;
  const stand = told.length === 0 ? "暂无代理人" : `代理:${told.map(({ name }) => name).join("、")}`;
  return `【有呼必应】${who}联系不上:账号可能未激活、已停用或不在应用可见范围。${stand}。请核对通讯录和人员名册。`;
}

/**
 * The words of a message that asks its reader to do something: a card with buttons, or a text that says what to reply.
 * Undefined for news that nobody has to answer.
 */
export function askedWords(message: Neutral, reader: StaffId): string | undefined {
  if (message.kind === "card") return isQuestion(message.card) ? cardWords(message.card) : undefined;
  const text = textFor(message, reader);
  return text !== undefined && /回复「(?!查)/.test(text) ? text : undefined;
}

function textFor(message: Neutral, reader: StaffId): string | undefined {
  if (message.kind === "reminders") return message.told.find(({ to }) => to.includes(reader))?.text;
  return ["text", "markdown", "inChat"].includes(message.kind) && "text" in message ? message.text : undefined;
}

function isQuestion(card: Card): card is Exclude<Card, { form: "notice" }> {
  return card.form !== "notice";
}

function cardWords(card: Exclude<Card, { form: "notice" }>): string {
  const body = "lines" in card ? [card.text ?? "", ...card.lines.map(({ label, value }) => `${label}:${value}`)] : [];
  const buttons = card.form === "buttons" ? card.buttons.map(({ text }) => text) : [card.submit.text];
  const [no] = card.id.split("@");
  const foot = `待办:${buttons.join("、")}。回复「查 ${shortNo(no ?? "")}」看详情和可回复的内容。`;
  return [card.title, clip(card.desc ?? "", 200), ...body, foot].filter((line) => line !== "").join("\n");
}
