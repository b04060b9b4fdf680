import { z } from "zod";
import type { MediaType } from "../../store/media-store.js";
import { complaint, required, says, withinBytes } from "../complaint.js";
import { type ContentReader, content, refused } from "./content-read.js";

const video = z.object({
  title: z.string().refine(withinBytes(128), says(40058)).optional(),
  description: z.string().refine(withinBytes(512), says(40058)).optional(),
});
const named = z.object({ media_id: required(40007) }, says(40007));

/** image, voice, video, file: an uploaded thing that still lives. A robot sends only what was uploaded with its key. */
export function mediaOf(type: MediaType): ContentReader {
  return (part, { media, robotKey }) => {
    const given = named.safeParse(part);
    const found = given.success ? media.live(given.data.media_id) : undefined;
    if (found?.type !== type || found.robotKey !== robotKey) return refused(40007);
    const wrong = type === "video" ? complaint(video, part) : undefined;
    if (wrong !== undefined) return refused(wrong);
    return content({ kind: type, text: found.filename, mediaId: found.id });
  };
}
