import type { Registry } from "../domain/district/registry.js";
import type { OrderReleased } from "../domain/order/events.js";
import { clocksOfLine, linesOf } from "../domain/order/facts.js";
import type { EndedLine, LineClockName, Order } from "../domain/order/order.js";
import type { Recorded } from "../domain/shared/event.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { openEnd } from "./open-end.js";
import { issuerName, orderMark, receiverName, receiverNames, STEP_NAMES } from "./order-words.js";
import { shortNo } from "./short-no.js";

/** Outgoing texts about an order: number, what, until when, what to reply (domain 17.3). */

const TEXT_LENGTH = 200;

export function orderSentence(order: Order): string {
  return clip(openEnd(order.text), TEXT_LENGTH);
}

/** To the department, when the district centre let it go. */
export function releasedText(registry: Registry, order: Order, { at, data }: Recorded<OrderReleased>): string {
  const { sign, report } = data;
  return (
    `${orderMark(order)}号令${order.no}已放行并下达${receiverNames(registry, order.receivers)},` +
    `${nearTime(sign.due, at)}前签收、${nearTime(report.due, at)}前反馈。回复「查 ${shortNo(order.no)}」看进度。`
  );
}

export function refusedText(order: Order, reason: string): string {
  return (
    `${orderMark(order)}号令${order.no}未予放行:${clip(openEnd(reason), TEXT_LENGTH)}。` +
    "未下达任何单位;修改后请重新回复「号令 …」。"
  );
}

export function allSignedText(order: Order): string {
  const { length } = linesOf(order);
  return `${orderMark(order)}号令${order.no}${length}个单位已全部签收。回复「查 ${shortNo(order.no)}」看进度。`;
}

export function lineClosedText(registry: Registry, order: Order, line: EndedLine): string {
  const note = line.closed?.note ? `:${clip(openEnd(line.closed.note), TEXT_LENGTH)}` : "";
  return `${orderMark(order)}${issuerName(registry, order)}已办结${receiverName(registry, line)}的号令${order.no}${note}。谢谢!`;
}

/** To the district centre that released it. */
export function closedText(registry: Registry, order: Order): string {
  return `${orderMark(order)}${issuerName(registry, order)}的号令${order.no}各单位均已办结。`;
}

export function withdrawnText(registry: Registry, order: Order, reason: string, proposed: boolean): string {
  const what = `${issuerName(registry, order)}已撤回号令${order.no}`;
  const then = proposed ? "无需放行" : "无需再办理";
  return `${orderMark(order)}${what}(${clip(openEnd(order.text), 40)}):${clip(openEnd(reason), TEXT_LENGTH)}。${then}。`;
}

/** 催办, to a receiver with something to do. */
export function urgedText(registry: Registry, order: Order, line: EndedLine, at: Date): string {
  const [clock] = clocksOfLine(line);
  const step = clock?.name ?? "report";
  const due = clock?.deadline ?? line.reportBy;
  return (
    `${orderMark(order, "催办")}${issuerName(registry, order)}请尽快${STEP_NAMES[step]}号令${order.no}` +
    `(时限${nearTime(due.due, at)}):${orderSentence(order)}。${replyTo(step, order)}`
  );
}

function replyTo(step: LineClockName, { no }: Order): string {
  const short = shortNo(no);
  return `回复「${step === "sign" ? `签收 ${short}` : `反馈 ${short} 落实情况`}」。`;
}

type Reminded = { readonly clock: LineClockName; readonly kind: "yellow" | "red"; readonly at: Date };

/** Before a limit ends, and when it has. */
export function reminderText(order: Order, line: EndedLine, { clock, kind, at }: Reminded): string {
  const deadline = clocksOfLine(line).find(({ name }) => name === clock)?.deadline ?? line.reportBy;
  const step = STEP_NAMES[clock];
  return kind === "yellow"
    ? `${orderMark(order, "提醒")}号令${order.no}${nearTime(deadline.due, at)}到期(${step})。${replyTo(clock, order)}`
    : `${orderMark(order, "超期")}号令${order.no}已超过${step}时限(${dueText(deadline)}),请说明原因并立即办理。${replyTo(clock, order)}`;
}

/** To the district centre; once it is late to the department that waits, too. */
export function releaseReminderText(registry: Registry, order: Order, kind: "yellow" | "red", at: Date): string {
  const due = order.state === "PROPOSED" ? nearTime(order.release.deadline.due, at) : "";
  const what = `${issuerName(registry, order)}的号令${order.no}`;
  const reply = `区指挥中心可回复「放行 ${shortNo(order.no)}」或「不予放行 ${shortNo(order.no)} 理由」。`;
  return kind === "yellow"
    ? `${orderMark(order, "提醒")}${what}${due}到期(放行)。${reply}`
    : `${orderMark(order, "超期")}${what}已超过放行时限(${due})。${reply}`;
}
