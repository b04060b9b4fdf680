import type { AccountabilityGround } from "../accountability/grounds.js";
import type { AccountabilityNo } from "../shared/ids.js";

/** 问责建议 about a call (domain 11, level 4): how each stands, and what was referred. */
export type Accounted = {
  readonly grounds: Readonly<Partial<Record<AccountabilityGround, "open" | "confirmed" | "dismissed">>>;
  readonly referred: readonly AccountabilityNo[];
};
