import type { PhotoId, StaffId } from "../domain/shared/ids.js";
import type { Delivery, Neutral } from "./message.js";

export type Picture = { readonly bytes: Buffer; readonly contentType: string };

/** What can be sent as it stands; `fetch` is none, a `photo` needs its picture, and `reminders` go together with others. */
export type Sendable = Exclude<Neutral, { kind: "fetch" | "photo" | "reminders" }>;

/** The work messenger, as far as we need one. Every failure is a {@link BotError} with a code and a word on repeating. */
export interface Messenger {
  /** For `replace`, `responseCode` must be given. */
  send(message: Sendable): Promise<Delivery>;
  /** Shows people a picture. `photo` names it, so that what the platform has of it already need not travel again. */
  sendPhoto(to: readonly StaffId[], picture: Picture, photo: PhotoId): Promise<Delivery>;
  /** The bytes of something a person sent; the platform forgets them after 3 days. */
  fetchMedia(mediaId: string): Promise<Picture>;
}
