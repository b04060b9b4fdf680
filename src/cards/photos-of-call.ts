import type { Call } from "../domain/call/call.js";
import type { PhotoId } from "../domain/shared/ids.js";

/** Everything there is to see before a department works on it: the photos chosen for the call, then those of its matter. */
export function photosOfCall({ photos, subject }: Pick<Call, "photos" | "subject">): readonly PhotoId[] {
  return [...new Set([...photos, ...subject.photos])];
}
