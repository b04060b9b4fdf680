import { z } from "zod";
import { says } from "../complaint.js";
import { linkTarget, needsTarget } from "./link-target.js";

/** `card_action` of a notice: the whole card must lead somewhere. */
export const cardAction = z
  .object({ ...linkTarget, type: z.literal([1, 2], says(42045)) }, says(42045))
  .superRefine(needsTarget);

/** `card_action` where a card need not lead anywhere. */
export const optionalCardAction = z.object(linkTarget).superRefine(needsTarget);
