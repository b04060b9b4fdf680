import type { Registry } from "../../domain/district/registry.js";
import { DISPUTES, DISTRICT, PLACES, sheetKey } from "../../domain/figures/counts.js";
import { disputesIn } from "../../domain/figures/disputes.js";
import { recurringIn } from "../../domain/figures/recurring.js";
import { districtFigures, type LongHold } from "../../domain/scoring/district-month.js";
import type { Month } from "../../domain/scoring/month-dates.js";
import type { DistrictCard } from "../../domain/scoring/scorecard.js";
import { asId, type CallNo, type MatterNo, type UnitCode } from "../../domain/shared/ids.js";
import { addDays, instantOf, localDate } from "../../domain/shared/local-time.js";
import type { Figures } from "../../ports/figures.js";
import type { ListEntry, Lists, Records } from "../../ports/records.js";
import { asking, type ReadDeps, type ReadScorecard, statusAt } from "./read-scorecards.js";
import type { Asked } from "./reckoned-lately.js";

export type DistrictDeps = ReadDeps & {
  readonly figures: Pick<Figures, "read">;
  readonly lists: ReadDeps["lists"] & Pick<Lists, "open">;
  readonly records: Pick<Records, "call" | "matter">;
};

/** Under this code the district's own card is kept. */
export function districtUnit({ district }: Pick<Registry, "district">): UnitCode {
  return asId(district.code);
}

/** The district's month: the stored card once it is closed, before that as it stands. */
export async function districtScorecard(
  deps: DistrictDeps,
  month: Month,
  now: Date,
): Promise<ReadScorecard<DistrictCard>> {
  const unit = districtUnit(deps.registries.current());
  const closed = await deps.scorecards.closed(month, unit);
  const stored = closed?.kind === "district" ? closed : undefined;
  const { dates, ...asked } = asking(deps, month, now);
  const card = stored ?? (await reckonDistrict(deps, asked, now));
  return { card, dates, adjustments: [], status: stored ? "final" : statusAt(dates, now, deps) };
}

const MOST_PLACES = 10;

/** What the recorder counted in the month, what was ruled in it, and what is on hold for long at `now`. */
export async function reckonDistrict(
  deps: Omit<DistrictDeps, "scorecards">,
  asked: Asked,
  now: Date,
): Promise<DistrictCard> {
  const { month, registry } = asked;
  const [read, longHolds] = await Promise.all([
    deps.figures.read({ sheets: ([DISTRICT, PLACES, DISPUTES] as const).map((unit) => sheetKey(unit, month)) }),
    holdsOlderThan(deps, registry, now),
  ]);
  const figures = districtFigures(read.sheet(DISTRICT, month));
  const recurring = recurringIn(read.sheet(PLACES, month), registry.rules.recurringFrom, MOST_PLACES);
  const disputes = disputesIn(read.sheet(DISPUTES, month));
  return {
    kind: "district",
    ...{ month, unit: districtUnit(registry), registry: registry.version, asOf: now },
    result: { ...figures, disputes, recurring, longHolds },
  };
}

/** More than a district has on hold. */
const MOST_HELD = 1_000;

/** 挂账超过90天, longest first. */
async function holdsOlderThan(
  { lists, records }: Pick<DistrictDeps, "lists" | "records">,
  { rules }: Registry,
  now: Date,
): Promise<LongHold[]> {
  const kinds = await Promise.all(
    (["matter", "call"] as const).map((kind) => lists.open({ kind, state: ["ON_HOLD"] }, MOST_HELD)),
  );
  const held = await Promise.all(kinds.flatMap(({ entries }) => entries.map((entry) => holdOf(records, entry, now))));
  const before = instantOf(addDays(localDate(now), -rules.hold.longDays), 0);
  return held
    .filter((hold) => hold !== undefined)
    .filter(({ since }) => since < before)
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}

const DAY_MS = 86_400_000;

async function holdOf(
  records: Pick<Records, "call" | "matter">,
  { kind, no, summary }: ListEntry,
  now: Date,
): Promise<LongHold | undefined> {
  const loaded = kind === "matter" ? await records.matter(asId<MatterNo>(no)) : await records.call(asId<CallNo>(no));
  if (loaded?.state.state !== "ON_HOLD") return undefined;
  const { ground, since } = loaded.state.hold;
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  return { no: loaded.state.no, title: summary.title, ground, since, days };
}
