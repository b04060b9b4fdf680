import { beforeAll, describe, expect, test } from "@jest/globals";
import { callDone } from "../../../../src/app/call-change.js";
import { draftCall } from "../../../../src/domain/call/draft-call.js";
import { matterDeadlines } from "../../../../src/domain/deadline/deadlines-of.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { waitsForMatter } from "../../../../src/domain/district/visibility.js";
import { askLead, nameLead } from "../../../../src/domain/matter/name-lead.js";
import { asId, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { aDraft } from "../../../support/calls.js";
import { act, CENTER, CLERK, decided, local, type MatterStory, matterIn, person } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

const DISTRICT = "district.center01";
const ROADS = asId<UnitCode>("D03");
let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const rules = () => ({ registry });
const raised = () => matterIn("RAISED", registry, { category: asId("E0404"), listItem: asId("HY-13-001") });
const by = (id: string, at: string) => act(person(registry, id), local(at));
const asked = (): MatterStory =>
  raised().let(CENTER, local("2026-03-10 09:30"), (matter, act) => askLead(matter, { reason: "没人管" }, act, rules()));
const named = (): MatterStory =>
  asked().let(DISTRICT, local("2026-03-10 10:00"), (matter, act) =>
    nameLead(matter, { department: ROADS, ground: "道路附属设施" }, act, rules()),
  );

describe("请指定主办 (domain 3: the district centre names the lead of unclear matters)", () => {
  test("the street's judgement waits, the district centre has one workday", () => {
    const { matter, events } = asked();
    expect(matter).toMatchObject({
      state: "RAISED",
      clock: { name: "naming", deadline: { due: local("2026-03-11 17:30") } },
    });
    expect(waitsForMatter(matter, registry)).toEqual(["DISTRICT_CENTER@Q02"]);
    expect(matterDeadlines(events).map(({ clock, outcome }) => [clock, outcome])).toEqual([
      ["accept", "kept"],
      ["handle", "dropped"],
      ["judgement", "kept"],
      ["naming", "running"],
    ]);
  });

  test("asked once at a time, by the street's desk, with a reason", () => {
    const again = askLead(asked().matter, { reason: "还是没人管" }, by(CENTER, "2026-03-10 09:40"), rules());
    expect(again).toMatchObject({ ok: false, refusal: { code: "already_done" } });
    const byClerk = askLead(raised().matter, { reason: "没人管" }, by(CLERK, "2026-03-10 09:40"), rules());
    expect(byClerk).toMatchObject({ ok: false, refusal: { code: "role_missing" } });
    const silent = askLead(raised().matter, { reason: " " }, by(CENTER, "2026-03-10 09:40"), rules());
    expect(silent).toMatchObject({ ok: false, refusal: { code: "reason_missing" } });
  });
});

describe("指定主办", () => {
  test("gives the matter back to the street with a judgement of its own", () => {
    const { matter } = named();
    expect(matter).toMatchObject({
      state: "RAISED",
      namedLead: { department: "D03", ground: "道路附属设施" },
      clock: { name: "judgement", deadline: { due: local("2026-03-10 16:00") } },
    });
    expect(waitsForMatter(matter, registry)).toEqual(["STREET_CENTER@440112014"]);
  });

  test.each([
    ["nobody was named", { ground: "依据" }, "department_unknown"],
    ["no department", { department: asId<UnitCode>("440112014"), ground: "依据" }, "department_unknown"],
    ["no ground", { department: ROADS, ground: "" }, "reason_missing"],
  ])("is refused when %s", (_why, command, code) => {
    const refused = nameLead(asked().matter, command, by(DISTRICT, "2026-03-10 10:00"), rules());
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });

  test("is the district centre's alone, and only where it was asked for", () => {
    const command = { department: ROADS, ground: "依据" };
    expect(nameLead(asked().matter, command, by(CENTER, "2026-03-10 10:00"), rules())).toMatchObject({ ok: false });
    const unasked = nameLead(raised().matter, command, by(DISTRICT, "2026-03-10 10:00"), rules());
    expect(unasked).toMatchObject({ ok: false, refusal: { code: "wrong_state" } });
  });

  test("the call to the named department stands on the list as 职责不清", () => {
    const { matter } = named();
    const act = by(CENTER, "2026-03-10 10:10");
    const { after } = callDone(undefined, decided(draftCall(matter, aDraft({ lead: ROADS }), act, rules())), act);
    expect(after).toMatchObject({ lead: "D03", listItem: "HY-13-001" });
    const other = callDone(undefined, decided(draftCall(matter, aDraft({ lead: asId("D07") }), act, rules())), act);
    expect(other.after.listItem).toBe("HY-13-001");
  });
});
