import { z } from "zod";
import { required, says } from "../complaint.js";

/** `vertical_content_list`: at most four paragraphs. */
export const verticalContentList = z
  .array(z.object({ title: required(42033), desc: z.string().optional() }))
  .max(4, says(42036));
