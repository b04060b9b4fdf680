import { CALL } from "./call-change.js";
import { onOne } from "./on-one.js";

/** A use case on one call. */
export const onCall = onOne(CALL);
