import type { Middleware } from "koa";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Log } from "../../../src/ports/log.js";
import type { RequestState } from "./request-id.js";

const STATUS_OF: Partial<Record<BotError["code"], number>> = {
  bad_request: 400,
  bad_signature: 403,
  stale_request: 403,
  store_unavailable: 503,
  store_conflict: 503,
};

const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Token missing or unknown",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  413: "Body too large",
  422: "Refused",
  429: "Too many requests",
  500: "Internal error",
  503: "Temporarily unavailable",
};

/** Turns faults into problem JSON (RFC 9457). Detail goes out only where it helps the caller and holds no inner facts. */
export function problems(log: Log): Middleware<RequestState> {
  return async function problems(ctx, next) {
    try {
      await next();
      if (ctx.status === 404 && ctx.body == null) ctx.throw(404);
      if (ctx.status === 405 && ctx.body == null) ctx.throw(405);
    } catch (fault) {
      const status = statusOf(fault);
      if (status >= 500) log.error({ requestId: ctx.state.requestId, path: ctx.path, fault }, "request failed");
      ctx.status = status;
      ctx.type = "application/problem+json";
      ctx.body = JSON.stringify({
        type: "about:blank",
        title: TITLES[status] ?? "Error",
        status,
        ...detailOf(fault, status),
        instance: ctx.state.requestId,
      });
    }
  };
}

function statusOf(fault: unknown): number {
  if (fault instanceof BotError) return STATUS_OF[fault.code] ?? 500;
  const status = (fault as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

/** A refusal (422) brings its stable code. */
function detailOf(fault: unknown, status: number): { detail?: string; code?: string } {
  const message = fault instanceof Error ? fault.message : "";
  if (status >= 500 || !message || message === TITLES[status]) return {};
  const { refusal } = fault as { refusal?: unknown };
  return { detail: message, ...(typeof refusal === "string" ? { code: refusal } : {}) };
}
