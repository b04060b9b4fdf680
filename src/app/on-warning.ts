import { onOne } from "./on-one.js";
import { WARNING } from "./warning-change.js";

/** A use case on one warning. */
export const onWarning = onOne(WARNING);
