import { ACCOUNTABILITY } from "./accountability-change.js";
import { onOne } from "./on-one.js";

/** A use case on one proposal of level 4. */
export const onAccountability = onOne(ACCOUNTABILITY);
