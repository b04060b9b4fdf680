import { partiesOf } from "../domain/district/parties-of.js";
import type { ListEntry, Summary } from "../ports/records.js";
import type { Speaker } from "./steps.js";

/** How far an entry is for one person, and until when: of an order or operation his own line, of everything else the whole. */
export type OwnPart = Pick<Summary, "state" | "light" | "dueAt"> &
  Partial<Pick<NonNullable<Summary["lines"]>[number], "clock">>;

const FIRST_STEPS_FIRST = ["ISSUED", "SIGNED", "REPORTED_BACK", "INVITED", "CONFIRMED", "ON_SITE"];

export function ownPart({ summary }: Pick<ListEntry, "summary">, { staff, registry }: Speaker): OwnPart {
  const parties = partiesOf(staff, registry);
  const own = (summary.lines ?? []).filter((line) => line.parties.some((party) => parties.includes(party)));
  const [first] = own.toSorted((a, b) => FIRST_STEPS_FIRST.indexOf(a.state) - FIRST_STEPS_FIRST.indexOf(b.state));
  return first ?? summary;
}
