import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import type { MatterEvent } from "../domain/matter/events.js";
import {
  arrangeOperation,
  freedByOperation,
  leftByOperation,
  settleByOperation,
} from "../domain/matter/join-operation.js";
import type { Matter } from "../domain/matter/matter.js";
import type { OperationEvent } from "../domain/operation/events.js";
import { resultDeadline } from "../domain/operation/limits.js";
import type { Operation } from "../domain/operation/operation.js";
import type { Act, Recorded } from "../domain/shared/event.js";
import { ok, type Result, refuse } from "../domain/shared/result.js";
import type { Change } from "../ports/records.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import type { Done } from "./wish.js";

/** What an act on an operation does to one of its matters; no events when it does nothing. */
type Follow = (matter: Matter, act: Act, rules: Rules) => Result<readonly MatterEvent[]>;

/** The changes of an operation's matters that belong to this act: joined when it is deployed, settled by its result, freed when it is cancelled. */
export function movesItsMatters({ records }: Pick<AppDeps, "records">) {
  return async (done: Done<"operation">, act: Act, registry: Registry): Promise<Result<readonly Change[]>> => {
    const follow = followed(done, { registry });
    const changes: Change[] = [];
    for (const no of follow ? done.after.matters : []) {
      const found = await records.matter(no);
      if (!found) return refuse("not_found", { no });
      const moved = follow?.(found.state, act, { registry }) ?? ok([]);
      if (!moved.ok) return moved;
      if (moved.value.length > 0) changes.push(matterChange(matterDone(found, moved.value, act), registry));
    }
    return ok(changes);
  };
}

function followed({ before, after, events }: Done<"operation">, rules: Rules): Follow | undefined {
  const happened = (type: OperationEvent["type"]) => events.some((event) => event.type === type);
  if (happened("OperationDeployed")) return arranged(after, rules);
  const [done] = events.filter((event) => event.type === "OperationDone");
  if (done) return settled(after, done);
  const joined = before !== undefined && before.state !== "DRAFT";
  return joined && after.state === "CANCELLED" ? freed(after, after.reason) : undefined;
}

function arranged({ no: operation, street, startsAt, minutes }: Operation, rules: Rules): Follow {
  const result = resultDeadline(startsAt, minutes, rules);
  return (matter) => arrangeOperation(matter, { operation, street, result });
}

function settled(
  { no: operation }: Operation,
  { data }: Extract<Recorded<OperationEvent>, { type: "OperationDone" }>,
): Follow {
  return (matter, act, rules) => {
    const { outcome } = data.matters.find(({ no }) => no === matter.no) ?? { outcome: "HANDLED" };
    if (outcome === "CALL") return leftByOperation(matter, { operation, reason: data.text }, act, rules);
    return settleByOperation(matter, { operation, result: data.text, proof: data.photos }, act, rules);
  };
}

function freed({ no: operation }: Operation, reason: string): Follow {
  return (matter, act, rules) => freedByOperation(matter, { operation, reason }, act, rules);
}
