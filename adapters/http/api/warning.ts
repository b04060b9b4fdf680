import { COLOUR_NAMES, WARNING_STATE_NAMES } from "../../../src/cards/warning/warning-texts.js";
import { warningTimeline } from "../../../src/cards/warning/warning-view.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { Loaded } from "../../../src/ports/records.js";

/** JSON of one warning: what, where, from when until when. */
export function warningJson({ state: warning, events }: Loaded<"warning">) {
  const { no, state, kind, colour, text, from, until, streets, issuedBy } = warning;
  return {
    ...{ no, state, stateName: WARNING_STATE_NAMES[state], kind, colour, colourName: COLOUR_NAMES[colour], text },
    ...{ from: isoLocal(from), until: isoLocal(until), streets, issuedBy: issuedBy.id },
    replacedBy: warning.state === "REPLACED" ? warning.by : null,
    timeline: warningTimeline(events),
  };
}
