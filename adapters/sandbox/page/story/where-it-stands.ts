import { openKeys, readCard } from "../card/read-card.js";
import type { Person, Post } from "../state/wire.js";
import { STEPS, type Step, UNASKED } from "./steps.js";

/** Where the story stands: the step, whose phone acts, and the words that fit. */
export type Standing = {
  readonly step: Step;
  /** Undefined when nobody on screen or in the cast can do it. */
  readonly actor: Person | undefined;
  readonly words: string | undefined;
};

const CONFIRM = "确认";

type Phone = { readonly person: Person; readonly posts: readonly Post[] };
type Open = { readonly step: Step; readonly key: string; readonly post: Post; readonly phone: Phone };

/**
 * Read from what the phones show: the newest card that still waits for a press decides, and of those who have it the
 * one whose step comes first; without any card, somebody may report. `phones` are in order of preference.
 */
export function whereItStands(phones: readonly Phone[]): Standing {
  const open = phones.flatMap(openCards);
  const newest = open.toSorted((a, b) => b.post.id - a.post.id)[0];
  const sameCard = open.filter(({ post }) => taskOf(post) === taskOf(newest?.post));
  const first = sameCard.toSorted((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step))[0];
  if (first === undefined) return start(phones);
  const { step, key, post, phone } = first;
  const words = asksToConfirm(phone.posts) ? CONFIRM : step.words[key]?.replace("{no}", shortNo(post));
  return { step, actor: phone.person, words };
}

/** The last four digits of the number a card is about, from its task id `<number>@<what>@<seq>`. */
function shortNo(post: Post): string {
  return taskOf(post)?.match(/(\d{4})@/)?.[1] ?? "";
}

function taskOf(post: Post | undefined): string | undefined {
  return readCard(post?.card ?? {}).taskId;
}

/** The app's last words on this phone ask for 「确认」. */
function asksToConfirm(posts: readonly Post[]): boolean {
  const last = posts.findLast(({ mine }) => mine !== true);
  return /回复「确认」/.test(last?.text ?? "");
}

function openCards(phone: Phone): Open[] {
  return phone.posts.flatMap((post) => {
    const keys = openKeys(post.card);
    const own = STEPS.filter(({ role }) => phone.person.roles.includes(role));
    return own.flatMap((step) => {
      const key = keys.find((one) => step.words[one] !== undefined);
      return key === undefined ? [] : [{ step, key, post, phone }];
    });
  });
}

function start(phones: readonly Phone[]): Standing {
  const step = STEPS[0] as Step;
  const actor = phones.find(({ person }) => person.roles.includes(step.role))?.person;
  return { step, actor, words: step.words[UNASKED] };
}
