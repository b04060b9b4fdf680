import type { Middleware } from "koa";
import { RateLimiterMemory } from "rate-limiter-flexible";

/**
 * At most `points` failed requests per address and minute. What succeeds costs nothing, nor does what shows no token: it
 * guesses none, and screens whose sessions have ended must not shut others out who share their address.
 */
export function limitFailures(points: number): Middleware {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async function limitFailures(ctx, next) {
    const key = ctx.ip;
    const used = await limiter.get(key);
    if (used && used.remainingPoints <= 0) ctx.throw(429, "too many failed requests; wait a minute");
    try {
      await next();
    } catch (fault) {
      const status = (fault as { status?: number }).status;
      if (ctx.get("authorization") && (status === 401 || status === 403)) await limiter.penalty(key);
      throw fault;
    }
  };
}
