import { extendDeadline } from "../deadline/extend-deadline.js";
import { type Command, mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

export type DecideExtension = {
  readonly granted: boolean;
  /** Demanded when it is refused. */
  readonly reason?: string;
};

/**
 * C21 同意延期, C22 不同意延期: the first by the street's leader, the second by the district centre. Workdays are added to the limit
 * that was, not to today (R5).
 */
export function decideExtension(
  call: Call,
  command: DecideExtension,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct(extensionStep(call, rules), act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const asked = "extensionAsked" in call ? call.extensionAsked : undefined;
  if (!("finish" in call) || !asked) return nothingAsked(call);
  const { nth, workdays } = asked;
  if (command.granted) {
    const finish = extendDeadline(call.finish.deadline, { unit: "workdays", count: workdays }, rules.registry.calendar);
    return ok([{ type: "ExtensionGranted", data: { nth, workdays, finish } }]);
  }
  const reason = words(command.reason ?? "", rules, "reason_missing", no);
  return reason.ok ? ok([{ type: "ExtensionRefused", data: { nth, reason: reason.value } }]) : reason;
}

/** By which right the extension that is asked for is decided; when none is, the one decided last, or the first. */
export function extensionStep(call: Call, { registry }: Rules): Extract<Command, `decideExtension${string}`> {
  const { extensions } = registry.rules;
  const index = call.acts.ExtensionGranted ? call.extensions - 1 : call.extensions;
  const { by } = extensions[index] ?? extensions.at(-1) ?? { by: "DISTRICT_CENTER" };
  return by === "STREET_LEADER" ? "decideExtension" : "decideExtensionByDistrict";
}

/** Somebody decided it before, or nobody asked. */
function nothingAsked(call: Call): Result<never> {
  const { ExtensionGranted, ExtensionRefused } = call.acts;
  return ExtensionGranted || ExtensionRefused
    ? notNow(call, "ExtensionGranted", "ExtensionRefused")
    : refuse("not_requested", { no: call.no });
}
