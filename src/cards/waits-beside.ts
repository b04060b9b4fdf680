import { partiesOf } from "../domain/district/parties-of.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Summary } from "../ports/records.js";

export type Asked = NonNullable<Summary["asks"]>[number];

/** What this person has to decide and has no limit: whether to supervise, whether a reply will do. */
export function askedOfHim({ asks }: Summary, staff: Staff, registry: Registry): Asked | undefined {
  const parties = partiesOf(staff, registry);
  return asks?.find(({ party }) => parties.includes(party));
}

export type Beside = NonNullable<Summary["besides"]>[number];

/** What waits for this person beside the state of a call: a ruling, an answer. It has a limit and words of its own. */
export function waitingBeside({ besides }: Summary, staff: Staff, registry: Registry): Beside | undefined {
  const parties = partiesOf(staff, registry);
  return besides?.find(({ party }) => parties.includes(party));
}
