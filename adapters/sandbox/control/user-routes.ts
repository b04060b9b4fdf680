import type Router from "@koa/router";
import type { Context } from "koa";
import type { SandboxUser } from "../options.js";
import { chatOf } from "../store/post.js";
import type { World } from "../world.js";
import { chatView, readCursor, receivedView } from "./post-view.js";

/** Persons, and what they received. */
export function userRoutes(router: Router, world: World): void {
  router.get("/sandbox/users", async function users(ctx) {
    ctx.body = world.directory.users().map(({ userid, name, roles, units }) => ({ userid, name, roles, units }));
  });

  router.get("/sandbox/users/:userid/messages", async function messages(ctx) {
    const chat = chatOf.user(knownUser(world, ctx).userid);
    const received = world.posts.list(chat, readCursor(ctx)).filter(({ mine }) => !mine);
    ctx.body = received.map(receivedView);
  });

  router.get("/sandbox/users/:userid/chat", async function chat(ctx) {
    const posts = world.posts.list(chatOf.user(knownUser(world, ctx).userid), readCursor(ctx));
    ctx.body = posts.map(chatView);
  });
}

/** The person in the path; 404 when the address book has nobody by that id. */
export function knownUser(world: World, ctx: Context): SandboxUser {
  const userid = String(ctx.params.userid);
  return world.directory.user(userid) ?? ctx.throw(404, `nobody has the userid ${userid}`);
}
