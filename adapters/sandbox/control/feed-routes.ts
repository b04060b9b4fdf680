import { PassThrough } from "node:stream";
import type Router from "@koa/router";
import type { World } from "../world.js";

const HEARTBEAT_MS = 25_000;

/** `/sandbox/events`: one server-sent event for every chat, clock or fault that changed. */
export function feedRoutes(router: Router, { feed }: World): void {
  router.get("/sandbox/events", async function events(ctx) {
    const stream = new PassThrough();
    const leave = feed.join(
      (news) => stream.write(`data: ${JSON.stringify(news)}\n\n`),
      () => stream.end(),
    );
    const heartbeat = setInterval(() => stream.write(":\n\n"), HEARTBEAT_MS).unref();
    stream.once("close", () => {
      clearInterval(heartbeat);
      leave();
    });
    stream.write(":\n\n");
    ctx.set({ "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
    ctx.body = stream;
  });
}
