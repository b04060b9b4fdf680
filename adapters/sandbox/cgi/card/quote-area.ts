import { z } from "zod";
import { linkTarget, needsTarget } from "./link-target.js";

/** `quote_area`: words quoted from elsewhere. */
export const quoteArea = z
  .object({ ...linkTarget, title: z.string().optional(), quote_text: z.string().optional() })
  .superRefine(needsTarget);
