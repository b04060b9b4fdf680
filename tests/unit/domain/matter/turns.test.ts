import { beforeAll, describe, expect, test } from "@jest/globals";
import { matterDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForMatter } from "../../../../src/domain/district/visibility.js";
import { acceptMatter } from "../../../../src/domain/matter/accept-matter.js";
import { appealNotAccepted } from "../../../../src/domain/matter/appeal-not-accepted.js";
import { cancelCalls } from "../../../../src/domain/matter/calls-of-matter.js";
import { correctMatter } from "../../../../src/domain/matter/correct-matter.js";
import { clockOf } from "../../../../src/domain/matter/facts.js";
import type { Matter } from "../../../../src/domain/matter/matter.js";
import { type NotAcceptMatter, notAcceptMatter } from "../../../../src/domain/matter/not-accept-matter.js";
import { raiseMatter } from "../../../../src/domain/matter/raise-matter.js";
import { REFUSAL_GROUNDS } from "../../../../src/domain/matter/refusal-grounds.js";
import { reopenMatter } from "../../../../src/domain/matter/reopen-matter.js";
import { returnTask } from "../../../../src/domain/matter/return-task.js";
import { sendBackToCommunity } from "../../../../src/domain/matter/send-back-to-community.js";
import type { StaffAct } from "../../../../src/domain/shared/event.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import {
  act,
  CENTER,
  CLERK,
  decided,
  GRID,
  LIAISON,
  local,
  type MatterStory,
  matterIn,
  person,
  TEAM,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const TEN = local("2026-03-10 10:00");
const by = (who: string, at = TEN) => act(person(registry, who), at);

const LEGAL: NotAcceptMatter = { ground: "LEGAL_PROCEDURE", note: "已起诉" };
const refused = (story: MatterStory, command = LEGAL, who = CLERK, at = TEN) =>
  notAcceptMatter(story.matter, command, by(who, at), { registry });
const appealed = (story: MatterStory, at = TEN, reason = "不是一回事", who = GRID) =>
  appealNotAccepted(story.matter, { reason }, by(who, at), { registry });

/** Refused on Tuesday at ten. */
const notAccepted = () => {
  const story = matterIn("REPORTED", registry);
  return story.add(decided(refused(story)), by(CLERK));
};
const underAppeal = () => {
  const story = notAccepted();
  return story.add(decided(appealed(story)), by(GRID));
};

describe("M4 不予受理", () => {
  test("ends the accept limit in time and opens three workdays for an appeal", () => {
    const story = notAccepted();
    expect(story.matter).toMatchObject({
      state: "NOT_ACCEPTED",
      ground: "LEGAL_PROCEDURE",
      note: "已起诉",
      appealUntil: { due: local("2026-03-13 17:30") },
    });
    expect(clockOf(story.matter)).toBeUndefined();
    expect(waitsForMatter(story.matter, registry)).toEqual([]);
    expect(matterDeadlines(story.events)).toMatchObject([{ clock: "accept", outcome: "kept" }]);
  });

  test("never refuses an emergency, by its urgency or its class", () => {
    expect(refused(matterIn("REPORTED", registry, { urgency: "URGENT" }))).toMatchObject({
      refusal: { code: "urgent_never" },
    });
    const fire = [...registry.categories.values()].find(({ limit, enabled }) => enabled && limit === "URGENT");
    expect(refused(matterIn("REPORTED", registry, { category: fire?.code ?? asId("?") }))).toMatchObject({
      refusal: { code: "urgent_never" },
    });
  });

  test("needs one of the grounds in use, and lists them", () => {
    const result = refused(matterIn("REPORTED", registry), { note: "不想管" });
    expect(result).toMatchObject({ refusal: { code: "ground_needed" } });
    if (!result.ok) expect(result.refusal.candidates?.map(({ no }) => no)).toEqual(REFUSAL_GROUNDS);
    const fewer = { ...registry, rules: { ...registry.rules, notAcceptGrounds: ["MALICIOUS" as const] } };
    const command = by(CLERK);
    expect(notAcceptMatter(matterIn("REPORTED", registry).matter, LEGAL, command, { registry: fewer })).toMatchObject({
      refusal: { code: "ground_needed", candidates: [{ no: "MALICIOUS" }] },
    });
  });

  test("needs words besides the ground", () => {
    expect(refused(matterIn("REPORTED", registry), { ...LEGAL, note: " " })).toMatchObject({
      refusal: { code: "reason_missing" },
    });
  });

  test("of what is open already is a merge", () => {
    expect(refused(matterIn("REPORTED", registry), { ground: "DUPLICATE", note: "有了" })).toMatchObject({
      refusal: { code: "merge_instead" },
    });
  });

  test("of what cannot be found first asks the reporter, once, while the limit goes on", () => {
    const story = matterIn("REPORTED", registry);
    const command = { ground: "NOT_FINDABLE" as const, note: "没有门牌" };
    const clock = clockOf(story.matter);
    story.add(decided(refused(story, command)), by(CLERK));
    expect(story.matter).toMatchObject({ state: "REPORTED", askedAt: TEN });
    expect(clockOf(story.matter)).toEqual(clock);
    expect(decided(refused(story, command))).toMatchObject([{ type: "MatterNotAccepted" }]);
  });

  test("is the clerk's, before anybody accepted", () => {
    expect(refused(matterIn("REPORTED", registry), LEGAL, GRID)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(refused(matterIn("REPORTED", registry), LEGAL, CENTER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(refused(matterIn("REGISTERED", registry))).toMatchObject({ refusal: { code: "wrong_state" } });
    expect(refused(notAccepted())).toMatchObject({ refusal: { code: "already_done", by: { id: CLERK } } });
  });
});

describe("M5 申诉", () => {
  test("brings it back with a new accept limit, and the street centre decides", () => {
    const story = underAppeal();
    expect(story.matter).toMatchObject({ state: "REPORTED", appeal: { reason: "不是一回事", by: { id: GRID } } });
    expect(clockOf(story.matter)).toMatchObject({ name: "accept", deadline: { due: local("2026-03-10 16:00") } });
    expect(waitsForMatter(story.matter, registry)).toEqual(["STREET_CENTER@440112014"]);
    const accept = (who: string) => acceptMatter(story.matter, {}, by(who), { registry });
    expect(accept(CLERK)).toMatchObject({ refusal: { code: "role_missing", needs: ["STREET_CENTER"] } });
    expect(accept(CENTER).ok).toBe(true);
    expect(matterDeadlines(story.events).map(({ clock, outcome }) => [clock, outcome])).toEqual([
      ["accept", "kept"],
      ["accept", "running"],
    ]);
  });

  test("is possible until the last minute of the third workday", () => {
    expect(appealed(notAccepted(), local("2026-03-13 17:30")).ok).toBe(true);
    expect(appealed(notAccepted(), local("2026-03-13 17:31"))).toMatchObject({
      refusal: { code: "appeal_over", until: local("2026-03-13 17:30") },
    });
  });

  test("is possible once: what the street says is final", () => {
    const story = underAppeal();
    story.add(decided(refused(story, LEGAL, CENTER)), by(CENTER));
    expect(story.matter).toMatchObject({ state: "NOT_ACCEPTED" });
    expect(story.matter).not.toHaveProperty("appealUntil");
    expect(appealed(story)).toMatchObject({ refusal: { code: "appealed_before" } });
  });

  test("is the reporter's, with a reason", () => {
    expect(appealed(notAccepted(), TEN, "不是", "lianhe.grid02")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(appealed(notAccepted(), TEN, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(appealed(matterIn("REPORTED", registry))).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("once accepted by the street it goes its way in the community again", () => {
    const story = underAppeal();
    story.add(decided(acceptMatter(story.matter, {}, by(CENTER), { registry })), by(CENTER));
    expect(story.assigned().matter.state).toBe("ASSIGNED");
  });
});

describe("M10 退派", () => {
  const back = (story: MatterStory, who = TEAM, reason = "不是环卫的活") =>
    returnTask(story.matter, { reason }, by(who), { registry });

  test.each(["ASSIGNED", "HANDLING"] as const)("from %s goes back to the clerk while the limit runs on", (state) => {
    const story = matterIn(state, registry);
    const clock = clockOf(story.matter);
    story.add(decided(back(story)), by(TEAM));
    expect(story.matter.state).toBe("REGISTERED");
    expect(clockOf(story.matter)).toEqual(clock);
    expect(story.matter).not.toHaveProperty("inCharge");
    expect(waitsForMatter(story.matter, registry)).toEqual(["COMMUNITY_CLERK@440112014008"]);
    expect(story.assigned("lianhe.patrol01").matter).toMatchObject({ state: "ASSIGNED", handler: "lianhe.patrol01" });
  });

  test("is the handler's, with a reason; a department never has one to give back", () => {
    expect(back(matterIn("ASSIGNED", registry), "lianhe.patrol01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(back(matterIn("ASSIGNED", registry), LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(back(matterIn("ASSIGNED", registry), TEAM, "")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(back(matterIn("HANDLED", registry))).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("M13 退回社区", () => {
  const back = (story: MatterStory, at: Date, who = CENTER, reason = "社区可以办") =>
    sendBackToCommunity(story.matter, { reason }, by(who, at), { registry });
  const raise = (matter: Matter, clerk: StaffAct) => raiseMatter(matter, { reason: "还是不行" }, clerk, { registry });

  test("gives back what was left of an hour limit when it was raised", () => {
    const story = matterIn("RAISED", registry); // registered 09:10 with 4 working hours, raised 09:20
    const at = local("2026-03-10 11:00");
    story.add(decided(back(story, at)), by(CENTER, at));
    expect(story.matter).toMatchObject({ state: "REGISTERED", sentBack: true });
    expect(clockOf(story.matter)?.deadline.due).toEqual(local("2026-03-10 16:50")); // 3 h 50 min from 11:00
    expect(matterDeadlines(story.events).map(({ clock, outcome }) => [clock, outcome])).toEqual([
      ["accept", "kept"],
      ["handle", "dropped"],
      ["judgement", "kept"],
      ["handle", "running"],
    ]);
  });

  test("gives back the whole workdays of a day limit (R6)", () => {
    const days = [...registry.categories.values()].find(({ limit, enabled }) => enabled && limit === "3wd");
    const { code = asId<never>("?") } = days ?? {};
    const story = matterIn("RAISED", registry, { category: code }); // due Friday 13th: three workdays left
    const at = local("2026-03-12 11:00");
    story.add(decided(back(story, at)), by(CENTER, at));
    expect(clockOf(story.matter)?.deadline.due).toEqual(local("2026-03-17 17:30"));
  });

  test("leaves at least an hour when nothing was left", () => {
    const late = matterIn("REGISTERED", registry);
    late.let(CLERK, local("2026-03-11 09:00"), raise);
    const at = local("2026-03-11 10:00");
    late.add(decided(back(late, at)), by(CENTER, at));
    expect(clockOf(late.matter)?.deadline.due).toEqual(local("2026-03-11 11:00"));
  });

  test("happens once", () => {
    const story = matterIn("RAISED", registry);
    const at = local("2026-03-10 11:00");
    story.add(decided(back(story, at)), by(CENTER, at));
    story.let(CLERK, local("2026-03-10 11:10"), raise);
    expect(back(story, at)).toMatchObject({ refusal: { code: "sent_back_before" } });
  });

  test("is still possible when a call was taken back, with what was left before", () => {
    const story = matterIn("CALLING", registry);
    const at = local("2026-03-10 11:00");
    story.add(
      decided(cancelCalls(story.matter, { call: asId("HJ-20260310-0003") }, by(CENTER, at), { registry })),
      by(CENTER, at),
    );
    story.add(decided(back(story, at)), by(CENTER, at));
    expect(clockOf(story.matter)?.deadline.due).toEqual(local("2026-03-10 16:50"));
  });

  test("is the street centre's, with a reason, for a raised matter of a community", () => {
    const story = matterIn("RAISED", registry);
    expect(back(story, TEN, CLERK)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(back(story, TEN, CENTER, "")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(back(matterIn("REGISTERED", registry), TEN)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("M22 复发重开", () => {
  const reopen = (story: MatterStory, at: Date, who = CLERK, reason = "又堆了") =>
    reopenMatter(story.matter, { reason }, by(who, at), { registry });

  test("begins anew with the whole handling limit and counts the recurrence", () => {
    const story = matterIn("CLOSED", registry); // closed on the 10th
    const at = local("2026-03-12 09:00");
    story.add(decided(reopen(story, at)), by(CLERK, at));
    expect(story.matter).toMatchObject({ state: "REGISTERED", recurrenceCount: 1, reworkCount: 0 });
    expect(story.matter).not.toHaveProperty("handledBy");
    expect(clockOf(story.matter)).toMatchObject({ name: "handle", deadline: { due: local("2026-03-12 15:00") } });
    expect(story.assigned().matter.state).toBe("ASSIGNED");
  });

  test("is possible until the fifteenth day", () => {
    expect(reopen(matterIn("CLOSED", registry), local("2026-03-25 23:00")).ok).toBe(true);
    expect(reopen(matterIn("CLOSED", registry), local("2026-03-26 00:00"))).toMatchObject({
      refusal: { code: "recurrence_over", limit: 15 },
    });
  });

  test("is the clerk's, with a reason, for what is closed", () => {
    const at = local("2026-03-12 09:00");
    expect(reopen(matterIn("CLOSED", registry), at, GRID)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(reopen(matterIn("CLOSED", registry), at, CLERK, "")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(reopen(matterIn("HANDLED", registry), at)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

test("M23 corrects nothing that is over", () => {
  const story = notAccepted();
  const command = { reading: { category: asId<never>("E0113") }, reason: "选错" };
  expect(correctMatter(story.matter, command, by(CENTER), { registry })).toMatchObject({
    refusal: { code: "wrong_state", state: "NOT_ACCEPTED" },
  });
});
