import { type Content, chatOf, type Post } from "./store/post.js";
import { isoInChina } from "./wire/instant.js";
import type { World } from "./world.js";

type How = { readonly from: string; readonly reply?: boolean; readonly mine?: boolean; readonly msgid?: string };

/** Shows something in a person's chat with the application. */
export function putForUser(world: World, userid: string, content: Content, how: How): Post {
  const post = world.posts.add({ ...entry(world, content, how), chat: chatOf.user(userid) });
  world.feed.tell({ user: userid });
  return post;
}

/** Shows something in a group, calling these members by @. */
export function putInGroup(world: World, group: string, content: Content, how: How & { mentions: string[] }): Post {
  const post = world.posts.add({ ...entry(world, content, how), chat: chatOf.group(group), mentions: how.mentions });
  world.feed.tell({ group });
  return post;
}

function entry(world: World, content: Content, { from, reply = false, mine = false, msgid }: How) {
  const at = isoInChina(world.clock.now());
  return { ...content, at, from, reply, mine, ...(msgid === undefined ? {} : { msgid }) };
}
