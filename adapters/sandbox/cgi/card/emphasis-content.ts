import { z } from "zod";

/** `emphasis_content`: one figure in large type. */
export const emphasisContent = z.object({ title: z.string().optional(), desc: z.string().optional() });
