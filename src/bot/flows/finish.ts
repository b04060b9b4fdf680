import { finishQuestion } from "../../cards/talk/questions.js";
import { waitsForParts } from "../../domain/call/with-lead.js";
import type { PhotoId } from "../../domain/shared/ids.js";
import type { CallFlow, CallReady } from "../flow.js";
import type { Talk } from "../talk.js";
import { readResponse } from "../words/read-response.js";

/** 办结 (C10, C11) of the deputy head, with text and photo; from liaison and handler it is a proposal to him (domain 3). */
export const finish: CallFlow = {
  on: "call",
  rights: ["finishCall", "proposeFinish"],
  rightFor: (_, talk) => (finishes(talk) ? "finishCall" : "proposeFinish"),
  states: ["RESPONDED", "SIGNED", "SENT"],
  takesPhotos: true,
  gap(ready, talk) {
    const waiting = finishes(talk) ? waitsForParts(ready.call) : undefined;
    if (waiting) return { code: "parts_open", ...waiting };
    if (resultOf(ready) === "") return "text_missing";
    const { finishPhoto } = talk.registry.rules.proof;
    return finishPhoto && finishes(talk) && proofOf(ready).length === 0 ? "photo_missing" : undefined;
  },
  question(ready, talk) {
    if (!finishes(talk)) return undefined;
    const shown = { result: resultOf(ready), photos: proofOf(ready).length };
    return finishQuestion(talk.registry, ready.call, shown);
  },
  run(ready, talk, wish) {
    const { useCases } = talk.deps;
    const done = { ...wish, no: ready.call.no, result: resultOf(ready), photos: proofOf(ready) };
    if (!finishes(talk)) return useCases.proposeFinish({ ...done, photos: ready.command.photos });
    const person = ready.command.args.person ?? personIn(ready, talk);
    return useCases.finishCall({ ...done, ...(person === undefined ? {} : { person }) });
  },
};

function finishes(talk: Talk): boolean {
  return talk.speaker.roles.includes("DEPT_LEADER");
}

/** The deputy head's own words, or those that a colleague proposed. */
function resultOf({ command, call }: CallReady): string {
  const own = command.text?.trim() ?? "";
  return own === "" ? (call.proposedFinish?.result ?? "") : own;
}

function proofOf({ command, call }: CallReady): readonly PhotoId[] {
  return command.photos.length > 0 ? command.photos : call.departmentPhotos;
}

/** C11 wants a contact person; 办结 without response often names one in its words. */
function personIn({ command, call }: CallReady, talk: Talk): string | undefined {
  if (call.response) return undefined;
  return readResponse(command.text ?? "", talk.speaker.name).person ?? talk.speaker.name;
}
