import { asId, type CallNo, type MatterNo } from "../domain/shared/ids.js";
import { localDate } from "../domain/shared/local-time.js";
import type { Numbers } from "../ports/records.js";

/** `SX-20260310-00017`, dated by the day of the report in local time (domain 2, Numbers). */
export async function nextMatterNo(numbers: Numbers, at: Date): Promise<MatterNo> {
  return asId<MatterNo>(await nextNo(numbers, "SX", at, 5));
}

/** `HJ-20260310-0003`, dated by the day of the draft. */
export async function nextCallNo(numbers: Numbers, at: Date): Promise<CallNo> {
  return asId<CallNo>(await nextNo(numbers, "HJ", at, 4));
}

async function nextNo(numbers: Numbers, prefix: "SX" | "HJ", at: Date, digits: number): Promise<string> {
  const date = localDate(at);
  const sequence = await numbers.next(prefix, date);
  return `${prefix}-${date.replaceAll("-", "")}-${String(sequence).padStart(digits, "0")}`;
}
