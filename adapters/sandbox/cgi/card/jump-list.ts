import { z } from "zod";
import { required, says } from "../complaint.js";
import { linkTarget, needsTarget } from "./link-target.js";

const jump = z.object({ ...linkTarget, title: required(42033) }).superRefine(needsTarget);

/** `jump_list`: at most three links below the card. */
export const jumpList = z.array(jump).max(3, says(42042));
