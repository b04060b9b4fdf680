import type { CallFlow } from "../flow.js";

const TRIED = /^(?:已做|已试|做过|已经做)[::,,\s]*/;

/** 补充 to a drafted call: what is asked, or what was already tried (已做…), and photos. */
export const revise: CallFlow = {
  on: "call",
  rights: ["reviseDraft"],
  states: ["DRAFT"],
  takesPhotos: true,
  run({ command, call }, talk, wish) {
    const text = command.text?.trim() ?? "";
    const words = text === "" ? {} : revisedWords(text, call);
    const photos = command.photos.length === 0 ? {} : { photos: [...call.photos, ...command.photos] };
    return talk.deps.useCases.reviseDraft({ ...wish, no: call.no, ...words, ...photos });
  },
};

function revisedWords(text: string, call: { readonly ask: string; readonly tried: string }) {
  if (TRIED.test(text)) return { tried: joined(call.tried, text.replace(TRIED, "")) };
  return { ask: joined(call.ask, text) };
}

function joined(before: string, added: string): string {
  return before.trim() === "" ? added : `${before.replace(/[。.]$/u, "")};${added}`;
}
