import { orderAsked, orderNotices } from "../cards/order-notices.js";
import { elapseOrder } from "../domain/order/elapse.js";
import { nextOrderMoment } from "../domain/order/next-moment.js";
import type { Aggregate } from "./aggregate.js";
import { summaryOfOrder } from "./summary-of-order.js";

export const ORDER: Aggregate<"order"> = {
  kind: "order",
  summary: summaryOfOrder,
  notices: orderNotices,
  asked: orderAsked,
  nextMoment: nextOrderMoment,
  elapse: elapseOrder,
};
