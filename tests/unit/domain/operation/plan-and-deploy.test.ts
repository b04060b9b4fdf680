import type { Registry } from "../../../../src/domain/district/registry.js";
import { cancelOperation } from "../../../../src/domain/operation/cancel-operation.js";
import { deployOperation } from "../../../../src/domain/operation/deploy-operation.js";
import { planOperation } from "../../../../src/domain/operation/plan-operation.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { act, local, person } from "../../../support/matters.js";
import {
  aPlan,
  CITY,
  COMMANDER,
  NO,
  OperationStory,
  PLANNED_AT,
  POLICE,
  STARTS_AT,
  TRAFFIC,
} from "../../../support/operations.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const plan = (overrides: Parameters<typeof aPlan>[0], who = "lianhe.center01", at = PLANNED_AT) =>
  planOperation(NO, aPlan(overrides), act(person(registry, who), at), { registry });

test("the desk drafts, and a leader has the limit for approving", () => {
  const { operation } = new OperationStory(registry).planned();
  expect(operation).toMatchObject({ state: "DRAFT", street: "440112014", title: "清理走鬼", minutes: 120 });
  expect(operation.state === "DRAFT" && operation.approve.deadline.due).toEqual(local("2026-03-10 15:00"));
});

test("a leader of the street invites at once and commands, unless another one is named", () => {
  const alone = new OperationStory(registry).planned({}, COMMANDER).operation;
  expect(alone).toMatchObject({ state: "PLANNED", commander: { id: COMMANDER, role: "STREET_LEADER" } });
  const named = new OperationStory(registry).planned({ commander: asId("lianhe.patrol01") }, COMMANDER).operation;
  expect(named).toMatchObject({ commander: { id: "lianhe.patrol01", role: "STREET_HANDLER" } });
});

test("what is missing is named", () => {
  const { place: _p, startsAt: _s, ...rest } = aPlan();
  const said = { ...rest, title: " ", invited: [] };
  const refused = planOperation(NO, said, act(person(registry, "lianhe.center01"), PLANNED_AT), { registry });
  expect(refused).toMatchObject({
    refusal: { code: "operation_incomplete", missing: ["title", "bodies", "start", "place"] },
  });
});

test.each([
  ["another street's police", "lianhe.center01", "P01", false],
  ["the street itself", "lianhe.center01", "440112014", true],
  ["the district centre", "lianhe.center01", "Q02", true],
])("%s cannot be asked to take part", (_, who, body, ownStreet) => {
  const by = ownStreet ? who : "luogang.center01";
  expect(plan({ invited: [{ body: asId(body), people: 1 }] }, by)).toMatchObject({
    refusal: { code: "body_unfit", needs: [body] },
  });
});

test("the commander works in that street", () => {
  expect(plan({ commander: asId("d01.leader01") })).toMatchObject({ refusal: { code: "commander_unfit" } });
  expect(plan({ commander: asId("lianhe.clerk01") })).toMatchObject({ refusal: { code: "commander_unfit" } });
});

test.each(["d01.liaison01", "kexiang.clerk01", "district.center01"])("%s plans none", (who) => {
  expect(plan({}, who)).toMatchObject({ refusal: { code: "role_missing" } });
});

test("an invitation leaves a workday of working time, to the minute; an emergency none", () => {
  expect(plan({ startsAt: local("2026-03-11 09:00") }, COMMANDER).ok).toBe(true);
  expect(plan({ startsAt: local("2026-03-11 08:59") }, COMMANDER)).toMatchObject({
    refusal: { code: "too_soon", until: local("2026-03-11 09:00") },
  });
  expect(plan({ startsAt: local("2026-03-10 09:30"), emergency: true }, COMMANDER).ok).toBe(true);
});

test("who drafted it does not deploy it, also not in a leader's place", () => {
  const story = new OperationStory(registry).planned();
  const drafter = { ...person(registry, "lianhe.center01"), role: "STREET_LEADER" as const };
  const by = { ...act(drafter, PLANNED_AT) };
  expect(deployOperation(story.operation, {}, by, story.rules)).toMatchObject({ refusal: { code: "own_draft" } });
  expect(
    story.ask("lianhe.center02", PLANNED_AT, (one, me) => deployOperation(one, {}, me, story.rules)),
  ).toMatchObject({ refusal: { code: "role_missing" } });
});

test("deployed late it may be made an emergency, and needs no workday then", () => {
  const story = new OperationStory(registry).planned();
  const late = local("2026-03-11 09:00");
  const refused = story.ask(COMMANDER, late, (one, by) => deployOperation(one, {}, by, story.rules));
  expect(refused).toMatchObject({ refusal: { code: "too_soon" } });
  story.let(COMMANDER, late, (one, by) => deployOperation(one, { emergency: true }, by, story.rules));
  expect(story.operation).toMatchObject({ state: "PLANNED", emergency: true });
  expect(story.part(CITY).confirmBy.due).toEqual(local("2026-03-11 09:30"));
});

test("every body has half of the working time to confirm, at most four hours, and until a quarter past to come", () => {
  const story = new OperationStory(registry).deployed();
  // 09:00 today to 10:00 tomorrow: 8 working hours.
  for (const body of [CITY, TRAFFIC, POLICE]) {
    expect(story.part(body).confirmBy.due).toEqual(local("2026-03-10 15:00"));
    expect(story.part(body).checkinBy.due).toEqual(local("2026-03-11 10:15"));
  }
  const soon = new OperationStory(registry).deployed({ startsAt: local("2026-03-11 09:30") });
  // 7.5 working hours left: half of them.
  expect(soon.part(CITY).confirmBy.due).toEqual(local("2026-03-10 14:45"));
});

test("what begins at once has begun with its invitation, and leaves at least ten minutes to confirm", () => {
  const at = local("2026-03-10 23:00");
  const story = new OperationStory(registry).planned({ startsAt: at, emergency: true }, COMMANDER, at);
  expect(story.operation).toMatchObject({ state: "ON_SITE", begunAt: at });
  expect(story.part(CITY).confirmBy.due).toEqual(local("2026-03-10 23:10"));
  expect(story.part(CITY).checkinBy.due).toEqual(local("2026-03-10 23:15"));
});

test("a draft is dropped by the desk too, what was sent out only by a leader, with a reason", () => {
  const draft = new OperationStory(registry).planned();
  draft.let("lianhe.center02", PLANNED_AT, (one, by) => cancelOperation(one, { reason: "改期" }, by, draft.rules));
  expect(draft.operation).toMatchObject({ state: "CANCELLED", reason: "改期" });
  const sent = new OperationStory(registry).deployed();
  const cancel = (who: string, reason: string) =>
    sent.ask(who, PLANNED_AT, (one, by) => cancelOperation(one, { reason }, by, sent.rules));
  expect(cancel("lianhe.center01", "改期")).toMatchObject({ refusal: { code: "role_missing" } });
  expect(cancel(COMMANDER, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
  sent.cancelled();
  expect(
    sent.ask(COMMANDER, STARTS_AT, (one, by) => cancelOperation(one, { reason: "改期" }, by, sent.rules)),
  ).toMatchObject({
    refusal: { code: "already_done" },
  });
});
