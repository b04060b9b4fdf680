import type { Parties } from "../district/rights.js";
import type { Accountability } from "./accountability.js";

/** Whose affair it is, for `mayAct`: the department's, and through its offices the district's. No street has a part in it. */
export function partiesOfAccountability({ no, department }: Accountability): Parties {
  return { no, street: department, lead: department };
}
