import { randomUUID } from "node:crypto";
import type { Middleware } from "koa";

export type RequestState = { requestId: string };

/** Gives every request an id, from the edge to the outbox; a caller's own id is kept when it is a plain one. */
export function requestId(): Middleware<RequestState> {
  return async function requestId(ctx, next) {
    const given = ctx.get("x-request-id");
    ctx.state.requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    ctx.set("x-request-id", ctx.state.requestId);
    await next();
  };
}
