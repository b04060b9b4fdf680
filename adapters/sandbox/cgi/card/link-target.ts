import { z } from "zod";

/** Fields of a thing that leads somewhere: type 1 to a page, type 2 to a mini program. */
export const linkTarget = {
  type: z.number().int().min(0).max(2).optional(),
  url: z.string().optional(),
  appid: z.string().optional(),
  pagepath: z.string().optional(),
};

type Target = { type?: number | undefined; url?: string | undefined; appid?: string | undefined };

/** 42028 or 42030 when what the type needs is not given. */
export function needsTarget({ type, url, appid }: Target, context: z.core.$RefinementCtx): void {
  if (type === 1 && !url) context.addIssue({ code: "custom", message: "42028" });
  if (type === 2 && !appid) context.addIssue({ code: "custom", message: "42030" });
}
