import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Call } from "../../../../src/domain/call/call.js";
import { finishCall } from "../../../../src/domain/call/finish-call.js";
import { shirkingProposal } from "../../../../src/domain/call/groundless.js";
import { objectToCall } from "../../../../src/domain/call/object-to-call.js";
import { partBegun, partsOpened } from "../../../../src/domain/call/open-parts.js";
import { orderRework } from "../../../../src/domain/call/order-rework.js";
import { leadNoOf, partNo } from "../../../../src/domain/call/part-no.js";
import { proposeRaise } from "../../../../src/domain/call/raise-call.js";
import { redispatchedCall } from "../../../../src/domain/call/redispatched-call.js";
import { releasePart } from "../../../../src/domain/call/release-part.js";
import { dismissObjection } from "../../../../src/domain/call/rule-on-objection.js";
import { signCall } from "../../../../src/domain/call/sign-call.js";
import { afterPart, placeUnder } from "../../../../src/domain/call/with-lead.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../../src/domain/district/visibility.js";
import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import { asId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { CallStory, callIn, DISTRICT } from "../../../support/calls.js";
import { act, CENTER, DEPT_LEADER, decided, LEADER, LIAISON, local, person, photo } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const T0 = local("2026-03-10 10:00");
const by = (who: string, at = local("2026-03-10 15:00")) => act(person(registry, who), at);
const unit = (code: string) => asId<UnitCode>(code);

/** The part of 环保局 under the call of 水务局, as it was sent with it. */
function part(): CallStory {
  const lead = callIn("SENT", registry);
  const sent = lead.events.find((event) => event.type === "CallSent");
  const opened = lead.events.find((event) => event.type === "PartOpened");
  if (sent?.type !== "CallSent" || opened?.type !== "PartOpened") throw new Error("no part was opened");
  return new CallStory(registry).add(partBegun(lead.call, opened.data, sent.data), act(person(registry, LEADER), T0));
}

const signed = () =>
  part().let("d05.liaison01", local("2026-03-10 11:00"), (call, one) => signCall(call, {}, one, { registry }));
const done = () =>
  signed().let("d05.leader01", local("2026-03-11 09:00"), (call, one) =>
    finishCall(call, { result: "水样达标", photos: [photo("w")], person: "监测站" }, one, { registry }),
  );

describe("a call is sent with its 协办单", () => {
  test("one for each assisting department, none for the lead, whoever is named twice once", () => {
    const assist = ["D05", "D04", "D03", "D05", "440112014", "D99"].map(unit);
    const call = { no: asId<Call["no"]>("HJ-20260310-0003"), lead: unit("D04"), assist };
    expect(partsOpened(call, { registry }).map(({ data }) => data)).toEqual([
      { part: "HJ-20260310-0003-1", department: "D05" },
      { part: "HJ-20260310-0003-2", department: "D03" },
    ]);
  });

  test("same T0, same limits, same words; the lead department is concerned and nobody's reporter is asked", () => {
    const lead = callIn("SENT", registry).call;
    const { call } = part();
    expect(call).toMatchObject({
      no: "HJ-20260310-0003-1",
      lead: "D05",
      assist: [],
      part: { of: lead.no, department: "D04", nth: 1 },
      sentAt: T0,
      ask: lead.ask,
      listItem: lead.listItem,
    });
    for (const name of ["sign", "respond", "finish"] as const)
      expect(call.state === "SENT" && call[name].deadline).toEqual(lead.state === "SENT" && lead[name].deadline);
    expect(waitsForCall(call, registry)).toEqual(["DEPT_LIAISON@D05"]);
  });

  test("numbers say whose part it is, and nothing else looks like one", () => {
    expect(leadNoOf(partNo(asId("HJ-20260310-0003"), 2))).toBe("HJ-20260310-0003");
    for (const no of ["HJ-20260310-0003", "SX-20260310-00017", "LH-20260310-01", "DB-20260310-01"])
      expect(leadNoOf(no)).toBeUndefined();
  });
});

describe("the lead", () => {
  test("cannot finish while a part is open, and is told which", () => {
    const command = { result: "已疏通", photos: [photo("p")] };
    const story = callIn("RESPONDED", registry);
    expect(finishCall(story.call, command, by(DEPT_LEADER), { registry })).toMatchObject({
      refusal: { code: "parts_open", candidates: [{ no: "HJ-20260310-0003-1", title: "D05" }, { title: "D03" }] },
    });
    expect(finishCall(story.partsFinished(T0).call, command, by(DEPT_LEADER), { registry }).ok).toBe(true);
  });

  test("releases a helper with a reason, by liaison or deputy head; it is not scored then and no clock runs", () => {
    const release = (call: Call, who: string, reason = "不涉及排污") =>
      releasePart(call, { reason }, by(who), { registry });
    for (const who of [LIAISON, DEPT_LEADER]) expect(release(signed().call, who).ok).toBe(true);
    expect(release(signed().call, DEPT_LEADER, " ")).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(release(signed().call, "d05.leader01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(release(signed().call, LEADER)).toMatchObject({ refusal: { code: "role_missing" } });
    expect(release(callIn("SIGNED", registry).call, DEPT_LEADER)).toMatchObject({ refusal: { code: "not_a_part" } });
    expect(release(done().call, DEPT_LEADER)).toMatchObject({ refusal: { code: "already_done" } });
    const story = signed().let(DEPT_LEADER, T0, (call, one) =>
      releasePart(call, { reason: "不涉及" }, one, { registry }),
    );
    expect(story.call).toMatchObject({ state: "RELEASED", released: { reason: "不涉及" } });
    expect(scoreOfCall(story.events, registry.rules, registry.calendar)).toMatchObject({ scored: false, weight: 0 });
  });

  test("does not let go what the street had done again", () => {
    const again = done().let(LEADER, local("2026-03-11 10:00"), (call, one) =>
      orderRework(call, { reason: "采样点不对", photos: [photo("x")] }, one, { registry }),
    );
    expect(releasePart(again.call, { reason: "不等了" }, by(DEPT_LEADER), { registry })).toMatchObject({
      refusal: { code: "rework_stands", by: { id: LEADER } },
    });
  });

  test("hears when a part ends and when it begins again, until it is over itself", () => {
    const lead = callIn("RESPONDED", registry).call;
    const [open, closed] = [signed().call, done().call];
    expect(afterPart(lead, open, closed)).toEqual([{ type: "PartClosed", data: { part: open.no, how: "finished" } }]);
    expect(afterPart(lead, closed, open)).toEqual([{ type: "PartReopened", data: { part: open.no } }]);
    expect(afterPart(lead, open, open)).toEqual([]);
    expect(afterPart(callIn("ARCHIVED", registry).call, closed, open)).toEqual([]);
  });

  test("is who is raised; a part follows it (C29)", () => {
    expect(proposeRaise(part().call, { reason: "多部门" }, by(CENTER), { registry })).toMatchObject({
      refusal: { code: "part_follows_lead", no: "HJ-20260310-0003" },
    });
  });
});

describe("objections of a helper", () => {
  const objected = () =>
    signed().let("d05.leader01", local("2026-03-10 15:00"), (call, one) =>
      objectToCall(call, { ground: "不涉及排污", proposed: unit("D01") }, one, { registry }),
    );

  test("dismissed as groundless when the list names the department as helper", () => {
    const events = decided(
      dismissObjection(objected().call, { ground: "清单已列明", earlier: [] }, by(DISTRICT), { registry }),
    );
    expect(events.map(({ type }) => type)).toContain("ShirkingProposed");
    expect(shirkingProposal(objected().call, [], { registry })?.data).toMatchObject({
      department: "D05",
      why: "clear_entry",
    });
  });

  test("a ruling on it stays final when its lead call is redispatched and it is made anew", () => {
    const ruled = objected().let(DISTRICT, local("2026-03-10 16:00"), (call, one) =>
      dismissObjection(call, { ground: "清单已列明", earlier: [] }, one, { registry }),
    );
    const lead = callIn("SENT", registry);
    const [sent] = lead.events.filter((event) => event.type === "CallSent");
    if (sent?.type !== "CallSent") throw new Error("never sent");
    const opened = { part: partNo(lead.call.no, 1), department: unit("D05") };
    const [drafted] = partBegun(lead.call, opened, sent.data, ruled.call);
    expect(drafted?.data).toMatchObject({ redispatchOf: ruled.call.no, part: { after: ruled.call.no } });
    const [fresh] = partBegun(lead.call, opened, sent.data, objected().call);
    expect(fresh?.data).not.toHaveProperty("redispatchOf");
    const given = { ...signed().call, redispatchOf: asId<Call["no"]>("HJ-20260310-0003-2") };
    expect(partBegun(lead.call, opened, sent.data, given)[0]?.data).toMatchObject({ redispatchOf: given.no });
  });

  test("upheld it goes to the lead, to the part that department has, or to a new one", () => {
    const lead = callIn("SENT", registry).call;
    expect(placeUnder(lead, unit("D04"))).toEqual({ to: lead.no, joins: true });
    expect(placeUnder(lead, unit("D03"))).toEqual({ to: "HJ-20260310-0003-2", joins: true });
    expect(placeUnder(lead, unit("D01"))).toEqual({ to: "HJ-20260310-0003-3", joins: false });
    const parts = lead.parts.map((one) => ({ ...one, ended: "released" as const }));
    expect(placeUnder({ ...lead, parts }, unit("D03"))).toEqual({ to: "HJ-20260310-0003-3", joins: false });
  });
});

test("C18 of the lead: open helpers go on besides those of the list, finished ones are not called again", () => {
  const lead = callIn("SIGNED", registry).call;
  const redispatch = (call: Call, department: string) => {
    const command = {
      to: asId<Call["no"]>("HJ-20260311-0001"),
      department: unit(department),
      ground: "属实",
      candidates: [],
    };
    return decided(redispatchedCall(call, command, by(DISTRICT), { registry }));
  };
  const opened = (call: Call, department: string) =>
    redispatch(call, department).flatMap((event) => (event.type === "PartOpened" ? [event.data.department] : []));
  // 交通局 leads now; off the list 商务局 leads, and both go on.
  expect(opened(lead, "D03")).toEqual(["D05"]);
  expect(opened(lead, "D12")).toEqual(["D05", "D03"]);
  const [first, second] = lead.parts;
  if (!first || !second) throw new Error("two departments help");
  expect(opened({ ...lead, parts: [{ ...first, ended: "finished" }, second] }, "D12")).toEqual(["D03"]);
});
