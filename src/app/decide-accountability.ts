import { decideAccountability as decide } from "../domain/accountability/decide-accountability.js";
import type { CallEvent } from "../domain/call/events.js";
import { ok } from "../domain/shared/result.js";
import type { Change } from "../ports/records.js";
import { callChange, callDone } from "./call-change.js";
import type { AppDeps } from "./deps.js";
import { onAccountability } from "./on-accountability.js";
import { rulesFor } from "./rules-for.js";
import type { UseCases } from "./use-cases.js";
import type { Done } from "./wish.js";

/** 认定, 不予认定. The call it is about says so in the same commit: from its events the month counts the deduction (domain 9.4). */
export function decideAccountability(deps: AppDeps): UseCases["decideAccountability"] {
  return onAccountability(deps, decide, {
    also: async (done, act) => {
      const changes = done.after.calls.map(async (no): Promise<Change[]> => {
        const found = await deps.records.call(no);
        if (!found) return [];
        const registry = await rulesFor(deps.registries, found.state.registry);
        return [callChange(callDone(found, closedBy(done), act), registry)];
      });
      return ok((await Promise.all(changes)).flat());
    },
  });
}

function closedBy({ after, events }: Done<"accountability">): CallEvent[] {
  const { no, ground } = after;
  return events.flatMap((event): CallEvent[] => {
    if (event.type !== "AccountabilityConfirmed" && event.type !== "AccountabilityDismissed") return [];
    const confirmed = event.type === "AccountabilityConfirmed";
    const referred = event.type === "AccountabilityConfirmed" && event.data.measures.includes("REFERRAL");
    return [{ type: "AccountabilityClosed", data: { no, ground, confirmed, reason: event.data.ground, referred } }];
  });
}
