import type { Context } from "koa";
import type { Post } from "../store/post.js";

/** A received message as the contract shows it; in groups with `mentions`. */
export function receivedView(post: Post) {
  const { id, at, from, kind, text, card, reply, mediaId, location, data, mentions } = post;
  return { id, at, from, kind, text, card, reply, mediaId, location, data, mentions };
}

/** An entry of a chat as the phone shows it, with what the person wrote. */
export function chatView(post: Post) {
  return { ...receivedView(post), mine: post.mine };
}

/** The cursor `?after=`; 400 when it is not the id of a message. */
export function readCursor(ctx: Context): number {
  const after = ctx.query.after ?? "0";
  if (typeof after !== "string" || !/^\d{0,15}$/.test(after))
    return ctx.throw(400, "after must be the id of a message");
  return Number(after);
}
