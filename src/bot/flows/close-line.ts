import { closeLinesQuestion } from "../../cards/talk/order-questions.js";
import { isOpenOrder } from "../../domain/order/facts.js";
import type { LineCode } from "../../domain/order/order.js";
import type { OrderFlow, OrderReady } from "../flow.js";
import { linesNamed } from "../lines-named.js";
import type { Talk } from "../talk.js";
import { isIssuer, reportBack } from "./report-back.js";

/** 办结 HL001 [单位] of the issuer (O8); from a receiver it is what he reports (O6). */
export const closeLine: OrderFlow = {
  on: "order",
  rights: ["closeLines", "reportBack"],
  rightFor: (ready, talk) => (isIssuer(ready, talk) ? "closeLines" : "reportBack"),
  states: ["REPORTED_BACK", "ISSUED", "SIGNED"],
  takesPhotos: true,
  question(ready, talk) {
    const { order } = ready;
    if (!isIssuer(ready, talk) || !isOpenOrder(order)) return undefined;
    const { lines } = saidIn(ready, talk);
    const meant = order.lines.filter(({ code, state }) =>
      lines.length > 0 ? lines.includes(code) && state !== "CLOSED" : state === "REPORTED_BACK",
    );
    return meant.length > 0 ? closeLinesQuestion(talk.registry, order, meant) : undefined;
  },
  run(ready, talk, wish) {
    if (!isIssuer(ready, talk)) return reportBack.run(ready, talk, wish);
    const { lines, words } = saidIn(ready, talk);
    return talk.deps.useCases.closeLines({ ...wish, no: ready.order.no, lines, note: words });
  },
};

function saidIn(
  ready: OrderReady,
  { registry }: Talk,
): { readonly lines: readonly LineCode[]; readonly words: string } {
  return linesNamed(ready.order, registry, ready.command);
}
