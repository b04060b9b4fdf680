import type { Registry } from "../../../src/domain/district/registry.js";
import type { OrderEvent } from "../../../src/domain/order/events.js";
import { refuseOrder } from "../../../src/domain/order/refuse-order.js";
import { returnReport } from "../../../src/domain/order/return-report.js";
import { urgeOrder } from "../../../src/domain/order/urge-order.js";
import { withdrawOrder } from "../../../src/domain/order/withdraw-order.js";
import { local } from "../../support/matters.js";
import { FIRST_GRID, KEXIANG, OrderStory } from "../../support/orders.js";

const CENTER = "district.center01";
const NOON = local("2026-03-10 11:30");

/** Every step of an order by people and by time, with the messages of that act. */
export function everyOrderStep(registry: Registry): readonly (readonly [string, OrderStory])[] {
  const begun = () => new OrderStory(registry).issued();
  const reported = () => begun().reported();
  const late = () => {
    const story = begun().signed("luogang.center01");
    story.passUntil(local("2026-03-10 11:15"));
    return story;
  };
  const red = () => {
    const story = late();
    story.passUntil(local("2026-03-10 12:01"));
    return story;
  };
  const waiting = (until: string) => {
    const story = new OrderStory(registry).proposed();
    story.passUntil(local(until));
    return story;
  };
  return [
    ["issued", begun()],
    [
      "issued to community and grid",
      new OrderStory(registry).issued({ receivers: [KEXIANG, FIRST_GRID] }, "lianhe.center01"),
    ],
    ["proposed", new OrderStory(registry).proposed()],
    ["released", new OrderStory(registry).proposed().released()],
    [
      "refused",
      new OrderStory(registry)
        .proposed()
        .let(CENTER, NOON, (order, by) => refuseOrder(order, { reason: "并入全区号令" }, by, { registry })),
    ],
    ["signed", begun().signed()],
    ["all signed", begun().signed().signed("luogang.center01")],
    ["signed and reported back", reported()],
    ["reported back", begun().signed().reported()],
    [
      "sent back",
      reported().let(CENTER, NOON, (order, by) => returnReport(order, { reason: "缺照片" }, by, { registry })),
    ],
    ["line closed", reported().closed()],
    ["closed", reported().reported("luogang.center01").closed()],
    ["urged", begun().let(CENTER, NOON, (order, by) => urgeOrder(order, {}, by, { registry }))],
    [
      "withdrawn",
      begun().let(CENTER, NOON, (order, by) => withdrawOrder(order, { reason: "台风转向" }, by, { registry })),
    ],
    [
      "proposal withdrawn",
      new OrderStory(registry)
        .proposed()
        .let("d07.leader01", NOON, (order, by) => withdrawOrder(order, { reason: "另发" }, by, { registry })),
    ],
    ["yellow", late()],
    ["red", red()],
    ["release yellow", waiting("2026-03-10 14:30")],
    ["release red", waiting("2026-03-10 15:01")],
  ];
}

/** Every type of event that some step brings. */
export function typesIn(steps: ReturnType<typeof everyOrderStep>): ReadonlySet<OrderEvent["type"]> {
  return new Set(steps.flatMap(([, { events }]) => events.map(({ type }) => type)));
}
