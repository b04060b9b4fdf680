import { z } from "zod";
import { BAD_PARAMETER, distinct, required, says, withinBytes } from "../complaint.js";

const action = z.object({
  text: required(42020),
  key: required(42019).refine(withinBytes(1024), says(42039)),
});

/** `action_menu`: one to three entries behind the card's "more". */
export const actionMenu = z.object({
  desc: z.string().optional(),
  action_list: z
    .array(action)
    .min(1, says(BAD_PARAMETER))
    .max(3, says(BAD_PARAMETER))
    .refine(distinct("key"), says(42051)),
});
