import type { Registry } from "../../../../src/domain/district/registry.js";
import type { DraftOrder } from "../../../../src/domain/order/draft-order.js";
import { issueOrder } from "../../../../src/domain/order/issue-order.js";
import type { Receiver } from "../../../../src/domain/order/order.js";
import { proposeOrder } from "../../../../src/domain/order/propose-order.js";
import { refuseOrder } from "../../../../src/domain/order/refuse-order.js";
import { releaseOrder } from "../../../../src/domain/order/release-order.js";
import { signOrder } from "../../../../src/domain/order/sign-order.js";
import { asId, type OrderNo } from "../../../../src/domain/shared/ids.js";
import { act, local, person } from "../../../support/matters.js";
import { anOrder, FIRST_GRID, ISSUED_AT, KEXIANG, LIANHE, OrderStory } from "../../../support/orders.js";
import { sampleRegistry } from "../../../support/registry.js";

const NO = asId<OrderNo>("HL-20260310-001");

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const issue = (who: string, overrides: Partial<DraftOrder> = {}, at = ISSUED_AT) =>
  issueOrder(NO, anOrder(overrides), act(person(registry, who), at), { registry });
const propose = (who: string, overrides: Partial<DraftOrder> = {}) =>
  proposeOrder(NO, anOrder(overrides), act(person(registry, who), ISSUED_AT), { registry });

describe("who orders whom (domain 6)", () => {
  test.each([
    ["district.center01", [LIANHE], true],
    ["district.center01", [KEXIANG], false],
    ["district.center01", [FIRST_GRID], false],
    ["lianhe.center01", [KEXIANG, FIRST_GRID], true],
    ["lianhe.leader01", [FIRST_GRID], true],
    ["lianhe.center01", [LIANHE], false],
    ["luogang.center01", [KEXIANG], false],
    ["lianhe.center01", [{ unit: KEXIANG.unit, grid: asId("440112012001001") }], false],
  ] satisfies [string, Receiver[], boolean][])("%s to %j: %s", (who, receivers, allowed) => {
    const result = issue(who, { receivers });
    if (allowed) expect(result).toMatchObject({ ok: true });
    else expect(result).toMatchObject({ refusal: { code: "receivers_not_below" } });
  });

  test("communities, grids and departments issue nothing by themselves", () => {
    for (const who of ["kexiang.clerk01", "lianhe.grid01", "d07.leader01"])
      expect(issue(who)).toMatchObject({ refusal: { code: "role_missing" } });
  });

  test("a department proposes, from its liaison to its head, and nobody else does", () => {
    for (const who of ["d07.liaison01", "d07.leader01", "d07.head01"])
      expect(propose(who)).toMatchObject({ ok: true, value: [{ type: "OrderProposed" }] });
    for (const who of ["d07.handler01", "district.center01", "lianhe.center01"])
      expect(propose(who)).toMatchObject({ refusal: { code: "role_missing" } });
  });
});

test("before the release it is nobody's but the department's and the centre's: a receiver learns nothing of it", () => {
  const story = new OrderStory(registry).proposed();
  const by = act(person(registry, "lianhe.center01"), ISSUED_AT);
  expect(signOrder(story.order, {}, by, { registry })).toMatchObject({ refusal: { code: "wrong_unit" } });
  expect(signOrder(story.released().order, {}, by, { registry })).toMatchObject({ ok: true });
});

describe("what an order needs", () => {
  test.each([
    [{ receivers: [] }, { code: "receivers_missing" }],
    [{ text: " " }, { code: "text_missing" }],
    [{ limits: {} }, { code: "limits_missing", missing: ["sign", "report"] }],
    [{ limits: { sign: { until: local("2026-03-10 12:00") } } }, { code: "limits_missing", missing: ["report"] }],
    [
      { limits: { sign: { until: local("2026-03-10 08:59") }, report: { until: local("2026-03-11 12:00") } } },
      { code: "limit_over", until: local("2026-03-10 08:59") },
    ],
    [
      { limits: { sign: { until: local("2026-03-11 12:00") }, report: { until: local("2026-03-10 12:00") } } },
      { code: "limits_disordered" },
    ],
  ] as const)("%j → %j", (overrides, refusal) => {
    expect(issue("district.center01", overrides)).toMatchObject({ ok: false, refusal });
  });

  test("a receiver that is named twice has one line", () => {
    const story = new OrderStory(registry).issued({ receivers: [LIANHE, LIANHE] });
    expect(story.order).toMatchObject({ state: "ISSUED", lines: [{ code: LIANHE.unit }] });
  });

  test("an instant is kept as it was said; a length of time is counted by the calendar from the issue", () => {
    const within = { within: { unit: "workingMinutes", count: 60 } } as const;
    const story = new OrderStory(registry).issued({
      limits: { sign: within, report: { within: { unit: "workdays", count: 1 } } },
    });
    expect(story.order).toMatchObject({
      lines: [
        {
          sign: { deadline: { due: local("2026-03-10 10:00") } },
          report: { deadline: { due: local("2026-03-11 17:30") } },
        },
        {},
      ],
    });
  });
});

test("also workdays of a year whose list is not there yet are an instant that stands", () => {
  const limits = {
    sign: { until: local("2026-12-31 17:00") },
    report: { within: { unit: "workdays", count: 2 } },
  } as const;
  const story = new OrderStory(registry).issued({ limits }, "district.center01", local("2026-12-31 10:00"));
  expect(story.order).toMatchObject({
    lines: [{ report: { deadline: { due: local("2027-01-05 17:30"), unconfirmed: false } } }, {}],
  });
});

describe("release", () => {
  test("limits of time begin with it, nobody but the district centre gives it", () => {
    const limits = {
      sign: { within: { unit: "clockMinutes", count: 120 } },
      report: { within: { unit: "workdays", count: 2 } },
    } as const;
    const story = new OrderStory(registry).proposed({ limits });
    expect(story.order).toMatchObject({ state: "PROPOSED", release: { deadline: { due: local("2026-03-10 15:00") } } });
    for (const who of ["d07.leader01", "lianhe.center01", "governance.office01"]) {
      const by = act(person(registry, who), ISSUED_AT);
      expect(releaseOrder(story.order, { limits: {} }, by, { registry })).toMatchObject({
        refusal: { code: "role_missing" },
      });
    }
    story.released(local("2026-03-10 10:00"));
    expect(story.order).toMatchObject({
      state: "ISSUED",
      issuedAt: local("2026-03-10 10:00"),
      lines: [{ sign: { deadline: { due: local("2026-03-10 12:00") } } }, {}],
    });
  });

  test("never by the drafter, also when he has moved to the district centre since (four eyes)", () => {
    const { order } = new OrderStory(registry).proposed();
    const drafter = { ...person(registry, "d07.leader01"), role: "DISTRICT_CENTER" } as const;
    for (const decide of [
      () => releaseOrder(order, { limits: {} }, act(drafter, ISSUED_AT), { registry }),
      () => refuseOrder(order, { reason: "不必" }, act(drafter, ISSUED_AT), { registry }),
    ])
      expect(decide()).toMatchObject({ refusal: { code: "own_draft", no: NO } });
  });

  test("a limit that ended while it waited is asked for anew, and holds instead of the first", () => {
    const story = new OrderStory(registry).proposed();
    const late = local("2026-03-10 12:30");
    const by = act(person(registry, "district.center01"), late);
    const again = releaseOrder(story.order, { limits: {} }, by, { registry });
    expect(again).toMatchObject({ refusal: { code: "limit_over", until: local("2026-03-10 12:00") } });
    const limits = { sign: { until: local("2026-03-10 18:00") } };
    expect(releaseOrder(story.order, { limits }, by, { registry })).toMatchObject({
      value: [{ data: { sign: { due: local("2026-03-10 18:00") }, report: { due: local("2026-03-11 12:00") } } }],
    });
  });

  test("an urgent one has half an hour of clock time", () => {
    const story = new OrderStory(registry).proposed({ urgent: true });
    expect(story.order).toMatchObject({ release: { deadline: { due: local("2026-03-10 09:30") } } });
  });

  test("refused with a reason it is over, and nobody may release it any more", () => {
    const story = new OrderStory(registry).proposed();
    const by = act(person(registry, "district.center01"), ISSUED_AT);
    expect(refuseOrder(story.order, { reason: "" }, by, { registry })).toMatchObject({
      refusal: { code: "reason_missing" },
    });
    story.let("district.center01", ISSUED_AT, (order, who) =>
      refuseOrder(order, { reason: "并入全区号令" }, who, { registry }),
    );
    expect(story.order).toMatchObject({ state: "REFUSED", reason: "并入全区号令" });
    expect(releaseOrder(story.order, { limits: {} }, by, { registry })).toMatchObject({
      refusal: { code: "already_done" },
    });
  });
});
