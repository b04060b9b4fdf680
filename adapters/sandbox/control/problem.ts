import { STATUS_CODES } from "node:http";
import type { Context, Next } from "koa";
import type { World } from "../world.js";

/** Answers every failure below it as RFC 9457 problem JSON; what nobody foresaw is logged and told without detail. */
export function problems({ log }: World) {
  return async function problemJson(ctx: Context, next: Next): Promise<void> {
    try {
      await next();
    } catch (error) {
      const { status, detail } = readError(error);
      if (status === 500) log.error({ path: ctx.path, error: String(error) }, "sandbox: a route failed");
      ctx.status = status;
      ctx.set("Content-Type", "application/problem+json");
      ctx.body = JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, ...detail });
    }
  };
}

function readError(error: unknown): { status: number; detail: { detail?: string } } {
  if (!(error instanceof Error) || !("status" in error)) return { status: 500, detail: {} };
  const status = Number(error.status);
  return status >= 400 && status < 500 ? { status, detail: { detail: error.message } } : { status: 500, detail: {} };
}
