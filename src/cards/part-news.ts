import type { CallEvent } from "../domain/call/events.js";
import { isWithDepartment } from "../domain/call/facts.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { leadTeam } from "./call-parties.js";
import { maskPhones } from "./mask-phones.js";
import { streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { partClosedText, partReopenedText, releasedText } from "./part-texts.js";
import { type Party, post } from "./parties.js";

type Told = Extract<Recorded<CallEvent>, { type: "PartClosed" | "PartReopened" | "PartReleased" }>;

/** What happens to 协办单: the lead hears how they stand while it works, and the helpers, the street and the district of a release. */
export function partNews({ after, registry }: CallActed, event: Told): News[] {
  const tell = (what: string, to: Party, text: string): News => ({ seq: event.seq, what, to, text });
  switch (event.type) {
    case "PartClosed":
      return isWorking(after)
        ? [tell("part-closed", leadTeam(registry, after), partClosedText(registry, after, event.data))]
        : [];
    case "PartReopened":
      return [tell("part-reopened", leadTeam(registry, after), partReopenedText(registry, after, event.data.part))];
    case "PartReleased": {
      const text = releasedText(registry, after, event.data);
      return [
        tell("released", leadTeam(registry, after), text),
        tell("released", streetCenter(registry, after), text),
        tell("released", post(registry, "DISTRICT_CENTER"), maskPhones(text)),
      ];
    }
  }
}

function isWorking(call: CallActed["after"]): boolean {
  return isWithDepartment(call) || call.state === "ON_HOLD";
}
