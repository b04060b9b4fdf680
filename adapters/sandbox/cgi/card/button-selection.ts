import { z } from "zod";
import { optionList, questionKey } from "./option-list.js";

/** `button_selection`, and each entry of `select_list`: one of up to ten options. */
export const selector = z.object({
  question_key: questionKey,
  title: z.string().optional(),
  selected_id: z.string().optional(),
  disable: z.boolean().optional(),
  option_list: optionList(10, 16),
});
