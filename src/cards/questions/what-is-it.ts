import type { ReportDraft } from "../../domain/conversation/elapse.js";
import { askWhatItIs } from "../talk/asks.js";

/** The question about a photo or pin that waited too long for its words (domain 17.2 no. 22). */
export function whatIsIt(draft: ReportDraft): string {
  return askWhatItIs({ photos: draft.photos.length, place: draft.place !== undefined });
}
