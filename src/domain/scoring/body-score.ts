import type { Calendar } from "../deadline/calendar.js";
import type { RuleBook } from "../district/rule-book.js";
import type { OperationEvent } from "../operation/events.js";
import { evolveOperation } from "../operation/evolve.js";
import { bodiesOf } from "../operation/facts.js";
import type { EndedBody, Operation } from "../operation/operation.js";
import type { Recorded } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import type { CallCourse } from "./call-course.js";
import { respondPart } from "./respond-part.js";
import { satisfactionPart } from "./satisfaction-part.js";
import { type CallScore, type Deduction, deduct, type ScorePart } from "./score.js";
import { signPart } from "./sign-part.js";

type History = readonly Recorded<OperationEvent>[];
type ScoreRules = Pick<RuleBook, "score">;

const NOTHING_TO_SCORE: CallScore = { total: 0, weight: 0, parts: [], scored: false, marks: [] };
const NONE: ReadonlySet<never> = new Set();

/**
 * 得分 of a body's part in a joint operation (domain 12), from the events and nothing else: 确认 is its signing, 报到 its response, being
 * there its work. Lateness is counted in clock hours, as of an urgent call; the weight is that of an assisting department. Who was replaced, and
 * whatever was cancelled, is not scored.
 */
export function scoreOfBody(events: History, body: UnitCode, rules: ScoreRules, calendar: Calendar): CallScore {
  const operation = operationOf(events);
  const part = operation && bodiesOf(operation).find((one) => one.body === body);
  if (!operation || !part || !isScored(operation, part)) return NOTHING_TO_SCORE;
  const course = courseOfBody(part);
  const over = overAt(operation);
  const parts = [
    signPart(course, rules, calendar) ?? missing("sign", part, over, rules),
    respondPart(course, rules, calendar) ?? missing("respond", part, over, rules),
    finishOf(part, rules) ?? missing("finish", part, over, rules),
    satisfactionPart(course, rules),
  ].filter((one) => one !== undefined);
  return {
    total: parts.reduce((sum, { points }) => sum + points, 0),
    weight: rules.score.weights.assist,
    parts,
    scored: scoredAt(events, body) !== undefined,
    marks: marksOf(part),
  };
}

/** When a body's points stood: with its stars, or, where it never came, with the last stars of the others. */
export function scoredAt(events: History, body: UnitCode): Date | undefined {
  const operation = operationOf(events);
  const part = operation && bodiesOf(operation).find((one) => one.body === body);
  if (!operation || !part || !isScored(operation, part)) return undefined;
  const rated = events.find((one) => one.type === "BodiesRated" && one.data.ratings.some((each) => each.body === body));
  if (rated) return rated.at;
  return part.state === "ABSENT" ? events.find(({ type }) => type === "OperationReviewed")?.at : undefined;
}

/** Bodies whose part is scored, or will be. */
export function bodiesScored(events: History): readonly UnitCode[] {
  const operation = operationOf(events);
  if (!operation) return [];
  return bodiesOf(operation).flatMap((part) => (isScored(operation, part) ? [part.body] : []));
}

function operationOf(events: History): Operation | undefined {
  return events.reduce<Operation | undefined>(evolveOperation, undefined);
}

/** A substitute counts from its confirmation on; whom the end came before does not count. */
function isScored({ state }: Operation, part: EndedBody): boolean {
  if (state === "CANCELLED" || state === "DRAFT") return false;
  if (part.state === "SUBSTITUTED" || part.state === "LAPSED" || part.state === "SPARED") return false;
  return part.insteadOf === undefined || part.confirmed !== undefined;
}

/** What the parts of a call's score read. */
function courseOfBody({ confirmBy, checkinBy, confirmed, arrived, rating }: EndedBody): CallCourse {
  return {
    role: "assist",
    urgency: "URGENT",
    sign: confirmBy,
    respond: checkinBy,
    ...(confirmed ? { signed: { at: confirmed.at, bySystem: false } } : {}),
    ...(arrived ? { respondedAt: arrived.at } : {}),
    finishes: [],
    reworks: [],
    extensions: [],
    directFinish: false,
    ...(rating ? { rating: { stars: rating.stars, byDefault: rating.byDefault } } : {}),
    excluded: NONE,
  };
}

function overAt(operation: Operation): Date | undefined {
  return operation.state === "DONE" || operation.state === "REVIEWED" ? operation.result.at : undefined;
}

/** On site is on site: leaving earlier is noted for whoever gives the stars. */
function finishOf({ arrived, checkinBy }: EndedBody, { score }: ScoreRules): ScorePart | undefined {
  if (!arrived) return undefined;
  return { dimension: "finish", due: checkinBy.due, at: arrived.at, ...deduct(score.finish.full, [], NONE) };
}

/** What a body owed and never did, once the operation is over. */
function missing(
  dimension: "sign" | "respond" | "finish",
  { confirmBy, checkinBy }: EndedBody,
  at: Date | undefined,
  { score }: ScoreRules,
): ScorePart | undefined {
  if (!at) return undefined;
  const { due } = dimension === "sign" ? confirmBy : checkinBy;
  const { full } = score[dimension];
  const lost: Deduction = { rule: `${dimension}_missing`, points: full, due, at };
  return { dimension, due, ...deduct(full, [lost], NONE) };
}

function marksOf({ rating, state }: EndedBody): CallScore["marks"] {
  if (state === "ABSENT") return ["absent"];
  return rating?.byDefault ? ["default_rating"] : [];
}
