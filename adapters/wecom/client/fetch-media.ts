import { BotError } from "../../../src/ports/bot-error.js";
import type { Picture } from "../../../src/ports/messenger.js";
import type { Api } from "./api.js";

/** The file behind a media id (wecom 6); the platform keeps it for three days. */
export async function fetchMedia(api: Api, mediaId: string): Promise<Picture> {
  const { bytes, contentType } = await api.download({ call: "media/get", query: { media_id: mediaId } });
  if (bytes.length === 0) throw new BotError("chat_busy", "media/get: an empty file", { retryAfterMs: 30_000 });
  return { bytes, contentType: contentType.split(";")[0]?.trim() || "application/octet-stream" };
}
