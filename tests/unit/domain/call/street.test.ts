import { beforeAll, describe, expect, test } from "@jest/globals";
import { approveCall } from "../../../../src/domain/call/approve-call.js";
import type { Call } from "../../../../src/domain/call/call.js";
import { discardDraft } from "../../../../src/domain/call/discard-draft.js";
import { type DraftCall, draftCall } from "../../../../src/domain/call/draft-call.js";
import { type RateCall, rateCall } from "../../../../src/domain/call/rate-call.js";
import { requestReview } from "../../../../src/domain/call/request-review.js";
import { returnDraft } from "../../../../src/domain/call/return-draft.js";
import { type ReviseDraft, reviseDraft } from "../../../../src/domain/call/revise-draft.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import type { Matter } from "../../../../src/domain/matter/matter.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { aDraft, CallStory, callIn, raisedDrain, T0 } from "../../../support/calls.js";
import {
  act,
  CENTER,
  CHIEF,
  CLERK,
  decided,
  LEADER,
  LIAISON,
  local,
  matterIn,
  person,
  photo,
} from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const by = (who: string, at = T0) => act(person(registry, who), at);

describe("C1 拟呼叫", () => {
  const draft = (overrides: Partial<DraftCall> = {}, matter?: Matter, who = CENTER) =>
    draftCall(matter ?? raisedDrain(registry), aDraft(overrides), by(who), { registry });
  const { urgency: _, ...unsaid } = aDraft();
  const draftAsListed = (overrides: Partial<DraftCall>, matter: Matter) =>
    decided(draftCall(matter, { ...unsaid, ...overrides }, by(CENTER), { registry }))[0]?.data;

  test("fills in list item, assisting departments, what was tried, and the matter's own facts", () => {
    expect(draftAsListed({}, raisedDrain(registry))).toMatchObject({
      no: "HJ-20260310-0003",
      registry: registry.version,
      subject: {
        matter: "SX-20260310-00017",
        text: "科翔路12号门口垃圾堆了两天",
        photos: ["before"],
        community: "440112014008",
      },
      street: "440112014",
      lead: "D04",
      assist: ["D05", "D03"],
      listItem: "HY-02-002",
      urgency: "EXPEDITED",
      ask: "管道堵塞,请派员疏通",
      tried: "管道堵塞,社区没有设备",
      drafter: { id: CENTER },
    });
  });

  test("takes the matter's urgency where that is more pressing than the list's, never less", () => {
    const urgent = matterIn("RAISED", registry, { category: asId("E0404"), urgency: "URGENT" }).matter;
    expect(draftAsListed({}, urgent)).toMatchObject({ urgency: "URGENT" });
    const flooded = matterIn("RAISED", registry, { category: asId("E0406"), listItem: asId("HY-02-001") }).matter;
    const listed = registry.listItems.get(asId<never>("HY-02-001"))?.urgency;
    expect(draftAsListed({}, flooded)).toMatchObject({ listItem: "HY-02-001", urgency: listed });
    expect(decided(draft({ urgency: "COMPLEX" }, urgent))[0]?.data).toMatchObject({ urgency: "COMPLEX" });
  });

  test("finds the item of the matter's class that this department answers for", () => {
    const illegal = matterIn("RAISED", registry, { category: asId("E0101"), listItem: asId("ZJ-A-003") }).matter;
    expect(draftAsListed({ lead: asId("D01") }, illegal)).toMatchObject({ listItem: "HY-03-001", urgency: "COMPLEX" });
  });

  test("for another department stands off the list, with the reason why it was raised", () => {
    const data = draftAsListed({ lead: asId("D12") }, raisedDrain(registry));
    expect(data).toMatchObject({ lead: "D12", assist: [], offListReason: "管道堵塞,社区没有设备" });
    expect(data).not.toHaveProperty("listItem");
  });

  test("carries what the reporter added later", () => {
    const story = matterIn("RAISED", registry, { category: asId("E0404") });
    const add = { type: "MatterSupplemented", data: { text: "现在漫到路上", photos: [photo("p2")] } } as const;
    story.add([add], by(CENTER));
    expect(draftAsListed({}, story.matter)).toMatchObject({
      subject: { text: "科翔路12号门口垃圾堆了两天\n现在漫到路上", photos: ["before", "p2"] },
    });
  });

  test("goes to departments, under items of the call list", () => {
    expect(draft({ lead: asId("440112014") })).toMatchObject({ refusal: { code: "department_unknown" } });
    expect(draft({ lead: asId("D99") })).toMatchObject({ refusal: { code: "department_unknown" } });
    expect(draft({ listItem: asId("ZJ-A-001") })).toMatchObject({ refusal: { code: "list_item_unknown" } });
    expect(draft({ listItem: asId("HY-99-001") })).toMatchObject({ refusal: { code: "list_item_unknown" } });
  });

  test("is made by the own street's desk for a matter it holds", () => {
    expect(draft({}, undefined, CLERK)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(draft({}, undefined, "luogang.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(draft({}, matterIn("HANDLING", registry).matter).ok).toBe(true);
    expect(draft({}, matterIn("ASSIGNED", registry).matter)).toMatchObject({
      refusal: { code: "wrong_state", state: "ASSIGNED" },
    });
    expect(draft({}, matterIn("CALLING", registry).matter)).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
  });
});

describe("a draft", () => {
  const revise = (call: Call, command: ReviseDraft, who = CENTER) => reviseDraft(call, command, by(who), { registry });
  const revised = (story: CallStory, command: ReviseDraft) =>
    story.add(decided(revise(story.call, command)), by(CENTER)).call;

  test("is revised: words replace, photos are added, another department brings its own helpers", () => {
    const call = revised(callIn("DRAFT", registry), {
      ask: "请抽水",
      tried: "已用沙包",
      photos: [photo("drain"), photo("p2")],
    });
    expect(call).toMatchObject({
      state: "DRAFT",
      ask: "请抽水",
      tried: "已用沙包",
      photos: ["drain", "p2"],
      listItem: "HY-02-002",
    });
    const offList = revised(callIn("DRAFT", registry), { lead: asId("D12") });
    expect(offList).toMatchObject({ lead: "D12", assist: [], offListReason: "管道堵塞,请派员疏通" });
    expect(offList.listItem).toBeUndefined();
    // 兜底部门 of the same item: it stays on the list and does not assist itself.
    expect(revised(callIn("DRAFT", registry), { lead: asId("D03") })).toMatchObject({
      listItem: "HY-02-002",
      assist: ["D05"],
    });
    expect(revised(callIn("DRAFT", registry), { lead: asId("D03"), listItem: asId("HY-01-001") })).toMatchObject({
      listItem: "HY-01-001",
      assist: ["D04", "D09"],
    });
  });

  test("back on the list it is no longer off it", () => {
    const call = revised(callIn("DRAFT", registry, { lead: asId("D12") }), {
      lead: asId("D04"),
      listItem: asId("HY-02-002"),
    });
    expect(call.listItem).toBe("HY-02-002");
    expect(call.offListReason).toBeUndefined();
  });

  test("is revised with something, as a draft, by its street", () => {
    const { call } = callIn("DRAFT", registry);
    expect(revise(call, { ask: " ", photos: [photo("drain")] })).toMatchObject({ refusal: { code: "text_missing" } });
    expect(revise(call, { lead: asId("D99") })).toMatchObject({ refusal: { code: "department_unknown" } });
    expect(revise(call, { ask: "x" }, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(revise(callIn("IN_REVIEW", registry).call, { ask: "x" })).toMatchObject({
      refusal: { code: "wrong_state", state: "IN_REVIEW" },
    });
  });

  test.each(["DRAFT", "IN_REVIEW"] as const)("in %s its street may drop it", (state) => {
    const story = callIn(state, registry).cancelled();
    expect(story.call.state).toBe("CANCELLED");
    expect(discardDraft(story.call, { reason: "" }, by(LEADER), { registry })).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
  });

  test.each(["SENT", "SIGNED", "RESPONDED", "FINISHED"] as const)("is no draft any more in %s", (state) => {
    const refused = discardDraft(callIn(state, registry).call, { reason: "不用了" }, by(CENTER), { registry });
    expect(refused).toMatchObject({ refusal: { code: "wrong_state", state } });
    expect(discardDraft(callIn(state, registry).call, { reason: "退回" }, by(LIAISON), { registry })).toMatchObject({
      refusal: { code: "role_missing" },
    });
  });
});

describe("C2 报审", () => {
  const review = (call: Call, rules = registry, who = CENTER, at = T0) =>
    requestReview(call, {}, by(who, at), { registry: rules });
  const bare = (overrides: Partial<DraftCall>, matter: Matter) =>
    new CallStory(registry).drafted(overrides, matter).call;

  test("the leader has four working hours, ten minutes when it is urgent", () => {
    expect(decided(review(callIn("DRAFT", registry).call))[0]).toMatchObject({
      type: "ReviewRequested",
      data: { approve: { due: local("2026-03-10 16:00") }, gaps: [] },
    });
    const night = local("2026-03-10 22:10");
    const urgent = callIn("DRAFT", registry, { urgency: "URGENT" }).call;
    expect(decided(review(urgent, registry, CENTER, night))[0]).toMatchObject({
      data: { approve: { due: local("2026-03-10 22:20") } },
    });
  });

  test("needs facts, what was tried, what is asked, and a place", () => {
    const handling = matterIn("HANDLING", registry, { text: "" }).matter;
    expect(review(bare({ ask: " " }, handling))).toMatchObject({
      refusal: { code: "call_incomplete", missing: ["facts", "tried", "ask"] },
    });
    const lost = {
      ...callIn("DRAFT", registry).call,
      subject: { ...callIn("DRAFT", registry).call.subject, place: { text: "", by: "none" as const } },
    };
    expect(review(lost)).toMatchObject({ refusal: { code: "call_incomplete", missing: ["place"] } });
  });

  test("tells the leader of a missing photo and of a call off the list", () => {
    const blind = matterIn("RAISED", registry, { photos: [] }).matter;
    const call = bare({ photos: [], lead: asId("D12") }, blind);
    expect(decided(review(call))[0]).toMatchObject({ data: { gaps: ["photo", "listItem"] } });
    const strict = { ...registry, rules: { ...registry.rules, proof: { ...registry.rules.proof, callPhoto: true } } };
    expect(review(call, strict)).toMatchObject({ refusal: { code: "call_incomplete", missing: ["photo"] } });
  });

  test("once per draft; after it was sent back, again", () => {
    const { call } = callIn("IN_REVIEW", registry);
    expect(review(call)).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER }, at: local("2026-03-10 09:45") },
    });
    const story = callIn("IN_REVIEW", registry);
    story.add(decided(returnDraft(story.call, { reason: "补照片" }, by(LEADER), { registry })), by(LEADER));
    expect(review(story.call).ok).toBe(true);
    expect(review(callIn("SENT", registry).call)).toMatchObject({ refusal: { code: "already_done" } });
    expect(review(callIn("CANCELLED", registry).call)).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("C3 退回修改", () => {
  const back = (call: Call, reason = "补照片", who = LEADER) => returnDraft(call, { reason }, by(who), { registry });

  test("makes it a draft again, with no clock", () => {
    const story = callIn("IN_REVIEW", registry);
    story.add(decided(back(story.call)), by(LEADER));
    expect(story.call.state).toBe("DRAFT");
    expect(story.call).not.toHaveProperty("approve");
    expect(back(story.call, "再改", CHIEF)).toMatchObject({ refusal: { code: "already_done", by: { id: LEADER } } });
  });

  test("needs a reason, from the street's own leader, before it is sent", () => {
    const { call } = callIn("IN_REVIEW", registry);
    expect(back(call, "")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(back(call, "x", "luogang.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(back(call, "x", LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(back(callIn("SENT", registry).call)).toMatchObject({
      refusal: { code: "wrong_state", state: "SENT", by: { id: LEADER } },
    });
  });
});

describe("C4 同意呼叫", () => {
  const approve = (call: Call, who = LEADER, at = T0, rules = registry) =>
    approveCall(call, {}, by(who, at), { registry: rules });

  test("T0: all three limits count from this moment (domain 8.3, example 1)", () => {
    const { call } = callIn("SENT", registry);
    expect(call).toMatchObject({
      state: "SENT",
      sentAt: T0,
      sign: { deadline: { due: local("2026-03-10 16:00") } },
      respond: { deadline: { due: local("2026-03-12 17:30") } },
      finish: { deadline: { due: local("2026-03-17 17:30") } },
    });
    expect(call).not.toHaveProperty("approve");
  });

  test.each([
    ["EXPEDITED", "2026-03-13 16:30", "2026-03-13 17:30", "2026-03-16 17:30", "2026-03-18 17:30"],
    ["URGENT", "2026-10-03 22:10", "2026-10-03 22:40", "2026-10-04 00:10", "2026-10-04 22:10"],
    ["COMPLEX", "2026-09-29 15:00", "2026-09-30 10:00", "2026-10-08 17:30", "2026-10-26 17:30"],
  ] as const)("%s at %s", (urgency, at, sign, respond, finish) => {
    const story = new CallStory(registry).drafted({ urgency }).inReview(local(at)).sent(local(at));
    expect(story.call).toMatchObject({
      sign: { deadline: { due: local(sign) } },
      respond: { deadline: { due: local(respond) } },
      finish: { deadline: { due: local(finish) } },
    });
  });

  test("natural-day reading of two days (domain 8.3)", () => {
    const limits = { ...registry.rules.limits, respondUnit: "NATURAL_DAY" as const };
    const natural = { ...registry, rules: { ...registry.rules, limits } };
    const events = decided(approve(callIn("IN_REVIEW", registry).call, LEADER, local("2026-03-13 16:30"), natural));
    expect(events[0]).toMatchObject({
      data: { respond: { due: local("2026-03-16 17:30") }, finish: { due: local("2026-03-20 17:30") } },
    });
  });

  test("four eyes: the drafter cannot approve, whatever else he is", () => {
    const { call } = callIn("IN_REVIEW", registry);
    const both = act(person(registry, CENTER, "STREET_LEADER"), T0);
    expect(approveCall(call, {}, both, { registry })).toEqual({
      ok: false,
      refusal: { code: "own_draft", no: call.no },
    });
  });

  test("by any leader or chief of the street, and nobody else", () => {
    const { call } = callIn("IN_REVIEW", registry);
    for (const who of [LEADER, "lianhe.leader02", CHIEF]) expect(approve(call, who).ok).toBe(true);
    expect(approve(call, CENTER)).toMatchObject({
      refusal: { code: "role_missing", needs: ["STREET_LEADER", "STREET_CHIEF"] },
    });
    expect(approve(call, "luogang.chief01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(approve(call, LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("two leaders pressing: the second hears who was first", () => {
    expect(approve(callIn("SENT", registry).call, CHIEF)).toMatchObject({
      refusal: { code: "already_done", by: { id: LEADER }, at: T0 },
    });
    expect(approve(callIn("RATED", registry).call, CHIEF)).toMatchObject({ refusal: { code: "already_done" } });
    expect(approve(callIn("DRAFT", registry).call)).toMatchObject({ refusal: { code: "wrong_state", state: "DRAFT" } });
    expect(approve(callIn("CANCELLED", registry).call)).toMatchObject({
      refusal: { code: "wrong_state", by: { id: CENTER } },
    });
  });
});

describe("C12 评价", () => {
  const rate = (call: Call, command: RateCall, who = CENTER) =>
    rateCall(call, command, by(who, local("2026-03-12 10:00")), { registry });

  test.each([5, 4] as const)("%s stars need no reason and open the appeal window", (stars) => {
    expect(decided(rate(callIn("FINISHED", registry).call, { stars }))).toEqual([
      {
        type: "CallRated",
        data: { stars, byDefault: false, appeal: expect.objectContaining({ due: local("2026-03-17 17:30") }) },
      },
    ]);
  });

  test("three stars or fewer need a reason", () => {
    const { call } = callIn("FINISHED", registry);
    for (const stars of [3, 2, 1] as const) {
      expect(rate(call, { stars, reason: " " })).toMatchObject({ refusal: { code: "reason_missing" } });
      expect(rate(call, { stars }, LEADER)).toMatchObject({ refusal: { code: "reason_missing" } });
    }
    expect(decided(rate(call, { stars: 3, reason: "来晚了" }))[0]).toMatchObject({
      type: "CallRated",
      data: { reason: "来晚了" },
    });
  });

  test("one or two stars of the desk wait for a leader, who confirms them without words of his own", () => {
    const story = callIn("FINISHED", registry);
    story.add(decided(rate(story.call, { stars: 2, reason: "没修好" })), by(CENTER));
    expect(story.call).toMatchObject({
      state: "FINISHED",
      proposedRating: { stars: 2, reason: "没修好", by: { id: CENTER } },
    });
    expect(rate(story.call, { stars: 2, reason: "没修好" }, "lianhe.center02")).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
    expect(decided(rate(story.call, { stars: 1, reason: "更差" }))[0]?.type).toBe("RatingProposed");
    expect(rate(story.call, { stars: 1 }, LEADER)).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(decided(rate(story.call, { stars: 2 }, LEADER))[0]).toMatchObject({
      type: "CallRated",
      data: { stars: 2, reason: "没修好" },
    });
    expect(decided(rate(story.call, { stars: 4 }, CHIEF))[0]).toMatchObject({ type: "CallRated", data: { stars: 4 } });
  });

  test("takes one to five whole stars", () => {
    for (const stars of [0, 6, 2.5, Number.NaN]) {
      expect(rate(callIn("FINISHED", registry).call, { stars: stars as 1, reason: "x" })).toMatchObject({
        refusal: { code: "stars_invalid" },
      });
    }
  });

  test("is the own street's, once, after the finish, and never by who finished it", () => {
    const { call } = callIn("FINISHED", registry);
    expect(rate(call, { stars: 5 }, "luogang.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    for (const who of [LIAISON, "district.center01", CLERK])
      expect(rate(call, { stars: 5 }, who)).toMatchObject({ refusal: { code: "role_missing" } });
    const finisher = { ...act(person(registry, "d04.leader01"), T0) };
    const disguised = { ...finisher, actor: { ...finisher.actor, unit: call.street, role: "STREET_CENTER" as const } };
    expect(rateCall(call, { stars: 5 }, disguised, { registry })).toMatchObject({ refusal: { code: "own_work" } });
    expect(rate(callIn("RATED", registry).call, { stars: 1 }, LEADER)).toMatchObject({
      refusal: { code: "already_done", by: { id: CENTER } },
    });
    expect(rate(callIn("RESPONDED", registry).call, { stars: 5 })).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});
