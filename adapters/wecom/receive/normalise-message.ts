import type { Incoming } from "../../../src/bot/incoming.js";
import type { LngLat } from "../../../src/domain/district/registry.js";
import type { Sender } from "./sender.js";
import { textOf, type XmlTree } from "./xml.js";

type Read = (xml: XmlTree, sender: Sender) => Incoming | undefined;

const DECIMAL = /^-?\d+(\.\d+)?$/;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["text", readText],
  ["image", (xml, sender) => withMedia(xml, (mediaId) => ({ ...sender, kind: "image", mediaId }))],
  ["voice", readVoice],
  ["video", (xml, sender) => withMedia(xml, (mediaId) => ({ ...sender, kind: "video", mediaId }))],
  ["location", readLocation],
  ["link", readLink],
]);

/** One of the six message types of wecom 2.1; undefined for other types and for messages without their main part. */
export function normaliseMessage(type: string, xml: XmlTree, sender: Sender): Incoming | undefined {
  return READERS.get(type)?.(xml, sender);
}

function readText(xml: XmlTree, sender: Sender): Incoming | undefined {
  const text = textOf(xml, "Content");
  return text === undefined ? undefined : { ...sender, kind: "text", text };
}

function withMedia(xml: XmlTree, build: (mediaId: string) => Incoming): Incoming | undefined {
  const mediaId = textOf(xml, "MediaId");
  return mediaId ? build(mediaId) : undefined;
}

function readVoice(xml: XmlTree, sender: Sender): Incoming | undefined {
  const format = textOf(xml, "Format") ?? "amr";
  return withMedia(xml, (mediaId) => ({ ...sender, kind: "voice", mediaId, format }));
}

function readLocation(xml: XmlTree, sender: Sender): Incoming | undefined {
  const point = pointOf(textOf(xml, "Location_X"), textOf(xml, "Location_Y"));
  // The messenger's map shows and sends the shifted national system, in which also its labels are placed.
  return point && { ...sender, kind: "location", point, datum: "GCJ-02", label: textOf(xml, "Label") ?? "" };
}

/** X is the latitude and Y the longitude: the other way round than the letters suggest. */
function pointOf(x = "", y = ""): LngLat | undefined {
  if (!DECIMAL.test(x) || !DECIMAL.test(y)) return undefined;
  const [lng, lat] = [Number(y), Number(x)];
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

function readLink(xml: XmlTree, sender: Sender): Incoming | undefined {
  const url = textOf(xml, "Url");
  return url === undefined ? undefined : { ...sender, kind: "link", title: textOf(xml, "Title") ?? "", url };
}
