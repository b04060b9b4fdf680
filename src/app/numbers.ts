import {
  type AbsenceNo,
  type AccountabilityNo,
  asId,
  type CallNo,
  type MatterNo,
  type OperationNo,
  type OrderNo,
  type SupervisionNo,
  type WarningNo,
} from "../domain/shared/ids.js";
import { localDate } from "../domain/shared/local-time.js";
import { NUMBER_FORMS, type NumberedKind, numberOf } from "../domain/shared/number-forms.js";
import type { Numbers } from "../ports/records.js";

/** `SX-20260310-00017`, dated by the day of the report in local time (domain 2, Numbers). */
export async function nextMatterNo(numbers: Numbers, at: Date): Promise<MatterNo> {
  return asId<MatterNo>(await nextNo(numbers, "matter", at));
}

/** `HJ-20260310-0003`, dated by the day of the draft. */
export async function nextCallNo(numbers: Numbers, at: Date): Promise<CallNo> {
  return asId<CallNo>(await nextNo(numbers, "call", at));
}

/** `DB-20260310-01`, dated by the day of the order. */
export async function nextSupervisionNo(numbers: Numbers, at: Date): Promise<SupervisionNo> {
  return asId<SupervisionNo>(await nextNo(numbers, "supervision", at));
}

/** `WZ-20260310-01`, dated by the day of the proposal. */
export async function nextAccountabilityNo(numbers: Numbers, at: Date): Promise<AccountabilityNo> {
  return asId<AccountabilityNo>(await nextNo(numbers, "accountability", at));
}

/** `QJ-20260310-001`, dated by the day on which it is declared. */
export async function nextAbsenceNo(numbers: Numbers, at: Date): Promise<AbsenceNo> {
  return asId<AbsenceNo>(await nextNo(numbers, "absence", at));
}

/** `HL-20260310-001` */
export async function nextOrderNo(numbers: Numbers, at: Date): Promise<OrderNo> {
  return asId<OrderNo>(await nextNo(numbers, "order", at));
}

/** `LH-20260310-01` */
export async function nextOperationNo(numbers: Numbers, at: Date): Promise<OperationNo> {
  return asId<OperationNo>(await nextNo(numbers, "operation", at));
}

/** `YJ-20260310-01` */
export async function nextWarningNo(numbers: Numbers, at: Date): Promise<WarningNo> {
  return asId<WarningNo>(await nextNo(numbers, "warning", at));
}

async function nextNo(numbers: Numbers, kind: NumberedKind, at: Date): Promise<string> {
  const date = localDate(at);
  return numberOf(kind, date, await numbers.next(NUMBER_FORMS[kind].letters, date));
}
