import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Absence } from "../../../../src/domain/absence/absence.js";
import { awayAt } from "../../../../src/domain/absence/away-at.js";
import { type DeclareAbsence, declareAbsence } from "../../../../src/domain/absence/declare-absence.js";
import { elapseAbsence, nextAbsenceMoment } from "../../../../src/domain/absence/elapse.js";
import { endAbsence } from "../../../../src/domain/absence/end-absence.js";
import type { AbsenceEvent } from "../../../../src/domain/absence/events.js";
import { evolveAbsence } from "../../../../src/domain/absence/evolve.js";
import { nameDeputy } from "../../../../src/domain/absence/name-deputy.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { record, SYSTEM } from "../../../../src/domain/shared/event.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { act, DEPT_HANDLER, DEPT_LEADER, decided, LIAISON, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOW = local("2026-03-10 09:00");
const FROM = local("2026-03-11 00:00");
const UNTIL = local("2026-03-13 00:00");

const by = (who: string, at = NOW) => act(person(registry, who), at);

function declare(overrides: Partial<DeclareAbsence> = {}, who = LIAISON, at = NOW) {
  const command: DeclareAbsence = {
    ...{ no: asId("QJ-20260310-001"), person: asId(LIAISON), from: FROM, until: UNTIL, reason: "培训", known: [] },
    ...overrides,
  };
  return declareAbsence(undefined, command, by(who, at), { registry });
}

function made(events: readonly AbsenceEvent[], before?: Absence, at = NOW, who = LIAISON): Absence {
  const recorded = record(events, by(who, at), before?.events ?? 0);
  const after = recorded.reduce<Absence | undefined>((so, event) => evolveAbsence(so, event), before);
  if (!after) throw new Error("nothing happened");
  return after;
}

const planned = () => made(decided(declare()));
const away = () => made(decided(declare({ from: NOW })));

describe("an absence is declared", () => {
  test("ahead: it waits for its beginning", () => {
    const absence = planned();
    expect(absence).toMatchObject({ state: "PLANNED", from: FROM, until: UNTIL, person: { id: LIAISON } });
    expect(nextAbsenceMoment(absence)).toEqual(FROM);
  });

  test("from now on, or from a moment that is over: it begins at once", () => {
    for (const from of [NOW, local("2026-03-10 00:00")]) {
      const absence = made(decided(declare({ from })));
      expect(absence).toMatchObject({ state: "AWAY", from: NOW });
      expect(nextAbsenceMoment(absence)).toEqual(UNTIL);
    }
  });

  test.each<[string, boolean]>([
    [LIAISON, true],
    [DEPT_LEADER, true],
    ["d04.head01", true],
    ["system.admin01", true],
    [DEPT_HANDLER, false],
    ["d03.head01", false],
    ["district.center01", false],
    ["governance.office01", false],
  ])("for the liaison by %s: %s", (who, may) => {
    expect(declare({}, who).ok).toBe(may);
  });

  test("of a community's people by the leaders of its street, and by nobody else's", () => {
    const clerk = { person: asId<never>("kexiang.clerk01") };
    expect(declare(clerk, "lianhe.chief01").ok).toBe(true);
    expect(declare(clerk, "luogang.chief01").ok).toBe(false);
    expect(declare(clerk, "kexiang.clerk02").ok).toBe(false);
  });

  test.each<[string, Partial<DeclareAbsence>, object]>([
    ["over before it began", { from: local("2026-03-09 08:00"), until: NOW }, { code: "absence_over" }],
    ["ends before it begins", { from: UNTIL, until: FROM }, { code: "absence_over" }],
    ["too long", { until: local("2026-06-10 00:00") }, { code: "absence_too_long", limit: 90 }],
    [
      "too far ahead",
      { from: local("2026-10-01 00:00"), until: local("2026-10-02 00:00") },
      { code: "absence_too_early" },
    ],
    ["nobody's", { person: asId<never>("nobody") }, { code: "person_unknown" }],
    ["own deputy", { deputy: asId<never>(LIAISON) }, { code: "deputy_unfit" }],
    ["deputy of another body", { deputy: asId<never>("d03.liaison01") }, { code: "deputy_unfit" }],
    ["unknown deputy", { deputy: asId<never>("nobody") }, { code: "person_unknown" }],
  ])("%s: refused", (_, overrides, refusal) => {
    expect(declare(overrides)).toMatchObject({ ok: false, refusal });
  });

  test("the administrator, who sees no cases, is nobody's deputy who has some", () => {
    const office = { person: asId<never>("governance.office01"), deputy: asId<never>("system.admin01") };
    expect(declare(office, "governance.office01")).toMatchObject({ refusal: { code: "deputy_unfit" } });
    const admin = { person: asId<never>("system.admin01"), deputy: asId<never>("governance.office01") };
    expect(declare(admin, "system.admin01").ok).toBe(true);
  });

  test("a clerk's deputy may be of his street", () => {
    const clerk = { person: asId<never>("kexiang.clerk01"), deputy: asId<never>("lianhe.center01") };
    expect(declare(clerk, "kexiang.clerk01").ok).toBe(true);
  });

  test("not twice for the same time; next to each other they may stand", () => {
    const known = [planned()];
    const overlaps = { refusal: { code: "absence_overlaps", no: "QJ-20260310-001", until: UNTIL } };
    expect(declare({ known, from: local("2026-03-12 14:00"), until: local("2026-03-14 00:00") })).toMatchObject(
      overlaps,
    );
    expect(declare({ known, from: UNTIL, until: local("2026-03-14 00:00") }).ok).toBe(true);
    expect(declare({ known, person: asId(DEPT_HANDLER) }, DEPT_HANDLER).ok).toBe(true);
  });
});

describe("it begins and ends by itself", () => {
  test("at its first and its last instant, and a doubled tick finds nothing", () => {
    const absence = planned();
    expect(elapseAbsence(absence, new Date(FROM.getTime() - 1))).toEqual([]);
    const begun = made(elapseAbsence(absence, FROM), absence, FROM);
    expect(begun.state).toBe("AWAY");
    expect(elapseAbsence(begun, FROM)).toEqual([]);
    expect(elapseAbsence(begun, UNTIL)).toEqual([{ type: "AbsenceEnded", data: { early: false } }]);
  });

  test("a tick that comes after the end begins and ends it", () => {
    expect(elapseAbsence(planned(), UNTIL).map(({ type }) => type)).toEqual(["AbsenceBegan", "AbsenceEnded"]);
  });

  test("who is away follows the clock, whether or not anybody was told", () => {
    const absences = [made(decided(declare({ deputy: asId(DEPT_LEADER) })))];
    expect([...awayAt(absences, new Date(FROM.getTime() - 1))]).toEqual([]);
    expect([...awayAt(absences, FROM)]).toEqual([[LIAISON, { until: UNTIL, deputy: DEPT_LEADER }]]);
    expect([...awayAt(absences, new Date(UNTIL.getTime() - 1))]).toHaveLength(1);
    expect([...awayAt(absences, UNTIL)]).toEqual([]);
  });
});

describe("back, and another deputy", () => {
  test("back before the end", () => {
    const later = local("2026-03-10 15:00");
    const absence = away();
    const back = made(decided(endAbsence(absence, {}, by(LIAISON, later), { registry })), absence, later);
    expect(back).toMatchObject({ state: "OVER", endedAt: later });
    expect(endAbsence(back, {}, by(LIAISON, later), { registry })).toMatchObject({
      refusal: { code: "already_done", by: { id: LIAISON } },
    });
  });

  test("taken back before it began", () => {
    const absence = planned();
    const [event] = decided(endAbsence(absence, {}, by(LIAISON), { registry }));
    expect(event?.type).toBe("AbsenceWithdrawn");
  });

  test("nobody says in another's place that he is here", () => {
    const absence = away();
    const districtNow = { ...registry, away: awayAt([absence], NOW) };
    const deputy = { ...by(DEPT_HANDLER), onBehalfOf: person(registry, LIAISON) };
    expect(endAbsence(absence, {}, deputy, { registry: districtNow })).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
  });

  test("a deputy is named while it is planned or runs, once", () => {
    for (const absence of [planned(), away()]) {
      const command = { deputy: asId<never>(DEPT_LEADER) };
      const named = made(decided(nameDeputy(absence, command, by(LIAISON), { registry })), absence);
      expect(named.deputy).toBe(DEPT_LEADER);
      expect(nameDeputy(named, command, by(LIAISON), { registry })).toMatchObject({
        refusal: { code: "already_done" },
      });
    }
    const over = { ...away(), state: "OVER", endedAt: NOW } as const;
    expect(nameDeputy(over, { deputy: asId(DEPT_LEADER) }, by(LIAISON), { registry })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });

  test("the record begins with the declaration, by a person", () => {
    const [began] = record<AbsenceEvent>([{ type: "AbsenceBegan", data: {} }], by(LIAISON), 0);
    expect(() => began && evolveAbsence(undefined, began)).toThrow("stands before AbsenceDeclared");
    const [declared] = record(decided(declare()), { ...by(LIAISON), actor: SYSTEM }, 0);
    expect(() => declared && evolveAbsence(undefined, declared)).toThrow("declared by a person");
  });
});
