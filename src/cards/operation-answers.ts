import type { Done } from "../app/wish.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { OperationEvent } from "../domain/operation/events.js";
import { isOpenOperation } from "../domain/operation/facts.js";
import type { Recorded } from "../domain/shared/event.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { openEnd } from "./open-end.js";
import { outcomesText, ratingsText } from "./operation-event-texts.js";
import { bodyNames, invitedNames, operationMark, operationName, turnoutText, whenAndWhere } from "./operation-words.js";
import { photosText } from "./order-words.js";
import { shortNo } from "./short-no.js";
import { unitShort } from "./unit-names.js";

type About = { readonly done: Done<"operation">; readonly speaker: Staff; readonly registry: Registry };

/** What the one who acted reads about one event of his act; empty for what only follows from another. */
export function operationAnswer(event: Recorded<OperationEvent>, about: About): string {
  const said = sentence(event, about);
  const first = event.seq === about.done.events[0]?.seq;
  return said === "" ? "" : `${first ? operationMark(about.done.after) : ""}${said}`;
}

function sentence(event: Recorded<OperationEvent>, { done, registry }: About): string {
  const { after: operation, events } = done;
  const short = shortNo(operation.no);
  switch (event.type) {
    case "OperationDrafted":
      if (events.length > 1) return "";
      return `${operationName(operation)}已拟定:${whenAndWhere(operation, event.at)},参加单位${invitedNames(registry, operation.invited)}。已报街道领导部署(${dueText(event.data.approve)}前)。`;
    case "OperationDeployed":
      return `${events.length > 1 && done.before === undefined ? operationMark(operation) : ""}${operationName(operation)}已部署:${whenAndWhere(operation, event.at)},现场指挥${event.data.commander.name},已邀请${invitedNames(registry, operation.invited)},${nearTime(event.data.confirm.due, event.at)}前确认。回复「查 ${short}」看进度。`;
    case "BodyConfirmed":
      if (events.some(({ type }) => type === "BodyCheckedIn")) return "";
      return `${unitShort(registry, event.data.body)}已确认参加${operationName(operation)}:${event.data.people}人,联系人${event.data.contact}。${whenAndWhere(operation, event.at)},到场后回复「报到 ${short}」并发送位置。`;
    case "BodySubstituted":
      return `已请${unitShort(registry, event.data.by)}替补参加${operationName(operation)},${nearTime(event.data.confirm.due, event.at)}前确认;确认前仍由贵单位参加。`;
    case "PersonSubstituted":
      return `${operationName(operation)}已改由${event.data.contact}参加,已告知街道。`;
    case "BodyCheckedIn":
      return `${unitShort(registry, event.data.body)}已报到${operationName(operation)}。${turnoutText(operation)}。${event.data.how.by === "location" ? `现场情况请回复「进展 ${short} 情况」。` : ""}`;
    case "OperationBegun":
      return "";
    case "BodiesReleased":
      return `已放行${bodyNames(registry, event.data.bodies)}。${stillThere(operation)}结束后请回复「结果 ${short} 情况」加照片。`;
    case "BodyLeft":
      return `已记录${unitShort(registry, event.data.body)}提前撤离${operationName(operation)}:${clip(openEnd(event.data.reason), 100)}。返回现场可再回复「报到 ${short}」。`;
    case "OperationNoted":
      return `已记入${operationName(operation)}并告知参加各方${photosText(event.data.photos)}。`;
    case "OperationDone":
      return `${operationName(operation)}已完成${photosText(event.data.photos)}${outcomesText(event.data.matters)}。请街道于${dueText(event.data.rate)}前评价各单位。`;
    case "BodiesRated":
      return `已评价${operationName(operation)}:${ratingsText(event.data.ratings, registry)}。`;
    case "OperationReviewed":
      return `${operationName(operation)}已全部评价。`;
    case "OperationCancelled":
      return `${operationName(operation)}已取消${done.before?.state === "DRAFT" ? "" : ",已告知各参加单位"}。`;
    case "OperationUrged":
      return `已催办${bodyNames(registry, event.data.bodies)}。`;
    case "OperationLightTurned":
    case "OperationReminded":
      return "";
  }
}

function stillThere(operation: Done<"operation">["after"]): string {
  const there = isOpenOperation(operation) ? operation.bodies.filter(({ state }) => state === "ON_SITE").length : 0;
  return there === 0 ? "" : `现场还有${there}个单位。`;
}
