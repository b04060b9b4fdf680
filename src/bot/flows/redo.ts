import { reworkQuestion } from "../../cards/talk/questions.js";
import { mayBeReworked, type OrderRework, reworkCase } from "../../domain/call/order-rework.js";
import type { CallFlow, CallReady } from "../flow.js";

/** 重办 0003 井盖还在冒水 + 照片 (C15). A verifier's words and photos, or the desk's words, serve where the leader gives none. */
export const redo: CallFlow = {
  on: "call",
  rights: ["orderRework"],
  states: ["FINISHED"],
  takesPhotos: true,
  gap(ready) {
    if (!mayBeReworked(ready.call)) return undefined;
    const { reason, photos } = caseOf(ready);
    if (reason === "") return "reason_missing";
    return photos.length === 0 ? "photo_missing" : undefined;
  },
  question(ready, talk) {
    if (!mayBeReworked(ready.call)) return undefined;
    const { reason, photos } = caseOf(ready);
    return reworkQuestion(talk.registry, ready.call, { reason, photos: photos.length });
  },
  run: (ready, talk, wish) => talk.deps.useCases.orderRework({ ...wish, no: ready.call.no, ...caseOf(ready) }),
};

function caseOf({ command, call }: CallReady): OrderRework {
  return reworkCase(call, { reason: command.text ?? "", photos: command.photos });
}
