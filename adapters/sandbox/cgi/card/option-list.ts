import { z } from "zod";
import { distinct, required, says, withinBytes, withinChars } from "../complaint.js";

/** `option_list` of a selector: 1 to `max` options with texts of at most `chars` characters and ids of their own. */
export function optionList(max: number, chars: number) {
  const option = z.object({
    id: required(42040).refine(withinBytes(128), says(42040)),
    text: required(42041).refine(withinChars(chars), says(42041)),
    is_checked: z.boolean().optional(),
  });
  return z.array(option, says(42037)).min(1, says(42037)).max(max, says(42037)).refine(distinct("id"), says(42040));
}

/** `question_key` of a selector. */
export const questionKey = required(42043).refine(withinBytes(1024), says(42043));
