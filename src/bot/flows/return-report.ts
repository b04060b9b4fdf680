import type { OrderFlow, OrderReady } from "../flow.js";
import { linesNamed } from "../lines-named.js";
import type { Talk } from "../talk.js";
import { bodyOf, trimmed } from "../words/body.js";
import { readOrderLimits } from "../words/read-order-limits.js";
import { isIssuer, reportBack } from "./report-back.js";

/** 补报 HL001 联和街道 缺照片 [明天12:00前反馈] of the issuer (O7); of a receiver an addition (O6). 退回 of a proposal is its refusal (O4). */
export const returnReport: OrderFlow = {
  on: "order",
  rights: ["returnReport", "reportBack", "refuseOrder"],
  rightFor: (ready, talk) => {
    if (ready.order.state === "PROPOSED") return "refuseOrder";
    return isIssuer(ready, talk) ? "returnReport" : "reportBack";
  },
  states: ["REPORTED_BACK", "PROPOSED"],
  takesPhotos: true,
  run(ready, talk, wish) {
    const { command, order } = ready;
    const { useCases } = talk.deps;
    if (order.state === "PROPOSED") return useCases.refuseOrder({ ...wish, no: order.no, reason: command.text ?? "" });
    if (!isIssuer(ready, talk)) return reportBack.run(ready, talk, wish);
    return useCases.returnReport({ ...wish, no: order.no, ...saidIn(ready, talk) });
  },
};

function saidIn({ command, order }: OrderReady, { registry, now }: Talk) {
  const { lines, words } = linesNamed(order, registry, command);
  const reckoning = { now, calendar: registry.calendar, atOnce: registry.rules.orders.atOnce };
  const { limits, rest } = readOrderLimits(bodyOf(words), reckoning);
  return { lines, reason: trimmed(rest).raw, ...(limits.report ? { report: limits.report } : {}) };
}
