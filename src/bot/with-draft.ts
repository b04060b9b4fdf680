import type { PendingCommand } from "../domain/conversation/conversation.js";
import type { ReportDraft } from "../domain/conversation/elapse.js";
import type { Pin } from "./placed-by.js";
import { draftIn, type Talk } from "./talk.js";

/** A command takes along what was gathered before it was said: photos, and a pin as arguments. Nothing of it may be lost. */
export function withDraft(talk: Talk, command: PendingCommand): PendingCommand {
  const draft = draftIn(talk);
  if (!draft) return command;
  const carried = { ...command, photos: [...draft.photos, ...command.photos] };
  return draft.place ? withPin(carried, draft.place) : carried;
}

/** The command with a point as plain text arguments. */
export function withPin(command: PendingCommand, { text, point }: Pin): PendingCommand {
  const [lng, lat] = point;
  return { ...command, args: { ...command.args, lng: String(lng), lat: String(lat), label: text } };
}

/** The pin that a command carries. */
export function pinIn({ args }: PendingCommand): Pin | undefined {
  const { lng, lat, label } = args;
  if (lng === undefined || lat === undefined) return undefined;
  return { text: label ?? "", point: [Number(lng), Number(lat)] };
}

/** What a command carried and had no use for, as a draft again; its owner knows of it and is not asked. */
export function draftFrom(talk: Talk, command: PendingCommand): ReportDraft | undefined {
  const place = pinIn(command);
  if (command.photos.length === 0 && place === undefined) return undefined;
  return { kind: "report", photos: command.photos, since: talk.now, asked: true, ...(place ? { place } : {}) };
}
