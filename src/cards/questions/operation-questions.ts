import type { OperationEvent } from "../../domain/operation/events.js";
import { isOpenOperation } from "../../domain/operation/facts.js";
import type { Operation } from "../../domain/operation/operation.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type Event = Recorded<OperationEvent>;
type History = readonly Event[];
/** About one body, or about the whole operation. */
export type OperationQuestion = Question<Event> & { readonly body?: UnitCode };

/** What the operation asks after this history; everything asked before and not in it is over. */
export function operationQuestions(operation: Operation | undefined, history: History): OperationQuestion[] {
  if (!operation) return [];
  if (operation.state === "DRAFT") return opened("opdeploy", history, ["OperationDrafted"]);
  if (operation.state === "DONE") return opened("oprate", history, ["OperationDone", "BodiesRated"]);
  if (!isOpenOperation(operation)) return [];
  const site = operation.state === "ON_SITE" ? opened("opsite", history, ["OperationBegun"]) : [];
  return [
    ...operation.bodies.flatMap(({ body, state }) => (state === "INVITED" ? asksToConfirm(body, history) : [])),
    ...site,
  ];
}

function asksToConfirm(body: UnitCode, history: History): OperationQuestion[] {
  const about = history.filter(({ type, data }) => type === "OperationDeployed" || ("by" in data && data.by === body));
  return opened("opconfirm", about, ["OperationDeployed", "BodySubstituted"]).map((question) => ({
    ...question,
    body,
  }));
}

function opened(what: CardWhat, history: History, by: readonly OperationEvent["type"][]): OperationQuestion[] {
  const event = history.findLast(({ type }) => by.includes(type));
  return event ? [{ what, opened: event }] : [];
}
