import type { Incoming } from "../../../src/bot/incoming.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { eventKey } from "./event-key.js";
import { normaliseEvent } from "./normalise-event.js";
import { normaliseMessage } from "./normalise-message.js";
import type { Sender } from "./sender.js";
import { textOf, type XmlTree } from "./xml.js";

/** A decrypted callback in our own words (wecom 2). Whatever is new, incomplete or of no use becomes `unknown`. */
export function normalise(xml: XmlTree, requestId: string): Incoming {
  const type = textOf(xml, "MsgType") ?? "";
  const event = type === "event" ? (textOf(xml, "Event") ?? "") : undefined;
  if (event === "change_contact") {
    const cause = causeOf(eventKey(xml));
    return { kind: "contact", change: textOf(xml, "ChangeType") ?? "", cause, requestId };
  }
  const sender = senderOf(xml, event === undefined ? textOf(xml, "MsgId") : eventKey(xml), requestId);
  const incoming =
    sender && (event === undefined ? normaliseMessage(type, xml, sender) : normaliseEvent(event, xml, sender));
  return incoming ?? { kind: "unknown", why: nameOf(type, event), requestId };
}

/** Undefined when the system speaks, or who, when or which is missing. */
function senderOf(xml: XmlTree, id: string | undefined, requestId: string): Sender | undefined {
  const from = textOf(xml, "FromUserName");
  const seconds = textOf(xml, "CreateTime");
  if (!from || from === "sys" || !id || !seconds || !/^\d{1,12}$/.test(seconds)) return undefined;
  return {
    from: asId<StaffId>(from.toLowerCase()),
    cause: causeOf(id),
    sentAt: new Date(Number(seconds) * 1000),
    requestId,
  };
}

function causeOf(id: string): string {
  return `wecom:${id}`;
}

/** For the log: the platform's names of the shape, without anything a person wrote. */
function nameOf(type: string, event: string | undefined): string {
  const name = event === undefined ? `message ${type}` : `event ${event}`;
  return name.replace(/[^\w .-]/g, "").slice(0, 60);
}
