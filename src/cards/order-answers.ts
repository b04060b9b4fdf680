import type { Done } from "../app/wish.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { OrderEvent } from "../domain/order/events.js";
import { linesOf } from "../domain/order/facts.js";
import type { EndedLine, LineCode } from "../domain/order/order.js";
import type { Recorded } from "../domain/shared/event.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { openEnd } from "./open-end.js";
import { orderSentence } from "./order-texts.js";
import { issuerName, orderMark, photosText, receiverNames, saidLimits } from "./order-words.js";
import { shortNo } from "./short-no.js";

type About = { readonly done: Done<"order">; readonly speaker: Staff; readonly registry: Registry };
type Of<T extends OrderEvent["type"]> = Extract<Recorded<OrderEvent>, { type: T }>;

/** What the one who acted reads about one event of his act; empty for what only follows from another. */
export function orderAnswer(event: Recorded<OrderEvent>, about: About): string {
  const { after: order } = about.done;
  const said = sentence(event, about);
  return said === "" ? "" : `${event.seq === about.done.events[0]?.seq ? orderMark(order) : ""}${said}`;
}

function sentence(event: Recorded<OrderEvent>, about: About): string {
  const { done, registry } = about;
  const { after: order } = done;
  switch (event.type) {
    case "OrderIssued":
      return issuedText(event, about);
    case "OrderProposed":
      return (
        `号令${order.no}已报区指挥中心放行(${dueText(event.data.release)}前):${orderSentence(order)}。` +
        `放行后下达${receiverNames(registry, order.receivers)},${saidLimits(event.data.limits, event.at, "放行后")}。`
      );
    case "OrderReleased":
      return `已放行${issuerName(registry, order)}的号令${order.no},并下达${receiverNames(registry, order.receivers)}。`;
    case "OrderRefused":
      return `号令${order.no}不予放行,已告知${issuerName(registry, order)}:${clip(openEnd(event.data.reason), 200)}。`;
    case "OrderSigned":
      return signedText(event, about);
    case "OrderReportedBack":
      return `已反馈号令${order.no}${photosText(event.data.photos)},${issuerName(registry, order)}办结后告知您。`;
    case "ReportReturned":
      return `已请${names(event.data.lines, about)}补报号令${order.no}(${nearTime(event.data.report.due, event.at)}前):${clip(openEnd(event.data.reason), 200)}。`;
    case "LinesClosed":
      return closedText(event, about);
    case "OrderClosed":
      return `号令${order.no}各单位均已办结。`;
    case "OrderWithdrawn":
      return `号令${order.no}已撤回${done.before?.state === "PROPOSED" ? "" : ",已告知各接收单位"}。`;
    case "OrderUrged":
      return `已催办号令${order.no}:${names(event.data.lines, about)}。`;
    case "OrderLightTurned":
    case "OrderReminded":
      return "";
  }
}

function issuedText({ data, at }: Of<"OrderIssued">, { done, registry }: About): string {
  const { after: order } = done;
  const until = `${nearTime(data.sign.due, at)}前签收、${nearTime(data.report.due, at)}前反馈`;
  return (
    `号令${order.no}已下达${receiverNames(registry, order.receivers)}(${order.receivers.length}个单位):` +
    `${orderSentence(order)}。要求${until}。回复「查 ${shortNo(order.no)}」看进度。`
  );
}

/** 签收并反馈 says it once. */
function signedText({ data }: Of<"OrderSigned">, about: About): string {
  const { done } = about;
  const { no } = done.after;
  if (done.events.some(({ type }) => type === "OrderReportedBack")) return `已签收号令${no}。`;
  const [line] = linesNamed(data.lines, about);
  const until = line ? `请于${dueText(line.reportBy)}前反馈:` : "请反馈:";
  return `已签收号令${no}:${orderSentence(done.after)}。${until}回复「反馈 ${shortNo(no)} 落实情况」,可附照片。`;
}

function closedText({ data }: Of<"LinesClosed">, about: About): string {
  const left = linesOf(about.done.after).filter(({ state }) => state !== "CLOSED").length;
  const rest = left === 0 ? "" : `还有${left}个单位未办结,回复「查 ${shortNo(about.done.after.no)}」看进度。`;
  return `已办结${names(data.lines, about)}。${rest}`;
}

function linesNamed(codes: readonly LineCode[], { done }: About): readonly EndedLine[] {
  return linesOf(done.after).filter(({ code }) => codes.includes(code));
}

function names(codes: readonly LineCode[], about: About): string {
  return receiverNames(about.registry, linesNamed(codes, about));
}
