import { reactive } from "vue";
import type { Note } from "../talk/timeline.js";
import { WORDS } from "../words.js";
import { api, RequestFault } from "./api.js";
import { type Chats, userChat } from "./chats.js";
import type { Answered, Pressed, Said } from "./wire.js";

/** What persons do on their phones, and what their phones tell them when it does not get through. */
export function createTalking(chats: Chats) {
  /** Requests under way, by person. */
  const waiting = reactive(new Map<string, number>());
  const notes = reactive(new Map<string, Note[]>());
  const drafts = reactive(new Map<string, string>());
  let lastNote = 0;

  async function deliver(userid: string, send: () => Promise<Answered>): Promise<boolean> {
    waiting.set(userid, (waiting.get(userid) ?? 0) + 1);
    const trouble = await send().then(troubleIn, troubleOf);
    waiting.set(userid, (waiting.get(userid) ?? 1) - 1);
    await chats.refresh(userChat(userid)).catch(() => undefined);
    if (trouble !== undefined) note(userid, trouble);
    return trouble === undefined;
  }

  function note(userid: string, text: string): void {
    lastNote += 1;
    const afterPost = chats.all.get(userChat(userid))?.at(-1)?.id ?? 0;
    notes.set(userid, [...(notes.get(userid) ?? []), { id: lastNote, afterPost, text }]);
  }

  return {
    waiting,
    notes,
    drafts,
    say: (userid: string, said: Said) => deliver(userid, () => api.say(userid, said)),
    press: (userid: string, pressed: Pressed) => deliver(userid, () => api.press(userid, pressed)),
  };
}

/** Why an answer is none, in words; undefined when all is well. */
function troubleIn({ status, ignored }: Answered): string | undefined {
  if (status === 0) return WORDS.trouble.unanswered;
  if (status >= 500) return coded(WORDS.trouble.failed, status);
  if (status !== 200) return coded(WORDS.trouble.refused, status);
  return ignored === undefined ? undefined : `${WORDS.trouble.ignored}${ignored}`;
}

function troubleOf(fault: unknown): string {
  const status = fault instanceof RequestFault ? fault.status : 0;
  if (status === 0) return WORDS.trouble.offline;
  if (status === 404) return WORDS.trouble.noCard;
  return coded(status < 500 ? WORDS.trouble.badRequest : WORDS.trouble.failed, status);
}

function coded(words: string, status: number): string {
  return `${words}(${WORDS.trouble.code} ${status})`;
}
