import { beforeAll, describe, expect, test } from "@jest/globals";
import { approveCall } from "../../../../src/domain/call/approve-call.js";
import type { Call } from "../../../../src/domain/call/call.js";
import { replayCall } from "../../../../src/domain/call/evolve.js";
import { clocksOf } from "../../../../src/domain/call/facts.js";
import { judgeReply } from "../../../../src/domain/call/judge-reply.js";
import { nextCallMoment } from "../../../../src/domain/call/next-moment.js";
import { orderRework } from "../../../../src/domain/call/order-rework.js";
import { declineSupervision, orderSupervision } from "../../../../src/domain/call/order-supervision.js";
import { rateCall } from "../../../../src/domain/call/rate-call.js";
import { replyToSupervision } from "../../../../src/domain/call/reply-to-supervision.js";
import { lastOrder, openProposal, supervisionLevel } from "../../../../src/domain/call/supervision-of.js";
import { callDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { CallStory, callIn, raisedDrain } from "../../../support/calls.js";
import { act, DEPT_LEADER, decided, LEADER, LIAISON, local, person, photo } from "../../../support/matters.js";
import { DISTRICT, dismissed, objected } from "../../../support/objections.js";
import { sampleRegistry } from "../../../support/registry.js";
import { declined, judged, ORDER, replied, SAID, supervised } from "../../../support/supervised.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const by = (who: string, at: string) => act(person(registry, who), local(at));
const typesIn = (story: CallStory) => story.events.map(({ type }) => type);
const proposalsIn = (story: CallStory) =>
  story.events.flatMap((event) => (event.type === "SupervisionProposed" ? [event] : []));

/** Signed and left alone: its response fell due on 03-12 17:30. */
function unanswered(until = "2026-03-13 17:30") {
  const story = callIn("SIGNED", registry);
  story.passUntil(local(until));
  return story;
}

describe("督办建议", () => {
  test("one workday after red, about the limit that is over", () => {
    expect(proposalsIn(unanswered("2026-03-13 17:29"))).toEqual([]);
    const story = unanswered();
    expect(proposalsIn(story)).toMatchObject([
      { at: local("2026-03-13 17:30"), actor: { kind: "system" }, data: { ground: "red", level: 3, clock: "respond" } },
    ]);
    expect(openProposal(story.call)).toMatchObject({ ground: "red", clock: "respond" });
    expect(supervisionLevel(story.call)).toBe(2);
  });

  test("is over when the limit it is about is: the department responded meanwhile", () => {
    const story = unanswered().responded(local("2026-03-16 09:00"));
    expect(openProposal(story.call)).toBeUndefined();
    expect(decline(story.call, "2026-03-16 10:00")).toMatchObject({ refusal: { code: "wrong_state" } });
  });

  test("once for each limit; a proposal that was declined does not come back", () => {
    const story = declined(unanswered(), local("2026-03-16 09:00"));
    expect(openProposal(story.call)).toBeUndefined();
    story.passUntil(local("2026-03-17 18:00"));
    expect(proposalsIn(story)).toHaveLength(1);
    // The finish limit ends on 03-17 17:30.
    story.passUntil(local("2026-03-31 18:00"));
    expect(proposalsIn(story).map(({ data }) => data.clock)).toEqual(["respond", "finish"]);
  });

  test("an urgent call that nobody responds to, at once and not again a workday later", () => {
    const story = callIn("SIGNED", registry, { urgency: "URGENT" });
    story.passUntil(local("2026-03-12 18:00"));
    const urgent = proposalsIn(story).filter(({ data }) => data.clock === "respond");
    expect(urgent).toMatchObject([
      { at: new Date(local("2026-03-10 12:00").getTime() + 1), data: { ground: "urgent_unanswered" } },
    ]);
  });

  test.each([
    [["2026-02-20 09:00", "2026-03-05 09:00"], true],
    [["2026-02-08 09:00", "2026-03-05 09:00"], true],
    [["2026-02-07 23:00", "2026-03-05 09:00"], false],
    [["2026-03-05 09:00"], false],
    [[], false],
  ])("a place re-opened on %j, called for on 03-10: proposed %j", (days, proposed) => {
    const matter = { ...raisedDrain(registry), reopenedAt: days.map(local) };
    const { call } = new CallStory(registry).drafted({}, matter).inReview();
    const events = decided(approveCall(call, {}, by(LEADER, "2026-03-10 10:00"), { registry }));
    const about = events.map(({ type }) => type).filter((type) => type !== "PartOpened");
    expect(about).toEqual(["CallSent", ...(proposed ? ["SupervisionProposed"] : [])]);
  });

  test("a second 不满意 proposes it on the rated call, until that is archived", () => {
    const story = ratedBadlyAgain();
    expect(openProposal(story.call)).toMatchObject({ ground: "dissatisfied_again" });
    expect(supervised(story, local("2026-03-16 09:00")).call).toMatchObject({
      state: "RATED",
      reply: { name: "reply" },
    });
    const archived = ratedBadlyAgain();
    archived.passUntil(local("2026-03-20 00:00"));
    expect(archived.call.state).toBe("ARCHIVED");
    expect(order(archived.call, "2026-03-20 09:00")).toMatchObject({ refusal: { code: "wrong_state" } });
  });
});

describe("C28 督办单", () => {
  test("begins the clock of the reply, stops no other, and is level 3", () => {
    for (const state of ["SENT", "SIGNED", "RESPONDED"] as const) {
      const before = callIn(state, registry);
      const clocks = clocksOf(before.call);
      const { call } = supervised(before, local("2026-03-10 15:00"));
      expect(call.state).toBe(state);
      expect(clocksOf(call)).toMatchObject([
        ...clocks,
        { name: "reply", deadline: { due: local("2026-03-11 17:30") } },
      ]);
      expect(supervisionLevel(call)).toBe(3);
    }
  });

  test("quotes the ground of the proposal it follows", () => {
    const story = supervised(unanswered(), local("2026-03-16 09:00"));
    expect(lastOrder(story.call)).toMatchObject({ no: ORDER, ground: "red", demand: "请今天到场", state: "waiting" });
    expect(openProposal(story.call)).toBeUndefined();
  });

  test("is the district centre's alone", () => {
    const { call } = callIn("SIGNED", registry);
    for (const who of [LEADER, LIAISON, DEPT_LEADER, "governance.office01"]) {
      expect(order(call, "2026-03-10 15:00", who)).toMatchObject({ refusal: { code: "role_missing" } });
    }
  });

  test("one at a time; not before T0, nor once it is finished", () => {
    const { call } = supervised(callIn("SIGNED", registry), local("2026-03-10 15:00"));
    expect(order(call, "2026-03-10 16:00")).toMatchObject({ refusal: { code: "already_done", by: { id: DISTRICT } } });
    for (const state of ["DRAFT", "IN_REVIEW", "FINISHED", "RATED", "ARCHIVED", "ON_HOLD", "CANCELLED"] as const) {
      expect(order(callIn(state, registry).call, "2026-04-10 16:00")).toMatchObject({
        refusal: { code: "wrong_state" },
      });
    }
  });

  test("declining needs a proposal and a reason", () => {
    expect(decline(callIn("SIGNED", registry).call, "2026-03-10 15:00")).toMatchObject({
      refusal: { code: "not_proposed" },
    });
    const { call } = unanswered();
    expect(decline(call, "2026-03-16 09:00", " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(decline(declined(unanswered(), local("2026-03-16 09:00")).call, "2026-03-16 09:05")).toMatchObject({
      refusal: { code: "already_done" },
    });
  });
});

describe("督办回复", () => {
  const ordered = () => supervised(callIn("SIGNED", registry), local("2026-03-10 15:00"));
  const AT = "2026-03-11 10:00";

  test.each([
    [{}, ["replyReason", "measure", "until"]],
    [{ reason: "管道老化" }, ["measure", "until"]],
    [{ ...SAID, until: "2026-03-10" }, ["until"]],
    [{ ...SAID, measure: "  " }, ["measure"]],
  ])("%j lacks %j", (said, missing) => {
    expect(reply(ordered().call, AT, said)).toMatchObject({ refusal: { code: "reply_incomplete", missing } });
  });

  test("ends its clock; the district centre accepts, and the level is that of the light", () => {
    const story = replied(ordered(), local(AT));
    expect(lastOrder(story.call)).toMatchObject({ state: "replied", reply: SAID });
    expect(story.call.reply).toBeUndefined();
    expect(supervisionLevel(story.call)).toBe(3);
    const { call } = judged(story, local("2026-03-11 11:00"), true);
    expect(lastOrder(call)?.state).toBe("accepted");
    expect(supervisionLevel(call)).toBe(0);
    expect(judge(call, "2026-03-11 12:00")).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("asked again, the department has one more workday and answers anew", () => {
    const story = judged(replied(ordered(), local(AT)), local("2026-03-11 11:00"), false);
    expect(lastOrder(story.call)?.state).toBe("waiting");
    expect(story.call.reply?.deadline.due).toEqual(local("2026-03-12 17:30"));
    expect(replied(story, local("2026-03-12 09:00")).call.reply).toBeUndefined();
  });

  test("is the deputy head's of the lead department; nobody judges what was not written", () => {
    const { call } = ordered();
    expect(reply(call, AT, SAID, LIAISON)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(reply(call, AT, SAID, "d03.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(judge(call, AT)).toMatchObject({ refusal: { code: "not_replied" } });
    const none = callIn("SIGNED", registry).call;
    expect(judge(none, AT)).toMatchObject({ refusal: { code: "not_ordered" } });
    expect(reply(none, AT)).toMatchObject({ refusal: { code: "not_ordered" } });
  });

  test("without one the order is unanswered one millisecond after its limit; a late reply is kept and changes nothing", () => {
    const story = ordered();
    story.passUntil(local("2026-03-11 17:30"));
    expect(typesIn(story)).not.toContain("SupervisionUnanswered");
    expect(nextCallMoment(story.call, { registry })).toEqual(new Date(local("2026-03-11 17:30").getTime() + 1));
    story.passUntil(local("2026-03-11 17:31"));
    expect(lastOrder(story.call)).toMatchObject({ no: ORDER, state: "unanswered" });
    // The system proposes accountability, which is level 4 until a person decided.
    expect(supervisionLevel(story.call)).toBe(4);
    replied(story, local("2026-03-12 10:00"));
    expect(lastOrder(story.call)).toMatchObject({ state: "unanswered", reply: SAID });
    expect(reply(story.call, "2026-03-12 11:00")).toMatchObject({ refusal: { code: "already_done" } });
  });

  test("a new limit that is over for a workday may be ordered about again, under its own number", () => {
    const story = unanswered();
    judged(
      replied(supervised(story, local("2026-03-16 09:00")), local("2026-03-16 10:00")),
      local("2026-03-16 11:00"),
      true,
    );
    story.passUntil(local("2026-03-18 18:00"));
    expect(openProposal(story.call)).toMatchObject({ clock: "finish" });
  });

  test("finishing does not answer it; the archive waits for the reply or its end", () => {
    const story = supervised(ratedBadlyAgain(), local("2026-03-18 17:00"));
    story.passUntil(local("2026-03-19 17:30"));
    expect(story.call.state).toBe("RATED");
    story.passUntil(local("2026-03-19 17:31"));
    expect(story.call.state).toBe("ARCHIVED");
    expect(typesIn(story).slice(-2)).toEqual(["SupervisionUnanswered", "CallArchived"]);
  });

  test("lapses with the call: taken back, on hold", () => {
    const held = supervised(callIn("RESPONDED", registry), local("2026-03-11 09:00")).holdAsked().held();
    expect(lastOrder(held.call)?.state).toBe("lapsed");
    expect(clocksOf(held.call)).toEqual([]);
    expect(callDeadlines(held.events).find(({ clock }) => clock === "reply")).toMatchObject({ outcome: "dropped" });
  });

  test("of a call whose objection is dismissed it goes on, and every record replays", () => {
    const story = supervised(dismissed(objected(callIn("SIGNED", registry))), local("2026-03-11 11:00"));
    replied(story, local("2026-03-11 15:00"));
    judged(story, local("2026-03-11 15:30"), false);
    story.passUntil(local("2026-03-31 00:00"));
    expect(replayCall(story.events)).toEqual(story.call);
    expect(callDeadlines(story.events).filter(({ clock }) => clock === "reply")).toMatchObject([
      { outcome: "kept" },
      { outcome: "missed" },
    ]);
  });
});

/** Done again, and two stars once more: on Friday the 13th. */
function ratedBadlyAgain() {
  const story = callIn("FINISHED", registry).let(LEADER, local("2026-03-12 09:00"), (call, who) =>
    orderRework(call, { reason: "还在冒水", photos: [photo("still")] }, who, { registry }),
  );
  return story
    .finished(local("2026-03-13 10:00"))
    .let(LEADER, local("2026-03-13 15:00"), (call, who) =>
      rateCall(call, { stars: 2, reason: "还在冒水" }, who, { registry }),
    );
}

function order(call: Call, at: string, who = DISTRICT) {
  return orderSupervision(call, { no: ORDER, demand: "" }, by(who, at), { registry });
}

function decline(call: Call, at: string, reason = "已电话督促") {
  return declineSupervision(call, { reason }, by(DISTRICT, at), { registry });
}

function reply(call: Call, at: string, said = SAID, who = DEPT_LEADER) {
  return replyToSupervision(call, said, by(who, at), { registry });
}

function judge(call: Call, at: string) {
  return judgeReply(call, { accepted: true, note: "" }, by(DISTRICT, at), { registry });
}
