import { maskPhones } from "../../../src/cards/mask-phones.js";
import { RAISE_GROUNDS } from "../../../src/cards/raise-texts.js";
import type { Call } from "../../../src/domain/call/call.js";
import type { Comment } from "../../../src/domain/call/raise.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";

/** 提级 of a call (C29): asked for or done, until when a district leader answers; null while nobody asked. */
export function raiseJson({ raise, comment }: Call) {
  if (!raise) return null;
  const { state, ground, reason, at } = raise;
  return {
    ...{ state, ground, groundName: RAISE_GROUNDS[ground], reason: maskPhones(reason), at: isoLocal(at) },
    answerBy: comment ? isoLocal(comment.deadline.due) : null,
  };
}

/** 批示, oldest first. */
export function commentJson({ text, lead, by, at }: Comment) {
  return { by: by.kind === "staff" ? by.name : null, text: maskPhones(text), lead: lead ?? null, at: isoLocal(at) };
}
