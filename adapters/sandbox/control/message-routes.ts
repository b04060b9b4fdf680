import type Router from "@koa/router";
import { z } from "zod";
import { press } from "../callback/press.js";
import { enter, sayImage, sayLocation, sayText } from "../callback/say.js";
import type { World } from "../world.js";
import { readJson } from "./read-json.js";
import { knownUser } from "./user-routes.js";

const Location = z.object({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
  label: z.string().default(""),
});

const Message = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ location: Location }),
  z.strictObject({ image: z.base64().min(1) }),
]);

const Choice = z.union([z.array(z.string()), z.string().transform((option) => [option])]);

const Click = z.strictObject({
  taskId: z.string().min(1),
  key: z.string().min(1),
  selected: z.record(z.string(), Choice).optional(),
});

const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

/** What persons do: each request delivers one callback and answers `{status, ms, reply}` when the service has answered. */
export function messageRoutes(router: Router, world: World): void {
  router.post("/sandbox/users/:userid/messages", async function say(ctx) {
    const { userid } = knownUser(world, ctx);
    const message = await readJson(ctx, Message);
    if ("text" in message) ctx.body = await sayText(world, userid, message.text);
    else if ("location" in message) ctx.body = await sayLocation(world, userid, message.location);
    else {
      const bytes = Buffer.from(message.image, "base64");
      if (bytes.length > MAX_IMAGE_BYTES) ctx.throw(413, "a picture has at most 10 MB");
      ctx.body = await sayImage(world, userid, bytes, (id) => `${ctx.protocol}://${ctx.host}/sandbox/media/${id}`);
    }
  });

  router.post("/sandbox/users/:userid/clicks", async function click(ctx) {
    const { userid } = knownUser(world, ctx);
    const outcome = await press(world, userid, await readJson(ctx, Click));
    if ("impossible" in outcome) ctx.throw(outcome.impossible === "no_card" ? 404 : 400, outcome.why);
    ctx.body = outcome;
  });

  router.post("/sandbox/users/:userid/enter", async function open(ctx) {
    ctx.body = await enter(world, knownUser(world, ctx).userid);
  });
}
