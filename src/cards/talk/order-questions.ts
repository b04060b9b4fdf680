import type { Registry } from "../../domain/district/registry.js";
import type { OrderDrafted, OrderIssued, OrderProposed } from "../../domain/order/events.js";
import type { Order, OrderLine } from "../../domain/order/order.js";
import { clip } from "../clip.js";
import { nearTime } from "../local-time.js";
import { openEnd } from "../open-end.js";
import { issuerName, orderMark, photosText, receiverNames, saidLimits } from "../order-words.js";

/** 号令 shown back before it is carried out. 确认 does it, 取消 drops it. */
const ANSWERS = "回复「确认」提交,「取消」放弃。";

export function issueOrderQuestion(registry: Registry, order: OrderIssued["data"], now: Date): string {
  const { sign, report } = order;
  const limits = `${nearTime(sign.due, now)}前签收、${nearTime(report.due, now)}前反馈`;
  return `${orderMark(order)}将下达号令:${drafted(registry, order)}要求${limits}。${ANSWERS}`;
}

export function proposeOrderQuestion(registry: Registry, order: OrderProposed["data"], now: Date): string {
  return (
    `${orderMark(order)}将报请区指挥中心放行号令:${drafted(registry, order)}` +
    `要求${saidLimits(order.limits, now, "放行后")}。放行后才下达。${ANSWERS}`
  );
}

export function releaseOrderQuestion(
  registry: Registry,
  order: Extract<Order, { state: "PROPOSED" }>,
  now: Date,
): string {
  return (
    `${orderMark(order)}将放行${issuerName(registry, order)}的号令${order.no}:${drafted(registry, order)}` +
    `要求${saidLimits(order.limits, now, "放行后")},放行后立即下达。${ANSWERS}`
  );
}

export function closeLinesQuestion(registry: Registry, order: Order, lines: readonly OrderLine[]): string {
  const open = lines.filter(({ state }) => state !== "REPORTED_BACK").length;
  const unreported = open === 0 ? "" : `其中${open}个尚未反馈。`;
  return `${orderMark(order)}将办结号令${order.no}的${lines.length}个单位:${receiverNames(registry, lines)}。${unreported}${ANSWERS}`;
}

export function withdrawOrderQuestion(registry: Registry, order: Order): string {
  const told = order.state === "PROPOSED" ? "" : `,并告知${receiverNames(registry, order.receivers)}`;
  return `${orderMark(order)}将撤回号令${order.no}(${clip(openEnd(order.text), 60)})${told}。${ANSWERS}`;
}

function drafted(
  registry: Registry,
  { text, photos, receivers }: Pick<OrderDrafted, "text" | "photos" | "receivers">,
): string {
  const count = receivers.length > 1 ? `(${receivers.length}个单位)` : "";
  return `${clip(openEnd(text), 200)}${photosText(photos)}。接收:${receiverNames(registry, receivers)}${count}。`;
}
