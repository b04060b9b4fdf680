import type { StaffActor } from "../shared/event.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";

/** M3: reporters of what was merged into the call's matter follow the call too; nothing when it knows them all. */
export function joinSubject({ subject }: Call, reporters: readonly StaffActor[]): readonly CallEvent[] {
  const known = new Set([subject.reporter, ...(subject.followers ?? [])].map(({ id }) => id));
  const fresh = reporters.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? [] : [{ type: "SubjectJoined", data: { reporters: fresh } }];
}
