import { beforeAll, describe, expect, test } from "@jest/globals";
import { actorOf } from "../../../../src/domain/district/actor-of.js";
import { capacityFor, doing } from "../../../../src/domain/district/capacity.js";
import type { Registry, Staff } from "../../../../src/domain/district/registry.js";
import { mayAct, type Parties } from "../../../../src/domain/district/rights.js";
import type { Role } from "../../../../src/domain/district/roles.js";
import { maySee } from "../../../../src/domain/district/visibility.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { whileAway } from "../../../support/away.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

function post(id: string): Staff {
  const staff = registry.staff.get(asId<StaffId>(id));
  if (!staff) throw new Error(id);
  return staff;
}

const by = (id: string, role: Role, absent?: string) =>
  doing(post(id), { role, ...(absent === undefined ? {} : { absent: post(absent) }) });

const PARTIES: Parties = { no: "X", street: asId("440112014"), community: asId("440112014008"), lead: asId("D04") };

describe("a deputy", () => {
  test("may what the absent one may, recorded in his role and on his behalf", () => {
    const rules = { registry: whileAway(registry, "d04.liaison01") };
    const capacity = capacityFor("signCall", post("d04.handler01"), rules.registry, PARTIES);
    expect(capacity).toMatchObject({ role: "DEPT_LIAISON", absent: { id: "d04.liaison01" } });
    const acting = doing(post("d04.handler01"), capacity ?? { role: "ADMIN" });
    expect(acting).toEqual({
      actor: { ...actorOf(post("d04.handler01"), "DEPT_LIAISON") },
      onBehalfOf: actorOf(post("d04.liaison01"), "DEPT_LIAISON"),
    });
    expect(mayAct("signCall", acting, PARTIES, rules).ok).toBe(true);
  });

  test("may nothing of it while the other is here, or when another one stands in for him", () => {
    const acting = by("d04.handler01", "DEPT_LIAISON", "d04.liaison01");
    const refused = { refusal: { code: "not_standing_in", no: "X", by: { id: "d04.liaison01" } } };
    expect(mayAct("signCall", acting, PARTIES, { registry })).toMatchObject(refused);
    const other = { registry: whileAway(registry, ["d04.liaison01", "d04.leader01"]) };
    expect(mayAct("signCall", acting, PARTIES, other)).toMatchObject(refused);
  });

  test("may not claim a role that the absent one does not have", () => {
    const rules = { registry: whileAway(registry, "d04.liaison01") };
    const acting = by("d04.handler01", "DEPT_LEADER", "d04.liaison01");
    expect(mayAct("finishCall", acting, PARTIES, rules)).toMatchObject({ refusal: { code: "not_standing_in" } });
  });

  test("who may it himself acts in his own role", () => {
    const away = whileAway(registry, "lianhe.leader01");
    expect(capacityFor("approveCall", post("lianhe.leader02"), away, PARTIES)).toEqual({ role: "STREET_LEADER" });
  });

  test("the absent one still may: who acts is back in fact", () => {
    const rules = { registry: whileAway(registry, "d04.liaison01") };
    expect(mayAct("signCall", by("d04.liaison01", "DEPT_LIAISON"), PARTIES, rules).ok).toBe(true);
  });

  test("sees what the absent one may see", () => {
    const affair = { waitsFor: [], concerns: ["unit:440112014008"] };
    const deputy = post("lianhe.clerk01");
    expect(maySee(deputy, affair, registry)).toBe(false);
    expect(maySee(deputy, affair, whileAway(registry, ["kexiang.clerk01", "lianhe.clerk01"]))).toBe(true);
  });
});

describe("four eyes hold for both", () => {
  const approving = (drafters: readonly string[]) => {
    const rules = { registry: whileAway(registry, ["lianhe.leader01", "lianhe.center01"]) };
    const acting = by("lianhe.center01", "STREET_LEADER", "lianhe.leader01");
    return mayAct("approveCall", acting, { ...PARTIES, drafters: drafters.map((id) => asId<StaffId>(id)) }, rules);
  };

  test("neither the deputy's own draft nor the absent one's is approved by the deputy", () => {
    expect(approving(["lianhe.center02"]).ok).toBe(true);
    expect(approving(["lianhe.center01"])).toEqual({ ok: false, refusal: { code: "own_draft", no: "X" } });
    expect(approving(["lianhe.center02", "lianhe.leader01"])).toMatchObject({
      refusal: { code: "own_draft", by: { id: "lianhe.leader01" } },
    });
  });

  test("nobody rates or verifies what he or the absent one handled", () => {
    const rules = { registry: whileAway(registry, "kexiang.clerk01") };
    const acting = by("kexiang.clerk02", "COMMUNITY_CLERK", "kexiang.clerk01");
    const looked = (id: string) => mayAct("verifyMatter", acting, { ...PARTIES, workers: [asId<StaffId>(id)] }, rules);
    expect(looked("lianhe.sanitation02").ok).toBe(true);
    expect(looked("kexiang.clerk02")).toMatchObject({ refusal: { code: "own_work" } });
    expect(looked("kexiang.clerk01")).toMatchObject({ refusal: { code: "own_work", by: { id: "kexiang.clerk01" } } });
  });

  test("of several capacities the one that fails by four eyes is the reason told", () => {
    const away = whileAway(registry, ["lianhe.leader01", "lianhe.center01"]);
    const parties = { ...PARTIES, drafters: [asId<StaffId>("lianhe.center01")] };
    const capacity = capacityFor("approveCall", post("lianhe.center01"), away, parties);
    expect(capacity).toMatchObject({ role: "STREET_LEADER", absent: { id: "lianhe.leader01" } });
  });
});
