import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Rules } from "../district/rules.js";
import type { AccountabilityNo, CallNo, UnitCode } from "../shared/ids.js";
import type { AccountabilityProposed } from "./events.js";
import type { AccountabilityGround } from "./grounds.js";
import type { Red } from "./reds-in-month.js";

export type ProposeAccountability = {
  readonly no: AccountabilityNo;
  readonly ground: AccountabilityGround;
  readonly department: UnitCode;
  readonly calls: readonly CallNo[];
  readonly facts: string;
  readonly reds?: readonly Red[];
};

/** 问责建议: follows from what was decided, or came to pass, on a call. The department's time begins. */
export function proposeAccountability(
  command: ProposeAccountability,
  at: Date,
  { registry }: Rules,
): readonly AccountabilityProposed[] {
  const { version, rules, calendar } = registry;
  const statement = deadlineFrom(at, rules.accountability.statement, calendar);
  return [{ type: "AccountabilityProposed", data: { ...command, registry: version, statement } }];
}
