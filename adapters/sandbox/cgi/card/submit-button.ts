import { z } from "zod";
import { required, says, withinBytes, withinChars } from "../complaint.js";

/** `submit_button` of a vote or of selectors. */
export const submitButton = z.object(
  {
    text: z.string().refine(withinChars(10), says(42049)).optional(),
    key: required(42046).refine(withinBytes(1024), says(42046)),
  },
  says(42046),
);
