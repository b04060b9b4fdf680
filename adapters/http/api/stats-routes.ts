import type Router from "@koa/router";
import type { Middleware } from "koa";
import { z } from "zod";
import type { ScreenScope } from "../../../src/app/figures/screen.js";
import { screenMap } from "../../../src/app/figures/screen-map.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { ScreenFeed } from "../../../src/jobs/screen-feed.js";
import { BotError } from "../../../src/ports/bot-error.js";
import { eventStream } from "../event-stream.js";

export type StatsDeps = { readonly feed: ScreenFeed; readonly registry: () => Registry };

const Query = z.strictObject({
  street: z.string().max(12).optional(),
  period: z.enum(["day", "month"]).default("day"),
});

/**
 * `GET /stats?street=&period=day|month`, `/stats/map` and `/live` (design 9): the figures of the big screen. Nothing on this
 * path knows a person, a phone number or a resident's words: it reads what the recorder counted, and the registry's names.
 */
export function statsRoutes(router: Router, { feed, registry }: StatsDeps, allowed: Middleware): void {
  router.get("/stats", allowed, async (ctx) => {
    ctx.type = "json";
    ctx.body = await feed.read(readScope(ctx.query, registry()));
  });
  router.get("/stats/map", allowed, (ctx) => {
    ctx.body = screenMap(registry());
  });
  router.get("/live", allowed, (ctx) => {
    const scope = readScope(ctx.query, registry());
    const stream = eventStream(ctx);
    const leave = feed.follow(scope, ({ id, data }) => stream.send("stats", id, data), stream.end);
    stream.whenClosed(leave);
  });
}

function readScope(query: unknown, { units }: Registry): ScreenScope {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw new BotError("bad_request", z.prettifyError(parsed.error));
  const { street: code, period } = parsed.data;
  if (code === undefined) return { period };
  const street = units.get(asId<UnitCode>(code));
  if (street?.kind !== "STREET") throw new BotError("bad_request", "street: no street has that code");
  return { street, period };
}
