import type { Registry } from "../domain/district/registry.js";
import type { OperationEvent } from "../domain/operation/events.js";
import { dueText } from "./due-text.js";
import { dayTime } from "./local-time.js";
import { CLOCK_NAMES, LIGHT_NAMES } from "./names.js";
import { bodyNames, invitedNames } from "./operation-words.js";
import { photosText } from "./order-words.js";
import { unitShort } from "./unit-names.js";

/** What an event of an operation says besides its deed. Empty when the deed says all. */
export function operationEventText(event: OperationEvent, registry: Registry): string {
  switch (event.type) {
    case "OperationDrafted": {
      const { title, startsAt, place, invited } = event.data;
      return `${title},${dayTime(startsAt)} ${place.text} → ${invitedNames(registry, invited)}`;
    }
    case "OperationDeployed":
      return `现场指挥${event.data.commander.name},${dueText(event.data.confirm)}前确认、${dueText(event.data.checkin)}前报到`;
    case "BodyConfirmed":
      return `${unitShort(registry, event.data.body)}${event.data.people}人,联系人${event.data.contact}`;
    case "BodySubstituted":
      return `${unitShort(registry, event.data.body)}由${unitShort(registry, event.data.by)}替补:${event.data.reason}`;
    case "PersonSubstituted":
      return `${unitShort(registry, event.data.body)}改由${event.data.contact}参加${event.data.reason === "" ? "" : `:${event.data.reason}`}`;
    case "BodyCheckedIn": {
      const { body, how } = event.data;
      return `${unitShort(registry, body)}(${how.by === "commander" ? "现场指挥登记" : `定位,距集合点${how.metres}米`})`;
    }
    case "OperationBegun":
      return `${dueText(event.data.result)}前报结果`;
    case "BodiesReleased":
      return bodyNames(registry, event.data.bodies);
    case "BodyLeft":
      return `${unitShort(registry, event.data.body)}:${event.data.reason}`;
    case "OperationNoted":
      return `${event.data.text}${photosText(event.data.photos)}`;
    case "OperationDone":
      return `${event.data.text}${photosText(event.data.photos)}${outcomesText(event.data.matters)}`;
    case "BodiesRated":
      return `${ratingsText(event.data.ratings, registry)}${event.data.byDefault ? ",系统默认" : ""}`;
    case "OperationCancelled":
      return event.data.reason;
    case "OperationUrged":
      return bodyNames(registry, event.data.bodies);
    case "OperationLightTurned":
    case "OperationReminded":
      return clockText(event, registry);
    case "OperationReviewed":
      return "";
  }
}

type Outcomes = Extract<OperationEvent, { type: "OperationDone" }>["data"]["matters"];

/** 「。SX-…已处置,SX-…需呼叫部门」 */
export function outcomesText(matters: Outcomes): string {
  const said = matters.map(({ no, outcome }) => `${no}${outcome === "HANDLED" ? "已处置" : "需呼叫部门"}`);
  return said.length === 0 ? "" : `。${said.join(",")}`;
}

type Ratings = Extract<OperationEvent, { type: "BodiesRated" }>["data"]["ratings"];

export function ratingsText(ratings: Ratings, registry: Registry): string {
  return ratings
    .map(({ body, stars, reason }) => `${unitShort(registry, body)}${stars}星${reason ? `(${reason})` : ""}`)
    .join("、");
}

const REMINDERS = { yellow: "即将到期", red: "已超时限" } as const;

function clockText(
  event: Extract<OperationEvent, { type: "OperationLightTurned" | "OperationReminded" }>,
  registry: Registry,
): string {
  const { clock, bodies } = event.data;
  const what = event.type === "OperationLightTurned" ? LIGHT_NAMES[event.data.light] : REMINDERS[event.data.kind];
  return `${CLOCK_NAMES[clock]}${what}${bodies.length === 0 ? "" : `(${bodyNames(registry, bodies)})`}`;
}
