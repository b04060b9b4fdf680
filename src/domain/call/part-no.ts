import { asId, type CallNo } from "../shared/ids.js";

const OF_PART = /^(HJ-\d{8}-\d{4,})-\d+$/;

/** `HJ-20260310-0003-1`: the number of the lead call, and the how-manyth of its parts. */
export function partNo(of: CallNo, nth: number): CallNo {
  return asId<CallNo>(`${of}-${nth}`);
}

/** The number of the lead call in that of a part; undefined for anything else. */
export function leadNoOf(no: string): CallNo | undefined {
  const of = OF_PART.exec(no)?.[1];
  return of === undefined ? undefined : asId<CallNo>(of);
}
