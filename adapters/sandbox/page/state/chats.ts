import { shallowReactive } from "vue";
import { api } from "./api.js";
import type { Post } from "./wire.js";

/** `user:<userid>` or `group:<id>` */
export type ChatKey = `user:${string}` | `group:${string}`;

export const userChat = (userid: string): ChatKey => `user:${userid}`;
export const groupChat = (id: string): ChatKey => `group:${id}`;

/** The chats this page follows, as the server last told them. */
export type Chats = {
  /** Reactive. A chat that was never loaded is not in it. */
  readonly all: ReadonlyMap<ChatKey, readonly Post[]>;
  /** Begins to follow a chat, and loads it. */
  follow(key: ChatKey): Promise<void>;
  /** Reads a followed chat again; of the others only what is new. */
  refresh(key: ChatKey): Promise<void>;
  refreshAll(): Promise<void>;
};

type Arrived = (key: ChatKey, posts: readonly Post[]) => void;

/** `arrived` hears of every post that was not there when the page opened and that this person did not write. */
export function createChats(arrived: Arrived): Chats {
  const all = shallowReactive(new Map<ChatKey, readonly Post[]>());
  const newest = new Map<ChatKey, number>();
  let baseline = 0;

  function note(key: ChatKey, posts: readonly Post[], known: number): void {
    const fresh = posts.filter(({ id, mine }) => id > known && mine !== true);
    newest.set(key, posts.at(-1)?.id ?? known);
    if (fresh.length > 0) arrived(key, fresh);
  }

  async function readWhole(key: ChatKey): Promise<void> {
    const known = newest.get(key);
    const posts = await fetchChat(key, 0);
    all.set(key, posts);
    if (known === undefined) {
      newest.set(key, posts.at(-1)?.id ?? baseline);
      baseline = Math.max(baseline, posts.at(-1)?.id ?? 0);
    } else note(key, posts, known);
  }

  async function readNew(key: ChatKey): Promise<void> {
    const known = newest.get(key) ?? baseline;
    const posts = await fetchChat(key, known);
    if (posts.length > 0) note(key, posts, known);
  }

  const refresh = oneAtATime((key) => (all.has(key) ? readWhole(key) : readNew(key)));
  const follow = oneAtATime(readWhole);
  return {
    all,
    refresh,
    follow,
    async refreshAll() {
      await Promise.all([...all.keys()].map(refresh));
    },
  };
}

function fetchChat(key: ChatKey, after: number): Promise<Post[]> {
  const id = key.slice(key.indexOf(":") + 1);
  return key.startsWith("user:") ? api.chat(id, after) : api.groupChat(id);
}

/** Of many calls for one chat, one runs and one waits: the waiting one sees all that the others would have. */
function oneAtATime(read: (key: ChatKey) => Promise<void>): (key: ChatKey) => Promise<void> {
  const running = new Map<ChatKey, Promise<void>>();
  const waiting = new Map<ChatKey, Promise<void>>();

  async function run(key: ChatKey): Promise<void> {
    const turn = read(key).finally(() => running.delete(key));
    running.set(key, turn);
    await turn;
  }

  return function readOnce(key) {
    const before = running.get(key);
    if (before === undefined) return run(key);
    const next =
      waiting.get(key) ??
      before
        .catch(() => undefined)
        .then(() => {
          waiting.delete(key);
          return run(key);
        });
    waiting.set(key, next);
    return next;
  };
}
