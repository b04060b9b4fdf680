/** Values that must not be mixed up although all are text. Written by {@link asId} at the edges only. */
type Id<Name extends string> = string & { readonly __id: Name };

/** 事项编号 `SX-20260310-00017` */
export type MatterNo = Id<"matter">;
/** 呼叫编号 `HJ-20260310-0003` */
export type CallNo = Id<"call">;
/** 问责建议编号 `WZ-20260310-01` */
export type AccountabilityNo = Id<"accountability">;
/** 督办单编号 `DB-20260310-01` */
export type SupervisionNo = Id<"supervision">;
/** 离岗编号 `QJ-20260310-001` */
export type AbsenceNo = Id<"absence">;
/** 预警编号 `YJ-20260310-01` */
export type WarningNo = Id<"warning">;
/** 号令编号 `HL-20260310-001` */
export type OrderNo = Id<"order">;
/** 联合行动编号 `LH-20260310-01` */
export type OperationNo = Id<"operation">;
/** Account in the work messenger; the messenger matches it without regard to case, we store lower case. */
export type StaffId = Id<"staff">;
/** District body, department (`D04`), street (9 digits), community (12 digits). */
export type UnitCode = Id<"unit">;
/** 网格 15 digits */
export type GridCode = Id<"grid">;
/** `E0102`, `P0118` */
export type CategoryCode = Id<"category">;
/** `ZJ-A-001`, `HY-02-001` */
export type ListItemCode = Id<"list-item">;
/** Content hash of a registry snapshot. */
export type RegistryVersion = Id<"registry">;
/** Our own id of a stored photo, given when the platform tells of it. */
export type PhotoId = Id<"photo">;

export function asId<T extends Id<string>>(text: string): T {
  return text as T;
}
