import { dayTime } from "../state/district-time.js";
import type { Post } from "../state/wire.js";

/** What a phone tells its owner itself, e.g. that a message did not get through. */
export type Note = { readonly id: number; readonly afterPost: number; readonly text: string };

export type Row =
  | { readonly kind: "time"; readonly id: string; readonly text: string }
  | { readonly kind: "post"; readonly id: string; readonly post: Post }
  | { readonly kind: "note"; readonly id: string; readonly text: string };

const QUIET_MS = 5 * 60_000;

/** A chat with times over what follows a pause, and the phone's own notes where they arose. */
export function timelineOf(posts: readonly Post[], notes: readonly Note[], now: Date): Row[] {
  const early = notes.filter(({ afterPost }) => afterPost < (posts[0]?.id ?? 0)).map(noteRow);
  return [
    ...early,
    ...posts.flatMap((post, i) => [
      ...timeRow(post, posts[i - 1], now),
      { kind: "post" as const, id: `post-${post.id}`, post },
      ...notes.filter(({ afterPost }) => after(afterPost, post, posts[i + 1])).map(noteRow),
    ]),
  ];
}

function after(afterPost: number, post: Post, next: Post | undefined): boolean {
  return afterPost >= post.id && (next === undefined || afterPost < next.id);
}

function noteRow({ id, text }: Note): Row {
  return { kind: "note", id: `note-${id}`, text };
}

function timeRow(post: Post, before: Post | undefined, now: Date): Row[] {
  const at = new Date(post.at);
  const gap = before === undefined ? Number.POSITIVE_INFINITY : Math.abs(at.getTime() - new Date(before.at).getTime());
  return gap < QUIET_MS ? [] : [{ kind: "time", id: `time-${post.id}`, text: dayTime(at, now) }];
}
