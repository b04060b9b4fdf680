import type { PhotoId } from "../domain/shared/ids.js";
import { BotError } from "../ports/bot-error.js";
import type { Delivery, Neutral } from "../ports/message.js";
import type { Messenger, Picture } from "../ports/messenger.js";
import type { Outbox, Photos } from "../ports/records.js";

export type SendingDeps = { readonly outbox: Outbox; readonly messenger: Messenger; readonly photos: Photos };

/** Carries a message out; undefined when there was nothing to deliver. */
export type Sending = () => Promise<Delivery | undefined>;

/**
 * How a message is sent; undefined while it cannot go yet because its photo is still to be fetched.
 * @throws BotError `media_gone` for a photo that nobody will ever have.
 */
export async function sendingOf(deps: SendingDeps, message: Neutral): Promise<Sending | undefined> {
  const { messenger } = deps;
  if (message.kind === "fetch") return () => keep(deps, message);
  if (message.kind === "replace") return () => replace(deps, message);
  // The sender gathers them (`bundles`); one alone waits for that.
  if (message.kind === "reminders") return undefined;
  if (message.kind !== "photo") return () => messenger.send(message);
  const picture = await pictureOf(deps, message.photo);
  return picture && (() => messenger.sendPhoto(message.to, picture, message.photo));
}

/** The stored picture. It is looked for again behind the fetch, which may have ended between the two looks. */
async function pictureOf({ outbox, photos }: SendingDeps, photo: PhotoId): Promise<Picture | undefined> {
  const stored = await photos.open(photo);
  if (stored) return stored;
  if (await outbox.owesFetch(photo)) return undefined;
  const fetched = await photos.open(photo);
  if (fetched) return fetched;
  throw new BotError(
    "media_gone",
    `photo ${photo} is not stored and no fetch of it is owed: look among the dead letters`,
  );
}

async function keep(
  { messenger, photos }: SendingDeps,
  fetch: Extract<Neutral, { kind: "fetch" }>,
): Promise<undefined> {
  await photos.save(fetch.photo, await messenger.fetchMedia(fetch.mediaId));
}

/** The card and every copy of it. Without a code it was never sent or its 72 hours are over: the old button stays, and stays harmless. */
async function replace(
  { outbox, messenger }: SendingDeps,
  message: Extract<Neutral, { kind: "replace" }>,
): Promise<Delivery | undefined> {
  const { cardId, pressed, responseCode } = message;
  let last: Delivery | undefined;
  for (let code = responseCode ?? (await outbox.takeResponseCode(cardId)); code !== undefined; ) {
    last = (await orGone(messenger.send({ ...message, responseCode: code }))) ?? last;
    code = await outbox.takeResponseCode(cardId, pressed);
  }
  return last;
}

/** A copy whose time is over does not keep the others from being replaced. */
async function orGone(sending: Promise<Delivery>): Promise<Delivery | undefined> {
  try {
    return await sending;
  } catch (fault) {
    if (fault instanceof BotError && fault.code === "chat_card_gone") return undefined;
    throw fault;
  }
}
