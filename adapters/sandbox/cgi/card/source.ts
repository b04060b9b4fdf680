import { z } from "zod";

/** `source`: who speaks. Texts have no enforced length, the client cuts them. */
export const source = z.object({
  icon_url: z.string().optional(),
  desc: z.string().optional(),
  desc_color: z.number().int().min(0).max(3).optional(),
});
