import type Router from "@koa/router";
import { z } from "zod";
import type { SandboxOptions } from "../options.js";
import { durationMs } from "../wire/duration.js";
import { isoInChina } from "../wire/instant.js";
import type { World } from "../world.js";
import { readJson } from "./read-json.js";

const Move = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({
    advance: z.string().refine((text) => durationMs(text) !== undefined, "an ISO 8601 duration like PT3H"),
  }),
  z.strictObject({ preset: z.enum(["next-workday", "next-deadline"]) }),
]);

/** The latest instant that ISO 8601 writes with four digits of a year. */
const LATEST = new Date("9999-12-31T00:00:00Z");

/** The clock: reading it, and moving it. A move answers when everything that fell due has run and was sent. */
export function clockRoutes(router: Router, world: World, presets: SandboxOptions["presets"]): void {
  router.get("/sandbox/clock", async function clock(ctx) {
    ctx.body = { now: isoInChina(world.clock.now()) };
  });

  router.post("/sandbox/clock", async function moveClock(ctx) {
    const move = await readJson(ctx, Move);
    const moved = await world.mover.move(async (now) => {
      const target = await targetOf(move, now, presets);
      if (target !== undefined && target > LATEST) ctx.throw(400, "the clock ends with the year 9999");
      return target;
    });
    if (moved === undefined) return ctx.throw(409, "there is nothing to move the clock to");
    const now = isoInChina(moved);
    world.feed.tell({ clock: now });
    ctx.body = { now };
  });
}

async function targetOf(
  move: z.infer<typeof Move>,
  now: Date,
  presets: SandboxOptions["presets"],
): Promise<Date | undefined> {
  if ("now" in move) return new Date(move.now);
  if ("advance" in move) return new Date(now.getTime() + (durationMs(move.advance) ?? 0));
  return presets[move.preset](now);
}
