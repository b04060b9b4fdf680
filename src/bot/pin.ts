import { draftKept } from "../cards/talk/asks.js";
import { PLACE_WITHOUT_REPORT } from "../cards/talk/remarks.js";
import { type Datum, toWgs84 } from "../domain/district/placing/to-wgs84.js";
import type { LngLat } from "../domain/district/registry.js";
import { carryOut } from "./carry-out.js";
import { isReporter } from "./for-speaker.js";
import { justReported } from "./photo.js";
import type { Pin } from "./placed-by.js";
import { draftIn, questionIn, type Reply, remark, type Talk, turn } from "./talk.js";
import { withPin } from "./with-draft.js";

/** A point as it is kept: WGS-84, whatever the phone gave, with the words on the map. */
export function pinOf(location: { point: LngLat; datum: Datum; label: string }): Pin {
  return { text: location.label.trim(), point: toWgs84(location.point, location.datum) };
}

/** Where somebody checks in, and where people meet. */
const TAKES_PIN: ReadonlySet<string> = new Set(["check_in", "plan_operation"]);

/** A pin without words: it corrects what is being corrected or was just reported, joins the draft, or begins one. */
export async function takePin(talk: Talk, pin: Pin): Promise<Reply> {
  const question = questionIn(talk);
  if (question?.kind === "supply" && question.command.name === "correct" && question.wants !== "category") {
    return carryOut(talk, withPin(question.command, pin));
  }
  if (question && TAKES_PIN.has(question.command.name)) return carryOut(talk, withPin(question.command, pin));
  if (!isReporter(talk.speaker)) return remark(talk, PLACE_WITHOUT_REPORT);
  const begun = draftIn(talk);
  const filed = begun ? undefined : await justReported(talk, ["REPORTED"]);
  if (filed !== undefined) return carryOut(talk, withPin({ name: "correct", no: filed, photos: [], args: {} }, pin));
  const photos = begun?.photos ?? [];
  const draft = { kind: "report", photos, place: pin, since: talk.now, asked: false } as const;
  return turn(talk, draft, draftKept({ photos: photos.length, place: true }));
}
