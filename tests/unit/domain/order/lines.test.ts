import type { Registry } from "../../../../src/domain/district/registry.js";
import { closeLines } from "../../../../src/domain/order/close-lines.js";
import { clocksOfLine, linesOf } from "../../../../src/domain/order/facts.js";
import type { Order, Receiver } from "../../../../src/domain/order/order.js";
import { reportBack } from "../../../../src/domain/order/report-back.js";
import { returnReport } from "../../../../src/domain/order/return-report.js";
import { signOrder } from "../../../../src/domain/order/sign-order.js";
import { urgeOrder } from "../../../../src/domain/order/urge-order.js";
import { linesSeenBy } from "../../../../src/domain/order/visibility.js";
import { withdrawOrder } from "../../../../src/domain/order/withdraw-order.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { act, local, person } from "../../../support/matters.js";
import { FIRST_GRID, KEXIANG, LIANHE, LUOGANG, OrderStory, XINLONG } from "../../../support/orders.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const by = (who: string, at = local("2026-03-10 11:30")) => act(person(registry, who), at);
const states = (order: Order) => linesOf(order).map(({ state }) => state);
const issued = () => new OrderStory(registry).issued();
const CENTER = "district.center01";

test("an order is as far as the line that is least far", () => {
  const story = issued().signed();
  expect(story.order.state).toBe("ISSUED");
  story.signed("luogang.center01");
  expect(story.order.state).toBe("SIGNED");
  story.reported();
  expect(story.order.state).toBe("SIGNED");
  story.reported("luogang.leader01");
  expect(story.order.state).toBe("REPORTED_BACK");
  story.closed();
  expect(story.order).toMatchObject({ state: "CLOSED", closedAt: local("2026-03-10 15:00") });
  expect(states(story.order)).toEqual(["CLOSED", "CLOSED"]);
});

describe("a receiver", () => {
  test("signs its own line alone, once; a colleague who comes second hears who did", () => {
    const story = issued().signed();
    expect(states(story.order)).toEqual(["SIGNED", "ISSUED"]);
    expect(signOrder(story.order, {}, by("lianhe.center02"), { registry })).toMatchObject({
      refusal: { code: "already_done", by: { id: "lianhe.center01" }, at: local("2026-03-10 10:00") },
    });
    expect(signOrder(story.order, {}, by("xinlong.center01"), { registry })).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
    expect(signOrder(story.order, {}, by("kexiang.clerk01"), { registry })).toMatchObject({
      refusal: { code: "wrong_unit" },
    });
  });

  test("who walks two grids signs both at once", () => {
    const walker = [...registry.staff.values()].find(({ id }) => id === "lianhe.grid01");
    const both = { ...registry, staff: new Map(registry.staff) };
    if (walker) both.staff.set(walker.id, { ...walker, grids: [asId("440112014008001"), asId("440112014008002")] });
    const receivers: Receiver[] = [FIRST_GRID, { ...FIRST_GRID, grid: asId("440112014008002") }];
    const story = new OrderStory(both).issued({ receivers }, "lianhe.center01").signed("lianhe.grid01");
    expect(states(story.order)).toEqual(["SIGNED", "SIGNED"]);
  });

  test("for a grid that nobody walks its community answers", () => {
    const staff = new Map([...registry.staff].filter(([, { grids }]) => !grids.includes(asId("440112014008001"))));
    const story = new OrderStory({ ...registry, staff }).issued({ receivers: [FIRST_GRID] }, "lianhe.center01");
    story.signed("kexiang.clerk01");
    expect(story.order.state).toBe("SIGNED");
  });

  test("a report signs on the way, a second one is an addition, and words are needed", () => {
    const story = issued();
    expect(reportBack(story.order, { text: " ", photos: [] }, by("lianhe.center01"), { registry })).toMatchObject({
      refusal: { code: "text_missing" },
    });
    story.reported();
    expect(story.events.map(({ type }) => type)).toEqual(["OrderIssued", "OrderSigned", "OrderReportedBack"]);
    story.reported("lianhe.center02", local("2026-03-10 11:10"));
    expect(linesOf(story.order)[0]).toMatchObject({ state: "REPORTED_BACK", reports: [{}, {}] });
  });

  test("a closed line takes nothing more", () => {
    const story = issued().reported().closed();
    const late = reportBack(story.order, { text: "再补一句", photos: [] }, by("lianhe.center01"), { registry });
    expect(late).toMatchObject({ refusal: { code: "already_done", by: { id: CENTER } } });
  });
});

describe("the issuer", () => {
  test("closes what reported back; what did not only by name and with a reason", () => {
    const story = issued();
    const close = (command: Partial<Parameters<typeof closeLines>[1]>, who = CENTER) =>
      closeLines(story.order, { note: "", ...command }, by(who), { registry });
    expect(close({})).toMatchObject({ refusal: { code: "nothing_reported" } });
    expect(close({ lines: [LUOGANG.unit] })).toMatchObject({ refusal: { code: "reason_missing" } });
    expect(close({ lines: [XINLONG.unit] })).toMatchObject({ refusal: { code: "line_unknown" } });
    expect(close({}, "lianhe.center01")).toMatchObject({ refusal: { code: "wrong_unit" } });
    expect(close({ lines: [LUOGANG.unit], note: "已电话确认" })).toMatchObject({
      value: [{ type: "LinesClosed", data: { lines: [LUOGANG.unit] } }],
    });
    story.reported();
    expect(close({})).toMatchObject({ value: [{ type: "LinesClosed", data: { lines: [LIANHE.unit] } }] });
  });

  test("sends a report back: the old limit holds while it leaves enough time, else the rule book's begins", () => {
    const story = issued().reported();
    const back = (at: Date) => returnReport(story.order, { reason: "缺照片" }, by(CENTER, at), { registry });
    expect(back(local("2026-03-10 11:30"))).toMatchObject({
      value: [{ data: { report: { due: local("2026-03-11 12:00") } } }],
    });
    // Four working hours from 11:00 end at 17:00.
    expect(back(local("2026-03-11 11:00"))).toMatchObject({
      value: [{ data: { report: { due: local("2026-03-11 17:00") } } }],
    });
    const said = { reason: "缺照片", report: { until: local("2026-03-10 16:00") } };
    story.let(CENTER, local("2026-03-10 11:30"), (order, who) => returnReport(order, said, who, { registry }));
    expect(linesOf(story.order)[0]).toMatchObject({
      state: "SIGNED",
      returned: { reason: "缺照片" },
      report: { light: "GREEN", deadline: { due: local("2026-03-10 16:00") } },
    });
    expect(returnReport(story.order, { ...said, lines: [LIANHE.unit] }, by(CENTER), { registry })).toMatchObject({
      refusal: { code: "already_done" },
    });
  });

  test("says which, when several reported", () => {
    const { order } = issued().reported().reported("luogang.center01");
    expect(returnReport(order, { reason: "缺照片" }, by(CENTER), { registry })).toMatchObject({
      refusal: { code: "line_needed" },
    });
    expect(returnReport(order, { reason: "缺照片", lines: [LUOGANG.unit] }, by(CENTER), { registry })).toMatchObject({
      ok: true,
    });
  });

  test("urges who has something to do, once a day and person", () => {
    const story = issued().signed().reported("luogang.center01");
    story.let(CENTER, local("2026-03-10 11:30"), (order, who) => urgeOrder(order, {}, who, { registry }));
    expect(story.events.at(-1)?.data).toEqual({ lines: [LIANHE.unit], to: ["lianhe.center01", "lianhe.center02"] });
    const again = (at: Date) => urgeOrder(story.order, {}, by(CENTER, at), { registry });
    expect(again(local("2026-03-10 16:00"))).toMatchObject({ refusal: { code: "reminded_today" } });
    // What is said in the night is heard in the morning.
    expect(again(local("2026-03-10 23:00"))).toMatchObject({ ok: true });
    story.reported();
    expect(urgeOrder(story.order, {}, by(CENTER), { registry })).toMatchObject({
      refusal: { code: "nothing_to_urge" },
    });
  });

  test("may urge an urgent order as often as there is reason", () => {
    const story = new OrderStory(registry).issued({ urgent: true });
    for (const hour of ["09:30", "10:30"])
      story.let(CENTER, local(`2026-03-10 ${hour}`), (order, who) => urgeOrder(order, {}, who, { registry }));
    expect(story.events.filter(({ type }) => type === "OrderUrged")).toHaveLength(2);
  });

  test("takes it back with a reason until it is closed; nothing runs any more", () => {
    const story = issued().signed();
    expect(withdrawOrder(story.order, { reason: "" }, by(CENTER), { registry })).toMatchObject({
      refusal: { code: "reason_missing" },
    });
    story.let(CENTER, local("2026-03-10 11:00"), (order, who) =>
      withdrawOrder(order, { reason: "台风转向" }, who, { registry }),
    );
    expect(story.order).toMatchObject({ state: "WITHDRAWN", reason: "台风转向" });
    expect(linesOf(story.order).flatMap(clocksOfLine)).toEqual([]);
    expect(states(story.order)).toEqual(["SIGNED", "ISSUED"]);
    expect(signOrder(story.order, {}, by("luogang.center01"), { registry })).toMatchObject({
      refusal: { code: "wrong_state" },
    });
  });
});

test("the issuer sees every line, a receiver his own, a clerk those of his grids too", () => {
  const story = new OrderStory(registry).issued({ receivers: [KEXIANG, FIRST_GRID] }, "lianhe.center01");
  const seen = (who: string) => {
    const staff = registry.staff.get(asId(who));
    return staff ? linesSeenBy(story.order, staff, registry).map(({ code }) => code) : [];
  };
  expect(seen("lianhe.leader02")).toEqual([KEXIANG.unit, FIRST_GRID.grid]);
  expect(seen("district.center02")).toEqual([KEXIANG.unit, FIRST_GRID.grid]);
  expect(seen("kexiang.clerk01")).toEqual([KEXIANG.unit, FIRST_GRID.grid]);
  expect(seen("lianhe.grid01")).toEqual([FIRST_GRID.grid]);
  expect(seen("lianhe.grid02")).toEqual([]);
  expect(seen("luogang.center01")).toEqual([]);
});
