import type { Registry } from "../domain/district/registry.js";
import { ownClock } from "../domain/operation/elapse.js";
import type {
  BodiesRated,
  BodyCheckedIn,
  BodyLeft,
  BodySubstituted,
  OperationDeployed,
  OperationNoted,
  PersonSubstituted,
} from "../domain/operation/events.js";
import { bodiesOf, clocksOfBody, isBound } from "../domain/operation/facts.js";
import type { Operation, OperationClockName } from "../domain/operation/operation.js";
import { doerOf, type Recorded } from "../domain/shared/event.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { actorName } from "./actor-name.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { CLOCK_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";
import { bodyNames, invitedNames, operationMark, operationName, turnoutText, whenAndWhere } from "./operation-words.js";
import { photosText } from "./order-words.js";
import { shortNo } from "./short-no.js";
import { starsWord } from "./stars.js";
import { unitName, unitShort } from "./unit-names.js";

/** Outgoing texts about a joint operation: number, what, until when, what to reply (domain 17.3). */

const TEXT_LENGTH = 200;

/** To the deputy head of a body; its liaison has the card. */
export function invitedText(registry: Registry, operation: Operation, body: UnitCode, at: Date): string {
  const part = bodiesOf(operation).find((one) => one.body === body);
  const confirm = part ? `请于${nearTime(part.confirmBy.due, at)}前确认,` : "";
  return (
    `${operationMark(operation)}${unitName(registry, operation.street)}邀请参加${operationName(operation)}:` +
    `${whenAndWhere(operation, at)},需${part?.people ?? 1}人。${confirm}不能参加的请在开始前指定替补。` +
    `回复「确认 ${shortNo(operation.no)}」或「替补 ${shortNo(operation.no)} 单位或人员 理由」。`
  );
}

export function commandText(registry: Registry, operation: Operation, at: Date): string {
  const no = shortNo(operation.no);
  return (
    `${operationMark(operation)}请您担任${operationName(operation)}现场指挥:${whenAndWhere(operation, at)}。` +
    `参加单位:${invitedNames(registry, operation.invited)}。现场登记回复「报到 ${no} 单位」,放行「撤离 ${no}」,结束后「结果 ${no} 情况」加照片。`
  );
}

export function deployedText(
  registry: Registry,
  operation: Operation,
  { data, at }: Recorded<OperationDeployed>,
): string {
  return (
    `${operationMark(operation)}${operationName(operation)}已部署:${whenAndWhere(operation, at)},现场指挥${data.commander.name},` +
    `参加单位${invitedNames(registry, operation.invited)},${nearTime(data.confirm.due, at)}前确认。回复「查 ${shortNo(operation.no)}」看进度。`
  );
}

export function allConfirmedText(operation: Operation): string {
  return `${operationMark(operation)}${operationName(operation)}参加单位已全部确认。回复「查 ${shortNo(operation.no)}」看名单。`;
}

export function replacedText(registry: Registry, operation: Operation, by: UnitCode, body: UnitCode): string {
  return `${operationMark(operation)}${unitShort(registry, by)}已确认替补${unitShort(registry, body)}参加${operationName(operation)},${unitShort(registry, body)}无需再到场。`;
}

export function substitutedText(
  registry: Registry,
  operation: Operation,
  { data, at }: Recorded<BodySubstituted>,
): string {
  const { body, by, reason, confirm } = data;
  return (
    `${operationMark(operation)}${operationName(operation)}:${unitShort(registry, body)}提出由${unitShort(registry, by)}替补,` +
    `理由:${clip(openEnd(reason), TEXT_LENGTH)}。${unitShort(registry, by)}须在${nearTime(confirm.due, at)}前确认;确认前仍由${unitShort(registry, body)}参加。`
  );
}

export function personText(
  registry: Registry,
  operation: Operation,
  { body, contact, reason }: PersonSubstituted["data"],
) {
  const why = reason === "" ? "" : `,理由:${clip(openEnd(reason), TEXT_LENGTH)}`;
  return `${operationMark(operation)}${operationName(operation)}:${unitShort(registry, body)}改由${contact}参加${why}。`;
}

export function begunText(operation: Operation, at: Date): string {
  const part = bodiesOf(operation).find((one) => one.state === "INVITED" || one.state === "CONFIRMED");
  const until = part ? `请于${nearTime(part.checkinBy.due, at)}前` : "请";
  return (
    `${operationMark(operation)}${operationName(operation)}现在开始,地点${operation.place.text}。` +
    `${until}到场并回复「报到 ${shortNo(operation.no)}」,再发送您的位置。`
  );
}

export function checkedInText(registry: Registry, operation: Operation, { body, how }: BodyCheckedIn["data"]): string {
  const by = how.by === "commander" ? "由现场指挥登记" : `距集合点${how.metres}米`;
  return `${operationMark(operation)}${unitShort(registry, body)}已到${operationName(operation)}现场报到(${by})。${turnoutText(operation)}。`;
}

export function releasedText(registry: Registry, operation: Operation, body: UnitCode): string {
  return `${operationMark(operation)}${operationName(operation)}现场指挥已同意${unitShort(registry, body)}撤离。谢谢!`;
}

export function leftText(registry: Registry, operation: Operation, event: Recorded<BodyLeft>): string {
  const { body, reason } = event.data;
  return `${operationMark(operation)}${operationName(operation)}:${unitShort(registry, body)}提前撤离(${actorName(doerOf(event))}登记),理由:${clip(openEnd(reason), TEXT_LENGTH)}。已记录在案,返回现场可再报到。`;
}

export function notedText(operation: Operation, event: Recorded<OperationNoted>): string {
  const { text, photos } = event.data;
  return `${operationMark(operation)}${operationName(operation)}现场情况(${actorName(doerOf(event))}):${clip(openEnd(text), TEXT_LENGTH)}${photosText(photos)}。`;
}

export function doneText(operation: Operation, result: string): string {
  return `${operationMark(operation)}${operationName(operation)}已完成:${clip(openEnd(result), TEXT_LENGTH)}。谢谢!`;
}

export function absentText(operation: Operation, at: Date): string {
  return `${operationMark(operation)}${operationName(operation)}已完成(${nearTime(at, at)}),贵单位没有报到,也没有指定替补,按未响应记录。`;
}

export function ratedText(
  registry: Registry,
  operation: Operation,
  { data }: Recorded<BodiesRated>,
  body: UnitCode,
): string {
  const rating = data.ratings.find((one) => one.body === body);
  const stars = rating?.stars ?? 5;
  const how = data.byDefault
    ? ",系统默认,不计入满意率"
    : rating?.reason
      ? `,意见:${clip(openEnd(rating.reason), TEXT_LENGTH)}`
      : "";
  return `${operationMark(operation)}${unitName(registry, operation.street)}对${unitShort(registry, body)}参加${operationName(operation)}评价:${starsWord(registry, stars)}(${stars}星${how})。`;
}

export function defaultText(operation: Operation): string {
  return `${operationMark(operation)}${operationName(operation)}超过评价期限,系统对未评价单位默认评价。请今后及时评价。`;
}

export function cancelledText(operation: Operation, reason: string): string {
  return `${operationMark(operation)}${operationName(operation)}已取消:${clip(openEnd(reason), TEXT_LENGTH)}。无需到场。`;
}

/** 催办 */
export function urgedText(operation: Operation, body: UnitCode, at: Date): string {
  const part = bodiesOf(operation).find((one) => one.body === body);
  const [clock] = part ? clocksOfBody(part) : [];
  const step = clock?.name ?? "checkin";
  const due = clock ? `(时限${nearTime(clock.deadline.due, at)})` : "";
  return `${operationMark(operation, "催办")}请尽快${CLOCK_NAMES[step]}${operationName(operation)}${due}。${replyTo(step, operation)}`;
}

type Reminded = { readonly clock: OperationClockName; readonly kind: "yellow" | "red"; readonly at: Date };

/** To a body whose limit ends or has ended. */
export function reminderText(
  operation: Operation,
  { clock, kind, at, body }: Reminded & { readonly body: UnitCode },
): string {
  const part = bodiesOf(operation).find((one) => one.body === body);
  const due = part && (clock === "confirm" ? part.confirmBy : part.checkinBy);
  const step = CLOCK_NAMES[clock];
  return kind === "yellow"
    ? `${operationMark(operation, "提醒")}${operationName(operation)}${due ? nearTime(due.due, at) : ""}前应${step}。${replyTo(clock, operation)}`
    : `${operationMark(operation, "超期")}${operationName(operation)}已超过${step}时限(${due ? dueText(due) : ""}),请立即${step}。${replyTo(clock, operation)}`;
}

/** To the street: what of its own is due, or who is late. */
export function lateText(
  registry: Registry,
  operation: Operation,
  { clock, kind, at, bodies }: Reminded & { readonly bodies: readonly UnitCode[] },
): string {
  const step = CLOCK_NAMES[clock];
  const late = operation;
  if (bodies.length > 0) {
    const bound = bodiesOf(late).filter((part) => bodies.includes(part.body) && isBound(part));
    const names = bodyNames(registry, bound.length > 0 ? bound.map(({ body }) => body) : bodies);
    return `${operationMark(late, "超期")}${operationName(late)}:${names}已超过${step}时限。可回复「催办 ${shortNo(late.no)}」。`;
  }
  const due = ownClock(late)?.deadline;
  const when = due ? nearTime(due.due, at) : "";
  return kind === "yellow"
    ? `${operationMark(late, "提醒")}${operationName(late)}${when}到期(${step})。${replyTo(clock, late)}`
    : `${operationMark(late, "超期")}${operationName(late)}已超过${step}时限(${when})。${replyTo(clock, late)}`;
}

const REPLIES: Readonly<Record<OperationClockName, (no: string) => string>> = {
  approve: (no) => `部署 ${no}`,
  confirm: (no) => `确认 ${no}`,
  checkin: (no) => `报到 ${no}`,
  result: (no) => `结果 ${no} 情况`,
  rate: (no) => `评价 ${no} 全部5星`,
};

function replyTo(clock: OperationClockName, { no }: Operation): string {
  return `回复「${REPLIES[clock](shortNo(no))}」。`;
}
