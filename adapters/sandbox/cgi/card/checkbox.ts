import { z } from "zod";
import { BAD_PARAMETER, says } from "../complaint.js";
import { optionList, questionKey } from "./option-list.js";

/** `checkbox` of a vote: mode 0 takes one option, mode 1 several. */
export const checkbox = z.object(
  {
    question_key: questionKey,
    mode: z.literal([0, 1], says(BAD_PARAMETER)).optional(),
    disable: z.boolean().optional(),
    option_list: optionList(20, 17),
  },
  says(42043),
);
