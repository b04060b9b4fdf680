import { countsOver } from "../app/figures/over-span.js";
import { type Decided, isDecision, type Kept, type MonthFigures } from "../cards/digest-figures.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import { type Counts, DISTRICT, sheetKey } from "../domain/figures/counts.js";
import { openByLight } from "../domain/figures/read-screen.js";
import { type DepartmentClock, spanFigures, withOver } from "../domain/figures/span-figures.js";
import type { Share } from "../domain/scoring/month-figures.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { addDays, instantOf } from "../domain/shared/local-time.js";
import type { Figures } from "../ports/figures.js";
import type { Lists, LoadedCall, Records, Span } from "../ports/records.js";

export type FigureDeps = {
  readonly lists: Lists;
  readonly records: Records;
  readonly figures: Pick<Figures, "read">;
};

/** More calls than a district makes in a month. */
const MOST_CALLS = 1_000;

/** What was counted of a unit, or of the whole district, on each of these days and those between; the last one is not among them. */
export async function countsOfDays(
  { figures }: Pick<FigureDeps, "figures">,
  unit: UnitCode | undefined,
  from: LocalDate,
  until: LocalDate,
): Promise<Counts> {
  return countsOver(figures, unit ?? DISTRICT, { from: instantOf(from, 0), until: instantOf(until, 0) });
}

/** From the first day on, before the last. */
export function daysBetween(from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A department's month so far: of the limits met or passed in it, how many were kept. */
export async function monthFigures(
  { figures }: Pick<FigureDeps, "figures">,
  department: UnitCode,
  date: LocalDate,
): Promise<MonthFigures> {
  const month = date.slice(0, 7);
  const read = await figures.read({ sheets: [sheetKey(department, month), sheetKey(department, "now")] });
  const { kept } = spanFigures(read.sheet(department, month));
  const now = read.sheet(department, "now");
  const of = (clock: DepartmentClock) => keptOf(withOver(kept[clock], now, clock));
  return { finished: keptOf(kept.finish), sign: of("sign"), respond: of("respond"), finish: of("finish") };
}

function keptOf({ count, of }: Share): Kept {
  return { ended: of, kept: count };
}

/** Red calls that are with a department, by department; those that have none are left out. */
export async function redByDepartment(
  { figures }: Pick<FigureDeps, "figures">,
  departments: readonly UnitCode[],
): Promise<ReadonlyMap<UnitCode, number>> {
  const { sheet } = await figures.read({ sheets: departments.map((code) => sheetKey(code, "now")) });
  const counts = departments.map((code) => [code, openByLight(sheet(code, "now")).red] as const);
  return new Map(counts.filter(([, red]) => red > 0));
}

/** What others decided about a department's objections and extensions in that time, in the order in which they did. */
export async function decidedIn(
  { lists, records }: Pick<FigureDeps, "lists" | "records">,
  department: UnitCode,
  { from, until }: Span,
): Promise<Decided[]> {
  const numbers = await lists.callsChanged(from, MOST_CALLS, department);
  const calls = await Promise.all(numbers.map((no) => records.call(no)));
  return calls
    .flatMap((call) => (call ? decisionsIn(call) : []))
    .filter(({ at }) => at >= from && at < until)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function decisionsIn({ state, events }: LoadedCall): (Decided & { readonly at: Date })[] {
  return events.flatMap(({ type, at }) => (isDecision(type) ? [{ no: state.no, what: type, at }] : []));
}
