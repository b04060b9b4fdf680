import type { Journal } from "./journal.js";
import { Post } from "./post.js";
import { Table } from "./table.js";

/** Everything that was said, by chat. Of each chat the newest `limit` entries are kept. */
export class Posts {
  readonly #table: Table<Post>;
  readonly #limit: number;
  readonly #chats = new Map<string, Post[]>();
  #lastId = 0;

  constructor(journal: Journal, limit = 5_000) {
    this.#table = new Table("posts", Post, journal);
    this.#limit = limit;
    for (const post of this.#table.values()) this.#index(post);
  }

  add(post: Omit<Post, "id">): Post {
    const added: Post = { ...post, id: this.#lastId + 1 };
    this.#table.set(String(added.id), added);
    this.#index(added);
    return added;
  }

  /** Entries of a chat after a cursor, oldest first; what was recalled is not among them. */
  list(chat: string, after = 0): Post[] {
    return (this.#chats.get(chat) ?? []).filter((post) => post.id > after && post.recalled !== true);
  }

  /** The entry that a pushed message made in this chat. */
  pushed(chat: string, msgid: string): Post | undefined {
    return this.#chats.get(chat)?.findLast((post) => post.msgid === msgid);
  }

  /** Every entry that a pushed message made, in all chats. */
  copies(msgid: string): Post[] {
    return [...this.#chats.values()].flatMap((posts) => posts.filter((post) => post.msgid === msgid));
  }

  replace(post: Post): void {
    const posts = this.#chats.get(post.chat);
    const at = posts?.findIndex(({ id }) => id === post.id) ?? -1;
    if (posts === undefined || at < 0) return;
    posts[at] = post;
    this.#table.set(String(post.id), post);
  }

  #index(post: Post): void {
    const posts = this.#chats.get(post.chat) ?? [];
    posts.push(post);
    this.#chats.set(post.chat, posts);
    this.#lastId = Math.max(this.#lastId, post.id);
    for (const old of posts.splice(0, Math.max(0, posts.length - this.#limit))) this.#table.delete(String(old.id));
  }
}
