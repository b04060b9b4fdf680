import type { ReadScorecard } from "../../../src/app/scorecards/read-scorecards.js";
import { recurringName } from "../../../src/cards/digest-figures.js";
import { holdGroundName } from "../../../src/cards/hold-texts.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { deductionText, scoredAs } from "../../../src/cards/score.js";
import { EVENT_NAMES, faultText, STREET_PARTS } from "../../../src/cards/scorecard-texts.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { CountedCall } from "../../../src/domain/scoring/counted-call.js";
import type { DepartmentMonth } from "../../../src/domain/scoring/month.js";
import type { MonthDates } from "../../../src/domain/scoring/month-dates.js";
import type { Share } from "../../../src/domain/scoring/month-figures.js";
import { mostCalled } from "../../../src/domain/scoring/most-called.js";
import type {
  Adjustment,
  DepartmentCard,
  DistrictCard,
  StreetCard,
  UnitCard,
} from "../../../src/domain/scoring/scorecard.js";
import { tenths } from "../../../src/domain/scoring/tenths.js";
import type { DepartmentYear, MonthTotal } from "../../../src/domain/scoring/year.js";
import type { ListItemCode } from "../../../src/domain/shared/ids.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";

/** Scorecards as JSON (domain 16.2). Bodies, numbers and reasons; never the name of a person. */

/** One line of the list. */
export function departmentLine({ card, status, adjusted }: ReadScorecard<DepartmentCard>, registry: Registry) {
  const { result } = card;
  const { lead, assist, operation = 0 } = result.calls;
  return {
    ...unitOf(card, registry),
    status,
    score: result.total ?? null,
    adjustedScore: adjusted ?? null,
    band: result.band ?? null,
    sample: result.fewCalls ? "样本不足" : null,
    calls: { ...result.calls, total: lead + assist + operation },
  };
}

/** One page for a department: how its score came about, and its own past. */
export function departmentJson(read: ReadScorecard<DepartmentCard>, past: readonly MonthTotal[], registry: Registry) {
  const { card, dates, adjustments } = read;
  const { result, counted, objections, supervision = [] } = card;
  return {
    ...departmentLine(read, registry),
    month: card.month,
    registry: card.registry,
    dates: datesJson(dates),
    dimensions: result.dimensions,
    deductions: [...result.events.map(eventJson), ...counted.flatMap(deductionsJson)],
    figures: figuresJson(result),
    objections,
    supervision: supervision.map(({ at, due, ...order }) => ({ ...order, at: isoLocal(at), due: isoLocal(due) })),
    comments: counted.flatMap(({ no, stars, comment }) =>
      comment === undefined ? [] : [{ call: no, stars, text: maskPhones(comment) }],
    ),
    reckoning: counted.map(reckoningJson),
    ownPast: past.map(({ month, total }) => ({ month, score: total ?? null })),
    adjustments: adjustments.map(adjustmentJson),
  };
}

export function streetLine({ card, status }: ReadScorecard<StreetCard>, registry: Registry) {
  const { result } = card;
  return { ...unitOf(card, registry), status, score: result.total, warning: result.callRate.warning ?? null };
}

/** One page for a street: the four parts, the call rate against its own past, the most called items. */
export function streetJson(read: ReadScorecard<StreetCard>, registry: Registry) {
  const { card, dates } = read;
  const { result, counted } = card;
  const { calls, expected, warning } = result.callRate;
  return {
    ...streetLine(read, registry),
    month: card.month,
    registry: card.registry,
    dates: datesJson(dates),
    dimensions: result.parts.map((part) => ({ ...part, name: STREET_PARTS[part.dimension] })),
    deductions: result.faults.map(({ call, why }) => ({ call, rule: why, reason: faultText(why) })),
    callRate: { calls, expected: expected ?? null, warning: warning ?? null },
    mostCalled: mostCalled(counted, registry),
    calls: counted.filter(({ sent }) => sent).length,
    misdirected: result.faults.filter(({ why }) => why === "misdirected").map(({ call }) => call),
  };
}

/** The district's page: what happened, and where the list or the ground is wrong. */
export function districtJson({ card, status, dates }: ReadScorecard<DistrictCard>, registry: Registry) {
  const { result, month, asOf } = card;
  return {
    ...{ code: registry.district.code, name: registry.district.name, month, status, registry: card.registry },
    asOf: isoLocal(asOf),
    dates: datesJson(dates),
    matters: result.matters,
    calls: result.calls,
    figures: figuresJson({ figures: result.rated }),
    disputes: result.disputes.map(({ listItem, ...dispute }) => ({
      ...{ listItem: listItem ?? null, name: registry.listItems.get(listItem as ListItemCode)?.name ?? null },
      ...dispute,
    })),
    recurring: result.recurring.map((place) => ({ ...place, name: recurringName(place, registry) })),
    longHolds: result.longHolds.map(({ no, ground, since, days }) => ({
      ...{ no, ground, groundName: holdGroundName(registry, ground), since: isoLocal(since), days },
    })),
  };
}

/** 年度 (domain 9.5): a table; what follows from it is decided elsewhere. */
export function yearLine({ months, mean, points, share }: DepartmentYear, unit: string, registry: Registry) {
  return {
    ...nameOf(unit, registry),
    mean: mean ?? null,
    points: points ?? null,
    share,
    months: months.map(({ month, total }) => ({ month, score: total ?? null })),
  };
}

export function datesJson({ draft, appealUntil, final }: MonthDates) {
  return { draft, appealUntil: isoLocal(appealUntil), final };
}

function unitOf({ unit }: UnitCard, registry: Registry) {
  return nameOf(unit, registry);
}

function nameOf(code: string, { units }: Registry) {
  const unit = [...units.values()].find((known) => known.code === code);
  return { code, name: unit?.name ?? code };
}

function eventJson({ call, accountability, kind, points, at, reason }: DepartmentMonth["events"][number]) {
  return {
    ...{ call, dimension: "event", rule: kind, points, at: isoLocal(at) },
    accountability: accountability ?? null,
    reason: `${EVENT_NAMES[kind]}:${maskPhones(reason)}`,
  };
}

/** Also what an appeal took away, with no points: it was said and is answered. */
function deductionsJson({ no, role, score }: CountedCall) {
  return score.parts.flatMap(({ dimension, deductions }) =>
    deductions.map((deduction) => ({
      ...{ call: no, dimension, rule: deduction.rule, points: deduction.points },
      ...(deduction.excluded ? { excluded: true } : {}),
      reason: deductionText(deduction, scoredAs(role)),
    })),
  );
}

function reckoningJson({ no, role, stars, byDefault, ratedAt, score }: CountedCall) {
  return {
    ...{ call: no, role, weight: score.weight, score: score.total, stars: stars ?? null, byDefault },
    ratedAt: isoLocal(ratedAt),
  };
}

function figuresJson({ figures }: Pick<DepartmentMonth, "figures">) {
  const { sign, respond, finish, verySatisfied, rework, extended, held } = figures;
  return {
    signOnTime: shareJson(sign),
    respondOnTime: shareJson(respond),
    finishOnTime: shareJson(finish),
    verySatisfied: shareJson(verySatisfied),
    rework: shareJson(rework),
    extension: shareJson(extended),
    hold: shareJson(held),
    stars: figures.stars,
    ratedByDefault: figures.ratedByDefault,
    medianHoursToResponse: figures.medianHoursToResponse ?? null,
    medianWorkdaysToFinish: figures.medianWorkdaysToFinish ?? null,
  };
}

/** Percent with one decimal; null where there was nothing to count. */
function shareJson({ count, of }: Share) {
  return { count, of, percent: of === 0 ? null : tenths((count / of) * 100) };
}

function adjustmentJson({ call, at, ground, score, total }: Adjustment) {
  return { call, at: isoLocal(at), ground: maskPhones(ground), score, monthScore: total };
}
