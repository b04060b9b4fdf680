import type { Registry, Staff } from "../domain/district/registry.js";
import { clocksOfLine } from "../domain/order/facts.js";
import type { EndedLine, Order, OrderLine } from "../domain/order/order.js";
import { linesSeenBy } from "../domain/order/visibility.js";
import type { Loaded } from "../ports/records.js";
import { clip, fitText } from "./clip.js";
import { ORDER_DEEDS } from "./deeds.js";
import { dueText } from "./due-text.js";
import { dayTime, nearTime } from "./local-time.js";
import { LIGHT_NAMES, ORDER_STATE_NAMES } from "./names.js";
import { orderHints } from "./order-hints.js";
import {
  issuerName,
  LINE_STATE_NAMES,
  orderMark,
  photosText,
  receiverName,
  receiverNames,
  STEP_NAMES,
  saidLimits,
} from "./order-words.js";
import { progressText } from "./questions/order-card.js";
import { orderTimeline } from "./timeline.js";
import { hintLine, recentLines } from "./view-parts.js";

const QUIET = [ORDER_DEEDS.OrderLightTurned, ORDER_DEEDS.OrderReminded];
/** Lines that fit into one message beside the rest. */
const SHOWN = 20;

/** 查: to the issuer every line, the latest first to be late; to a receiver his own; what to reply. */
export function orderView(
  { state: order, events }: Loaded<"order">,
  speaker: Staff,
  registry: Registry,
  now: Date,
): string {
  const seen = linesSeenBy(order, speaker, registry);
  const all = seen.length === ("lines" in order ? order.lines.length : 0);
  const lines = [
    `${orderMark(order)}号令${order.no} ${ORDER_STATE_NAMES[order.state]}`,
    `${issuerName(registry, order)}(${order.drafter.name})${dayTime(order.issuedAt ?? order.draftedAt)}${order.issuedAt ? "下达" : "拟稿"}`,
    `内容:${clip(order.text, 200)}${photosText(order.photos)}`,
    waitingLine(order, registry, now),
    seen.length > 1 && all ? progressText(order) : "",
    ...seen
      .toSorted(pressingFirst)
      .slice(0, SHOWN)
      .map((line) => lineText(line, registry, now)),
    seen.length > SHOWN ? `另有${seen.length - SHOWN}个单位。` : "",
    order.state === "REFUSED" || order.state === "WITHDRAWN" ? `理由:${clip(order.reason, 80)}` : "",
    ...hintLine(orderHints(order, speaker, registry)),
    ...(all ? recentLines(orderTimeline(events, registry), 3, QUIET) : []),
  ];
  return fitText(lines.filter((line) => line !== "").join("\n"));
}

function waitingLine(order: Order, registry: Registry, now: Date): string {
  if (order.state !== "PROPOSED") return "";
  const { limits, release, receivers } = order;
  return `拟下达${receiverNames(registry, receivers)},${saidLimits(limits, now, "放行后")};放行时限${dueText(release.deadline)}`;
}

/** 「联和街道 待签收,今天18:00前(黄灯)」, 「萝岗街道 已反馈 03-10 11:00:已部署」 */
function lineText(line: OrderLine | EndedLine, registry: Registry, now: Date): string {
  const name = `${receiverName(registry, line)} ${LINE_STATE_NAMES[line.state]}`;
  const [clock] = clocksOfLine(line);
  if (clock) {
    const shown = now > clock.deadline.due ? "RED" : clock.light;
    const again = line.returned ? `,需补报:${clip(line.returned.reason, 40)}` : "";
    return `${name},${STEP_NAMES[clock.name]}时限${nearTime(clock.deadline.due, now)}(${LIGHT_NAMES[shown]})${again}`;
  }
  const report = line.reports.at(-1);
  return report ? `${name} ${dayTime(report.at)}:${clip(report.text, 60)}${photosText(report.photos)}` : name;
}

const RANK = { RED: 0, YELLOW: 1, GREEN: 2 } as const;

function pressingFirst(a: OrderLine | EndedLine, b: OrderLine | EndedLine): number {
  const rank = (line: OrderLine | EndedLine) => Math.min(3, ...clocksOfLine(line).map(({ light }) => RANK[light]));
  return rank(a) - rank(b);
}
