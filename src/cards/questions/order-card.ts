import { clocksOfLine, isOpenOrder, linesOf } from "../../domain/order/facts.js";
import type { EndedLine, LineClockName, OpenOrder, Order, OrderLine } from "../../domain/order/order.js";
import type { Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { openEnd } from "../open-end.js";
import {
  issuerName,
  orderBadge,
  photosText,
  receiverName,
  receiverNames,
  STEP_NAMES,
  saidLimit,
} from "../order-words.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";
import type { OrderQuestion } from "./order-questions.js";

/** The card that asks an order's question. */
export function orderCard(order: Order, question: OrderQuestion, context: CardContext): Card {
  const asked = linesOf(order).find(({ code }) => code === question.line);
  switch (question.what) {
    case "release":
      return releaseCard(order, context);
    case "ordersign":
      return signCard(order, asked, context);
    case "orderreport":
      return reportCard(order, asked, context);
    case "orderreview":
      return reviewCard(order, asked, context);
    default:
      return lateCard(order, context);
  }
}

/** To the district centre: what a department wants to order the streets (domain 6). */
function releaseCard(order: Order, context: CardContext): Card {
  const { registry } = context;
  const waiting = order.state === "PROPOSED" ? order : undefined;
  return buttonsCard(context, {
    title: `${orderBadge(order)}号令待放行 ${shortNo(order.no)} ${issuerName(registry, order)}`,
    desc: `${order.drafter.name}报请 · 接收单位${order.receivers.length}个`,
    text: `${openEnd(order.text)}。${photosText(order.photos)}`,
    lines: [
      line("编号", order.no),
      line("接收", receiverNames(registry, order.receivers, 3)),
      waiting && line("签收时限", saidLimit(waiting.limits.sign, order.draftedAt, "放行后")),
      waiting && line("反馈时限", saidLimit(waiting.limits.report, order.draftedAt, "放行后")),
      waiting && line("放行时限", dueText(waiting.release.deadline)),
    ],
    buttons: [button("release_order", "放行"), button("refuse_order", "不予放行", "danger")],
  });
}

/** To a receiver: the order with both limits. */
function signCard(order: Order, asked: EndedLine | undefined, context: CardContext): Card {
  return buttonsCard(context, {
    title: `${orderBadge(order)}请签收号令 ${shortNo(order.no)}`,
    desc: `${issuerName(context.registry, order)}下达${photosText(order.photos)}`,
    text: order.text,
    lines: [
      line("编号", order.no),
      asked && line("接收", receiverName(context.registry, asked)),
      limitLine(asked, "sign"),
      limitLine(asked, "report"),
    ],
    buttons: [button("sign_order", "签收"), button("report_back", "签收并反馈", "plain")],
  });
}

/** To a receiver that signed, or whose report was not enough. */
function reportCard(order: Order, asked: EndedLine | undefined, context: CardContext): Card {
  const again = asked?.returned ? `需补报:${openEnd(asked.returned.reason)}。` : "";
  return buttonsCard(context, {
    title: `${orderBadge(order)}请${again === "" ? "反馈" : "补报"} ${shortNo(order.no)}`,
    desc: `${issuerName(context.registry, order)}下达`,
    text: `${again}号令:${order.text}`,
    lines: [
      line("编号", order.no),
      asked && line("接收", receiverName(context.registry, asked)),
      limitLine(asked, "report"),
    ],
    buttons: [button("report_back", "反馈")],
  });
}

/** To the issuer: what a receiver reports, to close its line or to ask for more. */
function reviewCard(order: Order, asked: EndedLine | undefined, context: CardContext): Card {
  const { registry } = context;
  const report = asked?.reports.at(-1);
  const name = asked ? receiverName(registry, asked) : "";
  return buttonsCard(context, {
    title: `${orderBadge(order)}${name}已反馈 ${shortNo(order.no)}`,
    desc: report ? `${actorName(report.by)}${photosText(report.photos)}` : "",
    text: report?.text ?? "",
    lines: [line("编号", order.no), line("号令", order.text), line("进度", progressText(order))],
    buttons: [button("close_line", "办结"), button("return_report", "补报", "plain")],
  });
}

/** To the issuer: who is late, and with what. */
function lateCard(order: Order, context: CardContext): Card {
  const late = isOpenOrder(order) ? lateLines(order) : [];
  return buttonsCard(context, {
    title: `${orderBadge(order)}号令超期 ${shortNo(order.no)} ${late.length}个单位`,
    desc: order.text,
    text: lateText(order, context.registry),
    lines: [line("编号", order.no), line("进度", progressText(order))],
    buttons: [button("urge_order", "催办")],
  });
}

/** 「超过签收时限(03-10 18:00):联和街道、新龙镇。」 */
export function lateText(order: Order, registry: CardContext["registry"]): string {
  const late = isOpenOrder(order) ? lateLines(order) : [];
  return (["sign", "report"] as const)
    .map((step) => {
      const slow = late.filter(({ step: of }) => of === step);
      const [first] = slow;
      if (!first) return "";
      const names = receiverNames(
        registry,
        slow.map(({ line: one }) => one),
      );
      return `超过${STEP_NAMES[step]}时限(${dueText(first.deadline)}):${names}。`;
    })
    .join("");
}

/** Each late line with the first step that it owes. */
function lateLines({ lines }: OpenOrder) {
  return lines.flatMap((one: OrderLine) => {
    const red = clocksOfLine(one).find(({ light }) => light === "RED");
    return red ? [{ line: one, step: red.name, deadline: red.deadline }] : [];
  });
}

/** 「签收3/3 反馈1/3 办结0/3」 */
export function progressText(order: Order): string {
  const lines: readonly EndedLine[] = linesOf(order);
  const count = (is: (one: EndedLine) => boolean) => `${lines.filter(is).length}/${lines.length}`;
  const reported = ({ state }: EndedLine) => state === "REPORTED_BACK" || state === "CLOSED";
  return `签收${count((one) => one.signed !== undefined)} 反馈${count(reported)} 办结${count(({ state }) => state === "CLOSED")}`;
}

function limitLine(asked: EndedLine | undefined, step: LineClockName) {
  if (!asked) return undefined;
  const clock = clocksOfLine(asked).find(({ name }) => name === step);
  return clock && line(`${STEP_NAMES[step]}时限`, dueText(clock.deadline));
}
