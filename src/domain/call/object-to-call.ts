import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { objectionUntil } from "./objection-until.js";

export type ObjectToCall = {
  /** The legal ground. */
  readonly ground: string;
  /** Which department it should be instead. */
  readonly proposed?: UnitCode;
};

/** C17 提出职责异议: asks for a decision and refuses nothing. Every clock runs on (先办后议, domain 10.3). */
export function objectToCall(
  call: Call,
  command: ObjectToCall,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("objectToCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const until = objectionUntil(call, act.at, rules);
  if (!until.ok) return until;
  if (call.state === "SENT") return refuse("sign_first", { no, until: until.value });
  const { units, rules: book, calendar } = rules.registry;
  const { proposed } = command;
  if (proposed === undefined || units.get(proposed)?.kind !== "DEPARTMENT") return refuse("proposal_missing", { no });
  if (proposed === call.lead) return refuse("department_unchanged", { no });
  const ground = words(command.ground, rules, "reason_missing", no);
  if (!ground.ok) return ground;
  const ruling = deadlineFrom(act.at, book.limits.ruling, calendar);
  return ok([{ type: "ObjectionFiled", data: { ground: ground.value, proposed, ruling } }]);
}
