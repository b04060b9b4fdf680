import type Router from "@koa/router";
import { chatOf } from "../store/post.js";
import type { World } from "../world.js";
import { readCursor, receivedView } from "./post-view.js";

/** Groups, and what was said in them. A robot's key is never shown. */
export function groupRoutes(router: Router, world: World): void {
  router.get("/sandbox/groups", async function groups(ctx) {
    ctx.body = world.directory.groups();
  });

  router.get("/sandbox/groups/:id/messages", async function messages(ctx) {
    const group = world.directory.group(String(ctx.params.id));
    if (group === undefined) return ctx.throw(404, `there is no group ${ctx.params.id}`);
    ctx.body = world.posts.list(chatOf.group(group.id), readCursor(ctx)).map(receivedView);
  });
}
