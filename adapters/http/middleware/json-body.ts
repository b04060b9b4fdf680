import type { Middleware } from "koa";
import getRawBody from "raw-body";
import { BotError } from "../../../src/ports/bot-error.js";

/** Reads the request as JSON into `ctx.state.json`; anything else is a bad request. */
export function jsonBody(limit: string): Middleware<{ json: unknown }> {
  return async function jsonBody(ctx, next) {
    const raw = await getRawBody(ctx.req, { limit, length: ctx.request.length ?? null });
    ctx.state.json = parsed(raw.toString("utf8"));
    await next();
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BotError("bad_request", "the body is not JSON", { cause });
  }
}
