import { changeBy, doneOn } from "../../src/app/aggregate.js";
import { WARNING } from "../../src/app/warning-change.js";
import type { Done } from "../../src/app/wish.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { asId, type WarningNo } from "../../src/domain/shared/ids.js";
import type { IssueWarning } from "../../src/domain/warning/issue-warning.js";
import { issueWarning } from "../../src/domain/warning/issue-warning.js";
import type { Warning } from "../../src/domain/warning/warning.js";
import type { Change } from "../../src/ports/records.js";
import { act, decided, local, person } from "./matters.js";

export const ISSUER = "district.center01";
export const RAIN: IssueWarning = { kind: "暴雨", colour: "ORANGE", text: "请检查积水点", streets: [] };

/** A warning of the district centre's, at ten. */
export function warned(
  registry: Registry,
  said: Partial<IssueWarning> = {},
  { no = "YJ-20260310-01", at = local("2026-03-10 10:00"), known = [] as readonly Warning[] } = {},
): Done<"warning"> {
  const by = { ...act(person(registry, ISSUER), at), cause: `issue:${no}` };
  const events = decided(issueWarning(asId<WarningNo>(no), { ...RAIN, ...said, known }, by, { registry }));
  return doneOn(WARNING, undefined, events, by);
}

/** As it is stored, with the messages it owes. */
export function aWarning(
  registry: Registry,
  ...how: [said?: Partial<IssueWarning>, when?: Parameters<typeof warned>[2]]
): Change {
  return changeBy(WARNING, warned(registry, ...how), registry);
}
