import { z } from "zod";
import { BAD_PARAMETER, required, says } from "../complaint.js";
import { linkTarget, needsTarget } from "./link-target.js";

/** `card_image`: a wide picture; the ratio lies between 1.3 and 2.25. */
export const cardImage = z.object({
  url: required(42044),
  aspect_ratio: z.number().min(1.3, says(BAD_PARAMETER)).max(2.25, says(BAD_PARAMETER)).optional(),
});

/** `image_text_area`: a small picture left, text right. */
export const imageTextArea = z
  .object({ ...linkTarget, title: z.string().optional(), desc: z.string().optional(), image_url: required(42044) })
  .superRefine(needsTarget);
