import { MATTER } from "./matter-change.js";
import { onOne } from "./on-one.js";

/** A use case on one matter. */
export const onMatter = onOne(MATTER);
