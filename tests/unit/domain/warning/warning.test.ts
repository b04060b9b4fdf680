import { warningNotices } from "../../../../src/cards/warning/warning-notices.js";
import { issueQuestion, warningList } from "../../../../src/cards/warning/warning-texts.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { record, SYSTEM } from "../../../../src/domain/shared/event.js";
import { asId, type UnitCode, type WarningNo } from "../../../../src/domain/shared/ids.js";
import { elapseWarning, nextWarningMoment } from "../../../../src/domain/warning/elapse.js";
import { evolveWarning } from "../../../../src/domain/warning/evolve.js";
import { type IssueWarning, issueWarning, replaceWarning } from "../../../../src/domain/warning/issue-warning.js";
import { liftWarning } from "../../../../src/domain/warning/lift-warning.js";
import { isInForce, type Warning } from "../../../../src/domain/warning/warning.js";
import { act, decided, local, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";
import { ISSUER, RAIN, warned } from "../../../support/warnings.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOW = local("2026-03-10 10:00");
const LIANHE = asId<UnitCode>("440112014");
const LUOGANG = asId<UnitCode>("440112012");
const by = (who = ISSUER, at = NOW) => act(person(registry, who), at);
const issue = (said: Partial<IssueWarning>, who = ISSUER, known: readonly Warning[] = []) =>
  issueWarning(asId<WarningNo>("YJ-20260310-02"), { ...RAIN, ...said, known }, by(who), { registry });
const replacedBy = (said: Partial<IssueWarning>, known: readonly Warning[]) =>
  decided(issue(said, ISSUER, known)).flatMap((event) => (event.type === "WarningIssued" ? event.data.replaces : []));

describe("a warning is issued", () => {
  test("for as long as the rule book has it when no end was said", () => {
    expect(warned(registry).after).toMatchObject({ state: "IN_FORCE", from: NOW, until: local("2026-03-11 10:00") });
  });

  test.each<[string, Partial<IssueWarning>, object]>([
    ["kind", { kind: "沙尘" }, { code: "warning_incomplete", missing: ["kind"] }],
    ["words", { text: " " }, { code: "warning_incomplete", missing: ["text"] }],
    ["an end ahead", { until: NOW }, { code: "warning_over" }],
    ["an end that is near", { until: local("2026-03-18 10:00") }, { code: "warning_too_long", limit: 168 }],
    ["streets", { streets: [asId<UnitCode>("D04")] }, { code: "street_unknown", needs: ["D04"] }],
  ])("not without %s", (_, said, refusal) => {
    expect(issue(said)).toMatchObject({ ok: false, refusal });
  });

  test("not without colour", () => {
    const { colour: _, ...said } = RAIN;
    const refused = issueWarning(asId("YJ"), { ...said, known: [] }, by(), { registry });
    expect(refused).toMatchObject({ refusal: { code: "warning_incomplete", missing: ["colour"] } });
  });

  test.each(["lianhe.center01", "lianhe.grid01", "d04.leader01"])("not by %s", (who) => {
    expect(issue({}, who)).toMatchObject({ refusal: { code: "role_missing", needs: ["DISTRICT_CENTER"] } });
  });

  test("the last instant is the one before its end", () => {
    const { after } = warned(registry, { until: local("2026-03-10 20:00") });
    expect([local("2026-03-10 19:59"), local("2026-03-10 20:00")].map((at) => isInForce(after, at))).toEqual([
      true,
      false,
    ]);
  });
});

describe("another one of its kind", () => {
  test("replaces it where it holds everywhere that the old one did", () => {
    const old = warned(registry, { streets: [LIANHE] }).after;
    expect(replacedBy({ colour: "RED" }, [old])).toEqual([old.no]);
    expect(replacedBy({ streets: [LIANHE, LUOGANG] }, [old])).toEqual([old.no]);
    expect(replacedBy({ streets: [LUOGANG] }, [old])).toEqual([]);
    expect(replacedBy({ streets: [LIANHE] }, [warned(registry).after])).toEqual([]);
  });

  test("of another kind, or over, it stays what it is", () => {
    const old = warned(registry, { until: local("2026-03-10 10:30") }, { at: local("2026-03-10 08:00") }).after;
    expect(replacedBy({ kind: "台风" }, [old])).toEqual([]);
    expect(replacedBy({}, [{ ...old, until: NOW }])).toEqual([]);
  });

  test("the old one knows which holds now, and ends once only", () => {
    const old = warned(registry).after;
    const by2 = asId<WarningNo>("YJ-20260310-02");
    const [event] = record(decided(replaceWarning(old, by2)), by(), 1);
    const after = event && evolveWarning(old, event);
    expect(after).toMatchObject({ state: "REPLACED", by: by2 });
    expect(after && replaceWarning(after, by2)).toMatchObject({ refusal: { code: "wrong_state" } });
    expect(after && nextWarningMoment(after)).toBeUndefined();
  });
});

describe("it ends", () => {
  test("by its own end, once", () => {
    const old = warned(registry).after;
    expect(elapseWarning(old, local("2026-03-11 09:59"))).toEqual([]);
    const events = elapseWarning(old, local("2026-03-11 10:00"));
    const tick = { at: local("2026-03-11 10:00"), actor: SYSTEM, channel: "system", cause: "sweep" } as const;
    const [event] = record(events, tick, 1);
    const over = event && evolveWarning(old, event);
    expect(over?.state).toBe("OVER");
    expect(over && elapseWarning(over, local("2026-03-12 10:00"))).toEqual([]);
  });

  test("when the district centre lifts it, and nobody else; then it is lifted", () => {
    const old = warned(registry).after;
    expect(liftWarning(old, {}, by("lianhe.center01"), { registry })).toMatchObject({
      refusal: { code: "role_missing" },
    });
    const [event] = record(decided(liftWarning(old, {}, by(), { registry })), by(), 1);
    const lifted = event && evolveWarning(old, event);
    expect(lifted?.state).toBe("LIFTED");
    expect(lifted && liftWarning(lifted, {}, by(), { registry })).toMatchObject({ refusal: { code: "already_done" } });
    expect(liftWarning(old, {}, by(ISSUER, old.until), { registry })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });
});

describe("who is told", () => {
  const told = (said: Partial<IssueWarning>, at = NOW) =>
    warningNotices({ ...warned(registry, said, { at }), registry });
  const NIGHT = local("2026-03-10 23:00");

  test("of blue and yellow nobody at once", () => {
    expect([told({ colour: "BLUE" }), told({ colour: "YELLOW" })]).toEqual([[], []]);
  });

  test("of orange grid workers, communities and street centres where it holds, in the morning when it is night", () => {
    const [message, ...others] = told({ streets: [LIANHE] }, NIGHT);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ urgent: false, notBefore: local("2026-03-11 07:30") });
    const to = message?.message.kind === "text" ? message.message.to : [];
    expect(to).toEqual(expect.arrayContaining(["lianhe.grid01", "kexiang.clerk01", "lianhe.center01"]));
    expect(to.filter((id) => /^(?:luogang|d04|district)|leader/.test(id))).toEqual([]);
  });

  test("of red at once, also at night", () => {
    expect(told({ colour: "RED" }, NIGHT)).toMatchObject([{ urgent: true, notBefore: NIGHT }]);
  });
});

test("the words say what, where, until when, and what to reply", () => {
  const one = warned(registry, { until: local("2026-03-10 20:00"), streets: [LIANHE] }).after;
  const question = issueQuestion(one, registry, NOW);
  for (const words of ["暴雨橙色预警", "至今天20:00", "请检查积水点", "「确认」", "「取消」"])
    expect(question).toContain(words);
  const staff = registry.staff.get(asId("lianhe.grid01"));
  expect(staff && warningList([one], staff, registry, NOW)).toMatch(
    /YJ-20260310-01 暴雨橙色预警\(联和.*,至今天20:00\):请检查积水点$/,
  );
  expect(staff && warningList([], staff, registry, NOW)).toBe("【有呼必应】目前没有生效中的预警。");
});
