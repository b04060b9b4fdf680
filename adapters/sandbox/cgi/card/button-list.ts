import { z } from "zod";
import { BAD_PARAMETER, distinct, required, says, withinBytes, withinChars } from "../complaint.js";

const button = z
  .object({
    type: z.literal([0, 1], says(BAD_PARAMETER)).optional(),
    text: required(42020).refine(withinChars(10), says(42038)),
    style: z.number().int().min(1).max(4).optional(),
    key: z.string().refine(withinBytes(1024), says(42039)).optional(),
    url: z.string().optional(),
  })
  .superRefine(({ type, key, url }, context) => {
    if (type === 1 && !url) context.addIssue({ code: "custom", message: "42028" });
    if (type !== 1 && !key) context.addIssue({ code: "custom", message: "42019" });
  });

/** `button_list`: one to six buttons; those that call back have keys of their own. */
export const buttonList = z
  .array(button, says(42017))
  .min(1, says(42017))
  .max(6, says(BAD_PARAMETER))
  .refine((buttons) => distinct("key")(buttons.filter(({ type }) => type !== 1)), says(42018));
