import { chatOf } from "../store/post.js";
import { type Endpoint, fault, fine } from "./result.js";

const WITHIN_MS = 24 * 3_600_000;

/** message/recall (wecom §4.7): within 24 hours the message disappears from every phone. */
export const recall: Endpoint = {
  method: "POST",
  auth: "token",
  handle(world, { json }) {
    const msgid = json.msgid;
    const copies = typeof msgid === "string" ? world.posts.copies(msgid) : [];
    const [first] = copies;
    if (first === undefined) return fault(40058);
    if (world.clock.now().getTime() - Date.parse(first.at) > WITHIN_MS) return fault(42052);
    for (const post of copies) {
      world.posts.replace({ ...post, recalled: true });
      world.feed.tell({ user: post.chat.slice(chatOf.user("").length) });
    }
    return fine();
  },
};
