import type { Rules } from "../domain/district/rules.js";
import type { CorrectMatter } from "../domain/matter/correct-matter.js";
import type { Alike, Matter } from "../domain/matter/matter.js";
import { alikeAmong, type Candidate, type Thing } from "../domain/matter/same-thing.js";
import type { StaffAct } from "../domain/shared/event.js";
import { asId, type MatterNo } from "../domain/shared/ids.js";
import { addDays, instantOf, localDate } from "../domain/shared/local-time.js";
import type { ListEntry, Lists } from "../ports/records.js";

type NearList = Pick<Lists, "near">;
type Report = Thing & { readonly no: MatterNo };

/** More than ever lie around one spot. */
const LOOKED_THROUGH = 20;

/** An earlier matter that a report may be the same as (M3, M22); nothing for a report without a class. */
export async function findAlike(lists: NearList, report: Report, at: Date, rules: Rules): Promise<{ alike?: Alike }> {
  const { category, place, no } = report;
  if (category === undefined) return {};
  const { recurrenceDays, mergeRadiusMeters: meters } = rules.registry.rules;
  const since = instantOf(addDays(localDate(at), -recurrenceDays), 0);
  const entries = await lists.near({ category, ...place, meters, since }, LOOKED_THROUGH);
  const others = entries.filter((entry) => entry.no !== no).map((entry) => ({ ...candidateOf(entry), category }));
  const alike = alikeAmong(report, others, rules);
  return alike ? { alike } : {};
}

/** What a corrected class or place makes it the same as, for `onMatter`. */
export function alikeAnew(lists: NearList) {
  return async <Input extends CorrectMatter & { readonly act: StaffAct }>(
    input: Input,
    matter: Matter,
    rules: Rules,
  ) => {
    const { category, place } = input.reading;
    if (matter.state !== "REPORTED" || (category === undefined && place === undefined)) return input;
    const now = {
      no: matter.no,
      place: place ?? matter.place,
      ...(category === undefined ? {} : { category }),
      ...(category === undefined && matter.category !== undefined ? { category: matter.category } : {}),
    };
    return { ...input, ...(await findAlike(lists, now, input.act.at, rules)) };
  };
}

function candidateOf({ no, summary }: ListEntry): Candidate {
  const { grid, point, place = "", open, startedAt } = summary;
  return {
    no: asId<MatterNo>(no),
    open,
    startedAt,
    place: { text: place, ...(grid === undefined ? {} : { grid }), ...(point === undefined ? {} : { point }) },
  };
}
