import type Router from "@koa/router";
import type { World } from "../world.js";

/** Pictures for the page. A phone keeps showing what the API has forgotten; only pictures are shown in place. */
export function mediaRoutes(router: Router, { media }: World): void {
  router.get("/sandbox/media/:id", async function picture(ctx) {
    const found = media.kept(String(ctx.params.id));
    if (found === undefined) return ctx.throw(404, "there is no such picture");
    ctx.set({ "Content-Type": found.contentType, "X-Content-Type-Options": "nosniff" });
    ctx.set("Cache-Control", "private, max-age=86400, immutable");
    if (found.type !== "image") ctx.attachment(found.filename);
    ctx.body = await media.bytes(found);
  });
}
