import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { leadOfPart, leadTeam } from "./call-parties.js";
import { extendedText, notExtendedText } from "./extension-texts.js";
import { heldText, notHeldText, resumedText } from "./hold-texts.js";
import { maskPhones } from "./mask-phones.js";
import { reporter, streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import type { Party } from "./parties.js";

/** Texts about 延期 and 挂账 (domain C21–C24); who decides gets a card, and who works again too. */
export function askedNews({ after, registry }: CallActed, event: Recorded<CallEvent>): News[] {
  const tell = (what: string, to: Party, text: string): News => ({ seq: event.seq, what, to, text });
  const department = leadTeam(registry, after);
  // A part's own limit is not the matter's: its lead is told in the reporters' place.
  const followers = after.part ? leadOfPart({ after, registry }) : [reporter(registry, after.subject)];
  switch (event.type) {
    case "ExtensionGranted":
      return [department, ...followers].map((to) => tell("extended", to, extendedText(after, event.data)));
    case "ExtensionRefused":
      return [tell("not-extended", department, notExtendedText(after, event.data))];
    case "HoldRefused":
      return [tell("not-held", department, notHeldText(after, event.data.reason))];
    case "CallHeld": {
      const text = heldText(registry, after.no, event.data);
      const street = streetCenter(registry, after);
      return [
        tell("held", department, text),
        tell("held", street, text),
        ...followers.map((to) => tell("held", to, maskPhones(text))),
      ];
    }
    case "CallResumed":
      return [tell("resumed", department, resumedText(after.no, event))];
    default:
      return [];
  }
}
