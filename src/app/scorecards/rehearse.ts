import type { Registry } from "../../domain/district/registry.js";
import type { CountedCall } from "../../domain/scoring/counted-call.js";
import { matterCountsUnder } from "../../domain/scoring/matter-counts-under.js";
import type { Month } from "../../domain/scoring/month-dates.js";
import type { CallScore } from "../../domain/scoring/score.js";
import type { DepartmentCard, StreetCard } from "../../domain/scoring/scorecard.js";
import { underRuleBook } from "../../domain/scoring/under-rule-book.js";
import { asId, type MatterNo, type UnitCode } from "../../domain/shared/ids.js";
import type { Lists, Records, Span } from "../../ports/records.js";
import { departmentScorecard, type ReadDeps, streetScorecard, unitsOf } from "./read-scorecards.js";
import { type ReckonDeps, reckonDepartment } from "./reckon-department.js";
import { type CountAccepts, reckonStreet } from "./reckon-street.js";
import type { Asked } from "./reckoned-lately.js";

export type RehearseDeps = ReadDeps & {
  readonly records: Pick<Records, "call" | "matter" | "operation">;
  readonly lists: ReadDeps["lists"] & Pick<Lists, "page">;
};

/** A card as it is and as the other rule book would have made it. */
export type Compared<Card> = { readonly was: Card; readonly would: Card };

/** 试算 of one month: every department and street, and the calls whose points would differ. */
export type Rehearsal = {
  readonly month: Month;
  readonly departments: readonly (Compared<DepartmentCard> & { readonly calls: readonly ChangedCall[] })[];
  readonly streets: readonly Compared<StreetCard>[];
};

export type ChangedCall = { readonly no: CountedCall["no"]; readonly was?: CallScore; readonly would?: CallScore };

/**
 * A month under a rule book that is not in force: the same events, other limits and points. Nothing is written. What the system
 * did at a limit of its time (a signature, a default rating) stays what happened; so do the limits of joint operations.
 */
export async function rehearseMonth(deps: RehearseDeps, month: Month, next: Registry, now: Date): Promise<Rehearsal> {
  const other = underOther(deps, next);
  const departments = [];
  for (const { code } of unitsOf(deps, "DEPARTMENT")) {
    const { card: was, dates } = await departmentScorecard(deps, month, code, now);
    const would = await reckonDepartment(other, code, asked(month, next, dates.countedUntil, now));
    departments.push({ was, would, calls: changedCalls(was, would) });
  }
  const streets = [];
  for (const { code } of unitsOf(deps, "STREET")) {
    const { card: was, dates } = await streetScorecard(deps, month, code, now);
    const when = asked(month, next, dates.countedUntil, now);
    streets.push({ was, would: await reckonStreet(other, code, when, acceptsUnder(deps, next)) });
  }
  return { month, departments, streets };
}

function asked(month: Month, registry: Registry, countedUntil: Date, now: Date): Asked {
  return { month, registry, until: now < countedUntil ? new Date(now.getTime() + 1) : countedUntil };
}

/** What reckoning reads, as if the other district had been in force all the time. */
function underOther(deps: RehearseDeps, registry: Registry): ReckonDeps {
  const rules = { registry };
  return {
    lists: deps.lists,
    figures: deps.figures,
    records: {
      async call(no) {
        const found = await deps.records.call(no);
        return found && { ...found, events: underRuleBook(found.events, rules) };
      },
      operation: (no) => deps.records.operation(no),
    },
    registries: { current: () => registry, at: async () => registry },
  };
}

const PAGE = 200;
const DAY_MS = 86_400_000;
/** A limit for accepting that was decided in a month began at most so long before it. */
const LOOKED_BACK_DAYS = 62;

/** A street's limits for accepting that were decided in that time, counted from each matter's events under the other rule book. */
function acceptsUnder(deps: RehearseDeps, registry: Registry): CountAccepts {
  return (span, street) => accepts(deps, span, street, registry);
}

async function accepts(deps: RehearseDeps, span: Span, street: UnitCode, registry: Registry) {
  const share = { count: 0, of: 0 };
  const from = new Date(span.from.getTime() - LOOKED_BACK_DAYS * DAY_MS);
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await deps.lists.page("matter", { unit: street, from, until: span.until }, PAGE, after);
    const matters = await Promise.all(page.entries.map(({ no }) => deps.records.matter(asId<MatterNo>(no))));
    for (const matter of matters) {
      const accept = matter && matterCountsUnder(matter.events, span.until, { registry }).accept;
      if (!accept || accept.at < span.from || accept.at >= span.until) continue;
      share.of += 1;
      if (accept.inTime) share.count += 1;
    }
    after = page.next;
  }
  return share;
}

function changedCalls(was: DepartmentCard, would: DepartmentCard): ChangedCall[] {
  const numbers = [...new Set([...was.counted, ...would.counted].map(({ no }) => no))].sort();
  const scoreIn = (card: DepartmentCard, no: CountedCall["no"]) => card.counted.find((call) => call.no === no)?.score;
  return numbers.flatMap((no) => {
    const [before, after] = [scoreIn(was, no), scoreIn(would, no)];
    if (before?.total === after?.total && before?.weight === after?.weight) return [];
    return [{ no, ...(before ? { was: before } : {}), ...(after ? { would: after } : {}) }];
  });
}
