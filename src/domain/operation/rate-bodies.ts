import type { Stars } from "../call/call.js";
import { redAt } from "../deadline/lights.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import { doerOf, principalOf, type StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { BodiesRated, OperationEvent } from "./events.js";
import { hasCome, partiesOfOperation } from "./facts.js";
import type { DoneOperation, EndedBody, Operation } from "./operation.js";

/** Stars of the bodies that are named, or of all that have none yet. */
export type RateBodies = {
  readonly ratings: readonly { readonly body?: UnitCode; readonly stars: Stars }[];
  readonly reason?: string;
};

type Rating = BodiesRated["data"]["ratings"][number];

/**
 * 评价 by the street: each body that came its own stars. Three or fewer need a reason; one or two need a leader (`leader_needed`). With the
 * last ones the operation is reviewed.
 */
export function rateBodies(
  operation: Operation,
  command: RateBodies,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const { no } = operation;
  const right = mayAct("rateBodies", act, partiesOfOperation(operation), rules);
  if (!right.ok) return right;
  if (operation.state !== "DONE") return notNow(operation, "OperationReviewed");
  const meant = ratingsMeant(operation, command);
  if (!meant.ok) return meant;
  const { reasonUpTo, leaderUpTo } = rules.registry.rules.rating;
  const lowest = Math.min(...meant.value.map(({ stars }) => stars));
  if (principalOf(doerOf(act)).role === "STREET_CENTER" && lowest <= leaderUpTo) return refuse("leader_needed", { no });
  const reason = words(command.reason ?? "", rules, lowest <= reasonUpTo ? "reason_missing" : undefined, no);
  if (!reason.ok) return reason;
  const said = meant.value.map((one) => withReason(one, reason.value));
  return ok([{ type: "BodiesRated", data: { ratings: said, byDefault: false } }, ...reviewedWith(operation, said)]);
}

/** Who came and has no stars yet. */
export function unrated({ bodies }: { readonly bodies: readonly EndedBody[] }): readonly EndedBody[] {
  return bodies.filter((part) => hasCome(part) && part.rating === undefined);
}

function ratingsMeant(operation: DoneOperation, { ratings }: RateBodies): Result<readonly Rating[]> {
  const { no } = operation;
  if (ratings.length === 0 || ratings.some(({ stars }) => ![1, 2, 3, 4, 5].includes(stars)))
    return refuse("stars_invalid", { no });
  const all = unrated(operation).map(({ body }) => body);
  const given = ratings.flatMap(({ body, stars }) =>
    (body === undefined ? all : [body]).map((one) => ({ body: one, stars })),
  );
  const once = [...new Map(given.map((one) => [one.body, one])).values()];
  for (const { body } of once) {
    const part = operation.bodies.find((one) => one.body === body);
    if (!part) return refuse("body_unknown", { no });
    if (part.rating) return notNow(operation, "BodiesRated");
    if (!hasCome(part)) return refuse("body_not_there", { no, needs: [body] });
  }
  return ok(once);
}

function withReason(rating: Rating, reason: string): Rating {
  return reason === "" ? rating : { ...rating, reason };
}

function reviewedWith(operation: DoneOperation, rated: readonly Rating[]): OperationEvent[] {
  const left = unrated(operation).filter(({ body }) => !rated.some((one) => one.body === body));
  return left.length > 0 ? [] : [{ type: "OperationReviewed", data: {} }];
}

/** 系统默认评价 of whoever came and was not rated in time, as for calls (C13). */
export function bodiesRatedByDefault(operation: Operation, now: Date, { registry }: Rules): readonly OperationEvent[] {
  if (operation.state !== "DONE" || now < redAt(operation.rate.deadline)) return [];
  const stars = registry.rules.rating.defaultStars;
  const ratings = unrated(operation).map(({ body }) => ({ body, stars }));
  return [
    { type: "BodiesRated", data: { ratings, byDefault: true } },
    { type: "OperationReviewed", data: {} },
  ];
}
