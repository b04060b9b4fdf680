import type { Registry } from "../../../src/domain/district/registry.js";
import type { Role } from "../../../src/domain/district/roles.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { cardsTo, textsTo } from "./story.js";

/** The sample district in which nobody holds these roles. */
function without(registry: Registry, ...roles: readonly Role[]): Registry {
  const staff = [...registry.staff].filter(([, person]) => !person.roles.some((role) => roles.includes(role)));
  return { ...registry, staff: new Map(staff) };
}

describe("a post that nobody holds", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test("of the community: the street centre is asked, and reads why", () => {
    const { messages } = chain.reported(without(registry, "COMMUNITY_CLERK"));
    expect(cardsTo(messages, chain.CENTER)).toMatchObject([
      { text: expect.stringMatching(/^\(科翔社区暂无社区经办,请您代为处理或转告\)/) },
    ]);
  });

  test("of the department: the next in line gets the call, the district centre when the department has nobody", () => {
    const noDesk = (...roles: Role[]) => chain.sent(without(registry, ...roles), chain.inReview(registry)).messages;
    expect(cardsTo(noDesk("DEPT_LIAISON"), chain.DEPUTY)).toHaveLength(1);
    expect(cardsTo(noDesk("DEPT_LIAISON", "DEPT_LEADER"), "d04.head01")).toHaveLength(1);
    expect(cardsTo(noDesk("DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD"), "district.center01")).toMatchObject([
      { text: expect.stringContaining("区水务局暂无部门联络员") },
    ]);
  });

  test("the district's own: the administrator hears of it", () => {
    const empty = without(registry, "DISTRICT_CENTER");
    const owed = { clock: "sign", kind: "red", to: ["DISTRICT_CENTER"] } as const;
    const before = chain.sent(registry);
    const { messages } = every.reminded(empty, before, owed, "03-11 17:31");
    const admin = [...empty.staff.values()].find(({ roles }) => roles.includes("ADMIN"));
    expect(textsTo(messages, admin?.id ?? "")[0]).toContain("(暂无区指挥中心,请您代为处理或转告)");
  });

  test("a leader who drafted it himself is never asked to approve, the others are", () => {
    const drafted = chain.drafted(registry).call;
    const own = { ...drafted, acted: { ...drafted.acted, after: byLeader(drafted.acted.after) } };
    const { messages } = chain.inReview(registry, own);
    expect(cardsTo(messages, chain.LEADER)).toEqual([]);
    expect(cardsTo(messages, "lianhe.leader02")).toHaveLength(1);
  });

  test("no other leader at all: the district centre is asked to help", () => {
    const { messages } = chain.inReview(
      without(registry, "STREET_LEADER", "STREET_CHIEF"),
      chain.drafted(registry).call,
    );
    expect(cardsTo(messages, "district.center01")).toMatchObject([{ text: expect.stringContaining("请协调") }]);
  });

  test("no grid worker but the handler himself: the clerk goes and looks", () => {
    const { messages } = every.handled(without(registry, "GRID_WORKER"), every.started(registry));
    expect(cardsTo(messages, chain.CLERK)).toMatchObject([{ buttons: [{ key: "verify_ok" }, { key: "verify_bad" }] }]);
  });
});

function byLeader<C extends { readonly drafter: object }>(call: C): C {
  return { ...call, drafter: { ...call.drafter, id: chain.LEADER, role: "STREET_LEADER" } };
}
