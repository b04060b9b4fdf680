import { ref } from "vue";
import { WORDS } from "../words.js";

/** Persons who are not on screen got something. */
export type Toast = { readonly id: number; readonly userids: readonly string[]; readonly text: string };

const SHOWN_MS = 7_000;
const MOST = 3;

/** The same words to several persons make one notice, newer words to the same persons replace it; few are shown. */
export function createToasts() {
  const toasts = ref<readonly Toast[]>([]);
  let lastId = 0;

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  }

  function add(userid: string, text: string): void {
    lastId += 1;
    const id = lastId;
    const same = toasts.value.find((toast) => toast.text === text);
    const userids = [...new Set([...(same?.userids ?? []), userid])];
    const others = toasts.value.filter((toast) => toast !== same && toast.userids.join() !== userids.join());
    toasts.value = [...others, { id, userids, text }].slice(-MOST);
    setTimeout(() => dismiss(id), SHOWN_MS);
  }

  return { toasts, add, dismiss };
}

/** 联和街道分管领导02、联和街道书记01等3人 */
export function namesOf(names: readonly string[]): string {
  const { and, others, people } = WORDS.toast;
  return names.length <= 2 ? names.join(and) : `${names.slice(0, 2).join(and)}${others}${names.length}${people}`;
}
