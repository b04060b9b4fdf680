import type { OrderFlow, OrderReady } from "../flow.js";
import type { Talk } from "../talk.js";

/** 反馈 HL001 已部署… with photos (O6). */
export const reportBack: OrderFlow = {
  on: "order",
  rights: ["reportBack"],
  states: ["ISSUED", "SIGNED", "REPORTED_BACK"],
  takesPhotos: true,
  run: (ready, talk, wish) => talk.deps.useCases.reportBack({ ...wish, no: ready.order.no, ...saidIn(ready) }),
};

function saidIn({ command }: OrderReady) {
  return { text: command.text ?? "", photos: command.photos };
}

/** Whether the speaker is at the issuer's desk: the same word then closes or asks for more. */
export function isIssuer({ order }: OrderReady, { speaker }: Talk): boolean {
  return speaker.unit === order.issuer;
}
