import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import { doerOf, principalOf, type StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import { partiesOfOperation } from "./facts.js";
import { checkinDeadline, confirmDeadline, earliestStart, resultDeadline } from "./limits.js";
import type { Operation, OperationFacts } from "./operation.js";

/** `emergency` where the leader makes it one. */
export type DeployOperation = { readonly emergency?: boolean };

/** 部署 by a leader of the street who did not draft it: every body is invited and its limits begin. */
export function deployOperation(
  operation: Operation,
  command: DeployOperation,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const right = mayAct("deployOperation", act, partiesOfOperation(operation), rules);
  if (!right.ok) return right;
  if (operation.state !== "DRAFT") return notNow(operation, "OperationDeployed");
  return deployed(operation, command.emergency === true || operation.emergency, act, rules);
}

type Planned = Pick<OperationFacts, "no" | "startsAt" | "minutes" | "commander">;

/** The invitation; `too_soon` (`until`: the earliest start) when it leaves no workday and is no emergency. What begins at once has begun with it. */
export function deployed(
  { no, startsAt, minutes, commander }: Planned,
  emergency: boolean,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const earliest = earliestStart(act.at, rules);
  if (!emergency && startsAt < earliest) return refuse("too_soon", { no, until: earliest });
  const confirm = confirmDeadline(act.at, startsAt, emergency, rules);
  const checkin = checkinDeadline(act.at, startsAt, rules);
  const leads = commander ?? principalOf(doerOf(act));
  const result = resultDeadline(startsAt > act.at ? startsAt : act.at, minutes, rules);
  return ok([
    { type: "OperationDeployed", data: { commander: leads, emergency, confirm, checkin } },
    ...(startsAt <= act.at ? [{ type: "OperationBegun", data: { result } } as const] : []),
  ]);
}
