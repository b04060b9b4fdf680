import { z } from "zod";
import { required, says } from "../complaint.js";

/** What each type of row needs, and the code for its absence. */
const NEEDS = { 1: ["url", 42028], 2: ["media_id", 42029], 3: ["userid", 42050] } as const;

const row = z
  .object({
    type: z.number().int().min(0).max(3).optional(),
    keyname: required(42027),
    value: z.string().optional(),
    url: z.string().optional(),
    media_id: z.string().optional(),
    userid: z.string().optional(),
  })
  .superRefine((given, context) => {
    const [field, errcode] = NEEDS[given.type as keyof typeof NEEDS] ?? [];
    if (field !== undefined && !given[field]) context.addIssue({ code: "custom", message: String(errcode) });
  });

/** `horizontal_content_list`: at most six rows of name and value. */
export const horizontalContentList = z.array(row).max(6, says(42035));
