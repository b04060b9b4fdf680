import { ABSENCE } from "./absence-change.js";
import { onOne } from "./on-one.js";

/** A use case on one absence. */
export const onAbsence = onOne(ABSENCE);
