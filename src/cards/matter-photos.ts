import type { MatterEvent } from "../domain/matter/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { PhotoId } from "../domain/shared/ids.js";
import type { MatterActed } from "./acted.js";
import { clerks, deciders, handler, movers, streetCenter, verifiers } from "./matter-parties.js";
import type { Pictured } from "./news.js";
import type { Party } from "./parties.js";

/** Photos that go behind the card or text of one event, to those who judge or work by what they see (domain 4.2). */
export function matterPhotos(acted: MatterActed, event: Recorded<MatterEvent>): Pictured[] {
  const { after, registry } = acted;
  const show = (to: Party, photos: readonly PhotoId[]): Pictured[] => [{ seq: event.seq, to, photos }];
  switch (event.type) {
    case "MatterReported":
      return show(clerks(registry, after), event.data.photos);
    case "NotAcceptedAppealed":
      return show(deciders(registry, after), after.photos);
    case "MatterCorrected":
      return show(newcomers(acted), after.photos);
    case "MatterSupplemented":
      return show(movers(registry, after), event.data.photos);
    case "MatterSolvedOnSpot":
      return show(clerks(registry, after), [...event.data.after, ...event.data.before]);
    case "MatterRaised":
      return show(streetCenter(registry, after), after.photos);
    case "MatterAssigned":
    case "StreetAssigned":
      return show(handler(registry, after), after.photos);
    case "MatterHandled":
    case "CallsFinished":
      return show(verifiers(registry, after), event.data.proof);
    case "VerificationFailed":
      return show(handler(registry, after), event.data.photos);
    default:
      return [];
  }
}

/** Whose move it became by a correction, e.g. the clerks of the community in which it really lies. */
function newcomers({ before, after, registry }: MatterActed): Party {
  const known = before === undefined ? [] : movers(registry, before).ids;
  const now = movers(registry, after);
  return { ...now, ids: now.ids.filter((id) => !known.includes(id)) };
}
