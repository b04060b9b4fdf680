import type { PhotoId, StaffId } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Delivery } from "../../../src/ports/message.js";
import type { Picture } from "../../../src/ports/messenger.js";
import type { Api } from "./api.js";
import type { MediaIds } from "./media-ids.js";
import { type AppDeps, deliveryOf, sendOne } from "./send-to-staff.js";

export type PhotoDeps = AppDeps & { readonly mediaIds: MediaIds; readonly now: () => Date };

/**
 * Shows people a picture: upload, then message/send with its media id (wecom 6, 4.2). An id that the platform has dropped
 * before its time is renewed, once.
 */
export async function sendPhoto(
  deps: PhotoDeps,
  to: readonly StaffId[],
  picture: Picture,
  photo: PhotoId,
): Promise<Delivery> {
  try {
    return await sendUploaded(deps, to, picture, photo);
  } catch (error) {
    if (!(error instanceof BotError && error.code === "media_gone")) throw error;
    deps.mediaIds.forget(photo);
    return sendUploaded(deps, to, picture, photo);
  }
}

async function sendUploaded(
  deps: PhotoDeps,
  to: readonly StaffId[],
  picture: Picture,
  photo: PhotoId,
): Promise<Delivery> {
  const media_id = await deps.mediaIds.idOf(photo, deps.now(), () => upload(deps.api, picture, photo));
  return deliveryOf(await sendOne(deps, to, { msgtype: "image", image: { media_id } }));
}

async function upload(api: Api, { bytes }: Picture, photo: PhotoId): Promise<string> {
  const { extension, contentType } = formatOf(bytes);
  const file = { name: `${photo}.${extension}`, contentType, bytes };
  const { media_id } = await api.call({ call: "media/upload", query: { type: "image" }, file });
  if (media_id) return media_id;
  throw new BotError("chat_unreachable", "media/upload: an answer without a media id", { retryAfterMs: 10_000 });
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** By the bytes: what a phone calls its picture is not always so. Pictures are JPG or PNG, of anything else the platform says so. */
function formatOf(bytes: Buffer): { readonly extension: string; readonly contentType: string } {
  const isPng = bytes.subarray(0, PNG.length).equals(PNG);
  return isPng ? { extension: "png", contentType: "image/png" } : { extension: "jpg", contentType: "image/jpeg" };
}
