import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { CallNo, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent, ListChangeProposed } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { type EarlierObjection, shirkingProposal } from "./groundless.js";
import { partsEnded } from "./with-lead.js";

export type UpholdObjection = {
  readonly ground: string;
  /** Without it, the one the department proposed. */
  readonly department?: UnitCode;
  /** Number of the call that goes on. */
  readonly to: CallNo;
  /** Of a 协办单: `to` is there already (`placeUnder`). */
  readonly joins?: boolean;
};

/**
 * C18 异议成立、改派: this call ends unscored, all its clocks with it, and the street is counted one misdirected call. The new
 * call (`redispatchedCall`) and the matter's side belong into the same commit, and so do its 协办单, which go on under the new one.
 */
export function upholdObjection(
  call: Call,
  command: UpholdObjection,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no, street: misdirected } = call;
  const ruling = rulingOn(call, command.ground, act, rules);
  if (!ruling.ok) return ruling;
  const { ground, proposed } = ruling.value;
  const department = command.department ?? proposed;
  if (rules.registry.units.get(department)?.kind !== "DEPARTMENT") return refuse("department_unknown", { no });
  if (department === call.lead) return refuse("department_unchanged", { no });
  const joins = command.joins ? { joins: true as const } : {};
  const upheld = { ground, department, to: command.to, misdirected, ...joins };
  return ok([
    { type: "ObjectionUpheld", data: upheld },
    listChange(call, department, ground),
    ...partsEnded(call, "redispatched"),
  ]);
}

/** C19 异议不成立: nothing of the call changes; a groundless objection is proposed as shirking, for a person to judge. */
export function dismissObjection(
  call: Call,
  command: { readonly ground: string; readonly earlier: readonly EarlierObjection[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const ruling = rulingOn(call, command.ground, act, rules);
  if (!ruling.ok) return ruling;
  const { ground } = ruling.value;
  const shirking = shirkingProposal(call, command.earlier, rules);
  return ok([
    { type: "ObjectionDismissed", data: { ground } },
    listChange(call, call.lead, ground),
    ...(shirking ? [shirking] : []),
  ]);
}

/** What every ruling needs: the right, an objection that waits, a written ground. */
function rulingOn(
  call: Call,
  said: string,
  act: StaffAct,
  rules: Rules,
): Result<{ readonly ground: string; readonly proposed: UnitCode }> {
  const right = mayAct("ruleOnObjection", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const { objection, no } = call;
  if (objection === undefined) return refuse("no_objection", { no });
  if (objection.outcome !== "pending") return notNow(call, "ObjectionUpheld", "ObjectionDismissed");
  const ground = words(said, rules, "reason_missing", no);
  return ground.ok ? ok({ ground: ground.value, proposed: objection.proposed }) : ground;
}

/** Domain 10.5: the number of disputes falls with a list that says it clearly. */
function listChange({ listItem, lead }: Call, ruled: UnitCode, ground: string): ListChangeProposed {
  const item = listItem === undefined ? {} : { listItem };
  return { type: "ListChangeProposed", data: { ...item, objected: lead, ruled, ground } };
}
