import { z } from "zod";
import { BAD_PARAMETER, complaint, required, says, withinBytes, withinChars } from "../complaint.js";
import { type ContentReader, content, refused } from "./content-read.js";

/** An address with its scheme. */
export const linkUrl = required(45034)
  .refine(withinBytes(2048), says(BAD_PARAMETER))
  .regex(/^[a-z][a-z0-9+.-]*:\/\//i, says(45034));

const shape = z.object(
  {
    title: required(41016).refine(withinChars(128), says(BAD_PARAMETER)),
    description: required(44004).refine(withinChars(512), says(BAD_PARAMETER)),
    url: linkUrl,
    btntxt: z.string().optional(),
  },
  says(41016),
);

export const textcard: ContentReader = (part) => {
  const card = shape.safeParse(part);
  if (!card.success) return refused(complaint(shape, part) ?? BAD_PARAMETER);
  return content({ kind: "textcard", text: `${card.data.title}\n${card.data.description}`, data: card.data });
};
