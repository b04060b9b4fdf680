import { putForUser } from "../put-post.js";
import { sniffFile } from "../wire/file-kind.js";
import { type Envelope, enterXml, imageXml, locationXml, textXml } from "../wire/incoming-xml.js";
import type { World } from "../world.js";
import { type Conversed, converse } from "./converse.js";

type Pin = { readonly lng: number; readonly lat: number; readonly label: string };

/** What a person's phone tells the application: who, where to, and when by the sandbox's clock. */
export function envelopeOf({ settings, clock, quirks }: World, userid: string): Envelope {
  const { corpId, agentId } = settings;
  return { corpId, agentId, userid, at: clock.now(), agentIdInCdata: quirks.agentIdInCdata };
}

export function sayText(world: World, userid: string, text: string): Promise<Conversed> {
  const { id } = putForUser(world, userid, { kind: "text", text }, { from: userid, mine: true });
  return converse(world, userid, textXml(envelopeOf(world, userid), msgIdOf(world, id), text));
}

/** A pin in WGS-84; the callback carries what a phone would report. */
export function sayLocation(world: World, userid: string, pin: Pin): Promise<Conversed> {
  const content = { kind: "location", text: pin.label, location: pin };
  const { id } = putForUser(world, userid, content, { from: userid, mine: true });
  return converse(world, userid, locationXml(envelopeOf(world, userid), msgIdOf(world, id), pin));
}

/** A photo. `mediaUrl` makes the address at which the page finds it. */
export async function sayImage(
  world: World,
  userid: string,
  bytes: Buffer,
  mediaUrl: (mediaId: string) => string,
): Promise<Conversed> {
  const contentType = sniffFile(bytes) ?? "image/jpeg";
  const { id: mediaId } = await world.media.add(bytes, { type: "image", filename: "photo.jpg", contentType });
  const { id } = putForUser(world, userid, { kind: "image", mediaId }, { from: userid, mine: true });
  const image = { mediaId, picUrl: mediaUrl(mediaId) };
  return converse(world, userid, imageXml(envelopeOf(world, userid), msgIdOf(world, id), image));
}

/** The person opens the chat with the application. */
export function enter(world: World, userid: string): Promise<Conversed> {
  return converse(world, userid, enterXml(envelopeOf(world, userid)));
}

/** A 64-bit number of its own for every message, beyond what a JavaScript number can hold. */
function msgIdOf({ settings }: World, postId: number): string {
  return String(BigInt(settings.firstMsgId) + BigInt(postId));
}
