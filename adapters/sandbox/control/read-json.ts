import type { Context } from "koa";
import rawBody from "raw-body";
import { z } from "zod";

/** A photo of 10 MB is 14 MB in Base64. */
const MAX_BODY = "15mb";

/** The request's JSON as this schema; 400 for anything else. */
export async function readJson<T>(ctx: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await rawBody(ctx.req, { limit: MAX_BODY, encoding: "utf-8" });
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) return ctx.throw(400, z.prettifyError(parsed.error));
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
