import type { DoneBy, StaffActor } from "../shared/event.js";
import type { AbsenceNo, RegistryVersion, StaffId } from "../shared/ids.js";

/** 离岗: somebody is not on duty from one instant until another, and who acts for him meanwhile. */
type AbsenceFacts = {
  readonly no: AbsenceNo;
  readonly registry: RegistryVersion;
  /** Who is away, as he was when it was declared. */
  readonly person: StaffActor;
  readonly from: Date;
  readonly until: Date;
  /** Named for this absence; without it the deputy of the staff list acts. */
  readonly deputy?: StaffId;
  readonly reason: string;
  readonly declaredBy: StaffActor;
  readonly declaredAt: Date;
  readonly events: number;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy;
};

export const ABSENCE_STATES = ["PLANNED", "AWAY", "OVER", "WITHDRAWN"] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];

export type Absence = AbsenceFacts &
  (
    | { readonly state: "PLANNED" }
    | { readonly state: "AWAY" }
    /** `endedAt` is before `until` when he came back earlier. */
    | { readonly state: "OVER"; readonly endedAt: Date }
    | { readonly state: "WITHDRAWN" }
  );

/** It is planned or under way. */
export function isOpen({ state }: Pick<Absence, "state">): boolean {
  return state === "PLANNED" || state === "AWAY";
}
