import { z } from "zod";
import { distinct, says } from "../complaint.js";
import { selector } from "./button-selection.js";

/** `select_list` of a multiple_interaction: one to three selectors with keys of their own. */
export const selectList = z
  .array(selector, says(42047))
  .min(1, says(42047))
  .max(3, says(42047))
  .refine(distinct("question_key"), says(42043));
