import { askPhotoFor, draftKept } from "../cards/talk/asks.js";
import type { ReportDraft } from "../domain/conversation/elapse.js";
import { asId, type PhotoId } from "../domain/shared/ids.js";
import type { OutboxMessage } from "../ports/message.js";
import { carryOut } from "./carry-out.js";
import { flowOf } from "./flows/index.js";
import { isReporter } from "./for-speaker.js";
import { ownReports } from "./resolve-number.js";
import { draftIn, questionIn, type Reply, type Talk, turn } from "./talk.js";

/** Once a report is done, a photo shows the result: it goes with the verification, not with the report. */
const UNSOLVED = ["REPORTED", "REGISTERED", "ASSIGNED", "HANDLING", "RAISED", "CALLING"];

/** Our id of a photo: the same however often the platform tells of it. Every cause has its own. */
export function photoIdOf(cause: string): PhotoId {
  const safe = cause.replace(/[^0-9A-Za-z-]/g, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
  return asId<PhotoId>(`wecom-${safe}`);
}

/** What a photo owes: the platform forgets it after days, so the sender fetches it with the first commit that knows of it. */
export function fetchOwed(photo: PhotoId, mediaId: string, now: Date): OutboxMessage {
  return { key: `fetch:${photo}`, notBefore: now, urgent: true, message: { kind: "fetch", photo, mediaId } };
}

/** A photo without words: it belongs to the open question, to the draft, to the report just filed, or it begins a draft. */
export async function takePhoto(talk: Talk, photo: PhotoId): Promise<Reply> {
  const command = questionIn(talk)?.command;
  if (command && flowOf(command.name)?.takesPhotos) {
    return carryOut(talk, { ...command, photos: [...command.photos, photo] });
  }
  const just = draftIn(talk) ? undefined : await justReported(talk, UNSOLVED);
  if (just !== undefined) return carryOut(talk, { name: "supplement", no: just, photos: [photo], args: {} });
  return keep(talk, photo);
}

/** The speaker's report of a few minutes ago, to which a photo or a pin surely belongs. */
export async function justReported(talk: Talk, states: readonly string[] = []): Promise<string | undefined> {
  if (!isReporter(talk.speaker)) return undefined;
  const [last] = await ownReports(talk, states);
  if (!last) return undefined;
  const agoMs = talk.now.getTime() - last.summary.startedAt.getTime();
  return agoMs <= talk.registry.rules.photoAfterReportMinutes * 60_000 ? last.no : undefined;
}

function keep(talk: Talk, photo: PhotoId): Promise<Reply> {
  const draft = gathered(talk, photo);
  if (isReporter(talk.speaker)) {
    return turn(talk, draft, draftKept({ photos: draft.photos.length, place: draft.place !== undefined }));
  }
  return turn(talk, { ...draft, asked: true }, askPhotoFor(draft.photos.length));
}

/** The draft with one photo more; waiting begins anew with each. A question that takes no photos gives way to it. */
function gathered(talk: Talk, photo: PhotoId): ReportDraft {
  const begun = draftIn(talk) ?? { kind: "report", photos: [] };
  const photos = [...begun.photos.filter((kept) => kept !== photo), photo];
  return { ...begun, photos, since: talk.now, asked: false };
}
