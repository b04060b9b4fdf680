import {
  appealWords,
  confirmRatingWords,
  dueUntilTitle,
  placeWords,
  DIGEST_TITLES as TITLE,
} from "../cards/digest-titles.js";
import type { AccountabilityState } from "../domain/accountability/accountability.js";
import type { AggregateKind } from "../domain/aggregates.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import { standsInFor } from "../domain/district/on-duty.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { addDays, instantOf } from "../domain/shared/local-time.js";
import type { ListEntry, OpenFilter } from "../ports/records.js";
import { announcedUntil } from "./digest-moments.js";
import { operationsCommanded, operationsOfBody, operationsOfStreet, operationsToDeploy } from "./digest-operations.js";
import { ordersIssued, ordersReceived, ordersToRelease } from "./digest-orders.js";
import type { DigestQuestion } from "./digest-question.js";

/** A morning as the questions see it. */
export type Today = { readonly date: LocalDate; readonly now: Date; readonly registry: Registry };

/** What a person's digest asks for, role by role, in the order of domain 16.1, his own and those in which he stands in for others. */
export function digestQuestions(staff: Staff, today: Today): DigestQuestion[] {
  const own = staff.roles.map((role) => ({ of: staff, role }));
  const others = standsInFor(today.registry, staff).map(({ absent, role }) => ({ of: absent, role }));
  const all = [...own, ...others].flatMap(({ of, role }) => QUESTIONS[role]?.(of, today) ?? []);
  const asked = all.map(({ title, ask }) => JSON.stringify([title, ask]));
  return all.filter((_, i) => asked.indexOf(asked[i] ?? "") === i);
}

const WITH_DEPARTMENT = ["SENT", "SIGNED", "RESPONDED"];
const SIGNED = ["SIGNED", "RESPONDED"];
const IN_COMMUNITY = ["REGISTERED", "ASSIGNED", "HANDLING", "HANDLED"];

const QUESTIONS: Partial<Record<Role, (staff: Staff, today: Today) => DigestQuestion[]>> = {
  GRID_WORKER: ({ id, grids }) => [
    { title: TITLE.verify, ask: [{ kind: "matter", state: ["HANDLED"], waitsFor: [`staff:${id}`] }] },
    { title: TITLE.overdueInGrid, ask: grids.length === 0 ? [] : [{ kind: "matter", grids, light: "RED" }] },
    ...ordersReceived(`staff:${id}`),
  ],
  COMMUNITY_CLERK: ({ unit }, today) => {
    const own = { kind: "matter", state: IN_COMMUNITY, unit } as const;
    return [
      { title: TITLE.accept, ask: [{ kind: "matter", state: ["REPORTED"], waitsFor: [`COMMUNITY_CLERK@${unit}`] }] },
      { title: TITLE.dueToday, ask: [{ ...own, dueFrom: today.now, dueBefore: endOfDay(today.date) }], clock: true },
      {
        title: TITLE.cameBack,
        ask: [{ kind: "matter", state: ["REGISTERED"], unit }],
        keep: ({ summary }) => summary.cameBack ?? false,
      },
      { title: TITLE.overdue, ask: [{ ...own, light: "RED" }] },
      ...ordersReceived(`COMMUNITY_CLERK@${unit}`),
    ];
  },
  STREET_CENTER: ({ unit }, { date }) => {
    const party = `STREET_CENTER@${unit}`;
    const waitsFor = [party];
    return [
      { title: TITLE.judge, ask: [{ kind: "matter", state: ["RAISED"], waitsFor }] },
      { title: TITLE.acceptUnplaced, ask: [{ kind: "matter", state: ["REPORTED"], waitsFor }] },
      { title: TITLE.approve, ask: [{ kind: "call", state: ["IN_REVIEW"], unit }] },
      { title: TITLE.rate, ask: [{ kind: "call", state: ["FINISHED"], waitsFor }] },
      { title: TITLE.answerDepartment, ask: [{ kind: "call", state: SIGNED, waitsFor }] },
      { title: TITLE.withDepartments, ask: [{ kind: "call", state: WITH_DEPARTMENT, unit }], lights: true },
      raisedCalls(unit),
      ...operationsOfStreet(unit, endOfDay(date)),
      ...ordersReceived(party),
      ...ordersIssued(party, ({ summary }) => summary.street === unit),
    ];
  },
  STREET_LEADER: ({ id, unit }, today) => [
    ...toApprove(`STREET_LEADER@${unit}`),
    operationsToDeploy(`STREET_LEADER@${unit}`),
    operationsCommanded(`staff:${id}`),
    { title: TITLE.decideExtension, ask: [{ kind: "call", state: SIGNED, waitsFor: [`STREET_LEADER@${unit}`] }] },
    ...holdsToReview(`STREET_LEADER@${unit}`, today),
    { title: TITLE.red, ask: [redIn("matter", unit), redIn("call", unit)] },
    {
      title: TITLE.confirmRating,
      ask: [{ kind: "call", state: ["FINISHED"], waitsFor: [`STREET_LEADER@${unit}`] }],
      words: confirmRatingWords,
    },
  ],
  /** Only what waits for him because no leader can do it. */
  STREET_CHIEF: ({ unit }) => [
    ...toApprove(`STREET_CHIEF@${unit}`),
    operationsToDeploy(`STREET_CHIEF@${unit}`),
    {
      title: TITLE.raise,
      ask: [{ kind: "call", waitsFor: [`STREET_CHIEF@${unit}`] }],
      keep: (entry) => asks(entry, "raise") && entry.summary.state !== "IN_REVIEW",
    },
  ],
  DEPT_LIAISON: ({ unit }, today) => [
    { title: TITLE.sign, ask: [{ kind: "call", state: ["SENT"], waitsFor: [`DEPT_LIAISON@${unit}`] }] },
    ...comingDue({ kind: "call", state: SIGNED, unit }, today),
    { title: TITLE.overdue, ask: [redCalls(unit)], zero: true },
    ...operationsOfBody(`DEPT_LIAISON@${unit}`),
  ],
  DEPT_HANDLER: ({ id }, today) => {
    const mine = { kind: "call", state: WITH_DEPARTMENT, waitsFor: [`staff:${id}`] } as const;
    return [...comingDue(mine, today), { title: TITLE.overdue, ask: [{ ...mine, light: "RED" }], zero: true }];
  },
  DEPT_LEADER: ({ unit }) => [
    {
      title: TITLE.replySupervision,
      ask: [{ kind: "call", waitsFor: [`DEPT_LEADER@${unit}`] }],
      keep: ({ summary }) => summary.besides?.some(({ clock }) => clock === "reply") ?? false,
    },
    accountabilities("stateSide", "PROPOSED", `DEPT_LEADER@${unit}`),
    { title: TITLE.red, ask: [redCalls(unit)] },
    { title: TITLE.yellow, ask: [{ kind: "call", state: WITH_DEPARTMENT, unit, light: "YELLOW" }] },
  ],
  GOVERNANCE_OFFICE: ({ unit }) => [
    {
      title: TITLE.decideAppeal,
      ask: [{ kind: "call", state: ["RATED"], waitsFor: [`GOVERNANCE_OFFICE@${unit}`] }],
      words: appealWords,
    },
    accountabilities("decideAccountability", "READY", `GOVERNANCE_OFFICE@${unit}`),
    raisedCalls(),
  ],
  DISCIPLINE: ({ unit }) => [accountabilities("referral", "CONFIRMED", `DISCIPLINE@${unit}`)],
  /** Those that wait for his word say so. */
  DISTRICT_LEADER: () => [raisedCalls()],
  DISTRICT_CENTER: ({ unit }, today) => [
    {
      title: TITLE.rule,
      ask: [{ kind: "call", waitsFor: [`DISTRICT_CENTER@${unit}`] }],
      keep: ({ summary }) => summary.besides?.some(({ clock }) => clock === "ruling") ?? false,
    },
    {
      title: TITLE.nameLead,
      ask: [{ kind: "matter", state: ["RAISED"], waitsFor: [`DISTRICT_CENTER@${unit}`] }],
    },
    {
      title: TITLE.decideExtensionOrHold,
      ask: [{ kind: "call", state: SIGNED, waitsFor: [`DISTRICT_CENTER@${unit}`] }],
      keep: ({ summary }) => !summary.besides?.some(({ clock }) => clock === "ruling") && !summary.asks,
    },
    ...holdsToReview(`DISTRICT_CENTER@${unit}`, today),
    ...(["supervise", "judgeReply"] as const).map((what) => ({
      title: TITLE[what],
      ask: [{ kind: "call" as const, waitsFor: [`DISTRICT_CENTER@${unit}`] }],
      keep: (entry: ListEntry) => asks(entry, what),
    })),
    { title: TITLE.unplaced, ask: [{ kind: "matter", unplaced: true }], words: placeWords },
    ...ordersToRelease(`DISTRICT_CENTER@${unit}`),
    // What a street orders its communities is the street's affair.
    ...ordersIssued(`DISTRICT_CENTER@${unit}`, ({ summary }) => summary.street === undefined),
  ],
};

/** 提级呼叫 that are open, of a street or of all. */
function raisedCalls(unit?: Staff["unit"]): DigestQuestion {
  return { title: TITLE.raised, ask: [{ kind: "call", raised: true, ...(unit === undefined ? {} : { unit }) }] };
}

function asks({ summary }: ListEntry, what: string): boolean {
  return summary.asks?.some((asked) => asked.what === what) ?? false;
}

/** Red calls that are with a department, of one or of all. */
export function redCalls(unit?: Staff["unit"]): OpenFilter {
  return { kind: "call", state: WITH_DEPARTMENT, light: "RED", ...(unit === undefined ? {} : { unit }) };
}

function redIn(kind: AggregateKind, unit: Staff["unit"]): OpenFilter {
  return { kind, light: "RED", unit };
}

function toApprove(party: string): DigestQuestion[] {
  return [{ title: TITLE.approve, ask: [{ kind: "call", state: ["IN_REVIEW"], waitsFor: [party] }] }];
}

/** Holds that are looked at today or until the next workday has passed; after that they go on by themselves (C24, M21). */
function holdsToReview(party: string, { date, registry }: Today): DigestQuestion[] {
  const review = { state: ["ON_HOLD"], waitsFor: [party], dueBefore: announcedUntil(date, registry.calendar).until };
  return [
    {
      title: TITLE.reviewHold,
      ask: [
        { kind: "matter", ...review },
        { kind: "call", ...review },
      ],
    },
  ];
}

/** What ends today, and what ends until the next workday does (domain 7.3): on a Friday that is Monday's. */
function comingDue(filter: OpenFilter, { date, now, registry }: Today): DigestQuestion[] {
  const { day, until } = announcedUntil(date, registry.calendar);
  const title = day === addDays(date, 1) ? TITLE.dueTomorrow : dueUntilTitle(day);
  const tomorrow = endOfDay(date);
  return [
    { title: TITLE.dueToday, ask: [{ ...filter, dueFrom: now, dueBefore: tomorrow }], clock: true },
    { title, ask: [{ ...filter, dueFrom: tomorrow, dueBefore: until }], zero: true, short: true },
  ];
}

function endOfDay(date: LocalDate): Date {
  return instantOf(addDays(date, 1), 0);
}

/** 问责建议 and what was referred, whoever has to do something with it. */
function accountabilities(
  title: "stateSide" | "decideAccountability" | "referral",
  state: AccountabilityState,
  party: string,
): DigestQuestion {
  return { title: TITLE[title], ask: [{ kind: "accountability", state: [state], waitsFor: [party] }] };
}
