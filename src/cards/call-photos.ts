import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { PhotoId } from "../domain/shared/ids.js";
import type { CallActed } from "./acted.js";
import { askedOf, leadDesk, leadTeam } from "./call-parties.js";
import { streetCenter } from "./matter-parties.js";
import type { Pictured } from "./news.js";
import type { Party } from "./parties.js";
import { photosOfCall } from "./photos-of-call.js";

/** As `matterPhotos`, for a call (domain 5.2). A department's group sees none: it is wider than who handles it. */
export function callPhotos({ after, registry }: CallActed, event: Recorded<CallEvent>): Pictured[] {
  const show = (to: Party, photos: readonly PhotoId[]): Pictured => ({ seq: event.seq, to, photos });
  const ask = (what: Parameters<typeof askedOf>[2]) => askedOf(registry, after, what);
  switch (event.type) {
    case "ReviewRequested":
      return [ask("review"), ...(after.raise ? [ask("raise")] : [])].map((to) => show(to, photosOfCall(after)));
    case "RaiseProposed":
      return after.state === "DRAFT" ? [] : [show(ask("raise"), photosOfCall(after))];
    case "CallRaised":
      return [show(ask("comment"), photosOfCall(after))];
    case "ApprovalWidened":
      return [show(ask("widened"), photosOfCall(after))];
    case "CallSent":
      return [show(leadDesk(registry, after), photosOfCall(after))];
    case "CallResponded":
      return [show(beyond(ask("handle"), leadDesk(registry, after)), photosOfCall(after))];
    case "ProgressNoted":
      return [show(streetCenter(registry, after), event.data.photos)];
    case "FinishProposed":
      return [show(ask("proposal"), [...event.data.photos, ...after.departmentPhotos])];
    case "StreetAnswered":
      return [show(leadTeam(registry, after), event.data.photos)];
    case "CallFinished":
      return [show(streetCenter(registry, after), event.data.proof)];
    case "FinishDisputed":
      return [show(ask("rework"), event.data.photos)];
    case "ReworkOrdered":
      return [show(ask("handle"), event.data.photos)];
    case "RatingProposed":
      return [show(ask("badrate"), after.proof)];
    default:
      return [];
  }
}

/** The department's handlers, who see the call for the first time when somebody said that they will come. */
function beyond(party: Party, known: Party): Party {
  return { ...party, ids: party.ids.filter((id) => !known.ids.includes(id)) };
}
