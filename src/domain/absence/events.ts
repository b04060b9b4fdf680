import type { NewEvent, StaffActor } from "../shared/event.js";
import type { AbsenceNo, RegistryVersion, StaffId } from "../shared/ids.js";

type E<Type extends string, Data = Record<never, never>> = NewEvent<Type, Readonly<Data>>;

/** 登记离岗: by himself, his unit's head or the administrator. */
export type AbsenceDeclared = E<
  "AbsenceDeclared",
  {
    no: AbsenceNo;
    registry: RegistryVersion;
    person: StaffActor;
    from: Date;
    until: Date;
    deputy?: StaffId;
    reason: string;
  }
>;
/** 指定代理 */
export type DeputyNamed = E<"DeputyNamed", { deputy: StaffId }>;
/** 离岗开始 */
export type AbsenceBegan = E<"AbsenceBegan">;
/** 离岗结束, by time or `early`, because he came back. */
export type AbsenceEnded = E<"AbsenceEnded", { early: boolean }>;
/** 取消: it never began. */
export type AbsenceWithdrawn = E<"AbsenceWithdrawn">;

export type AbsenceEvent = AbsenceDeclared | DeputyNamed | AbsenceBegan | AbsenceEnded | AbsenceWithdrawn;
