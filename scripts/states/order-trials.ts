import { Refused } from "./play.js";
import { AFTER, GRID, TYPHOON } from "./sayings.js";
import { orderSigned, type Path, toGrid, urgentIssued } from "./scenes.js";
import type { TrialsOf } from "./trial.js";

type OrderUses =
  | "issueOrder"
  | "proposeOrder"
  | "releaseOrder"
  | "refuseOrder"
  | "signOrder"
  | "reportBack"
  | "returnReport"
  | "closeLines"
  | "urgeOrder"
  | "withdrawOrder";

/** Only in the world before anything: an order of its own begins in no other's states. */
const nothingYet: Path = async (play) => {
  if (play.world.orders.length + play.world.matters.length > 0) throw new Refused("something is there already");
};

/** The use cases on an order. */
export const ORDER_TRIALS: TrialsOf<OrderUses> = {
  issueOrder: [
    { right: "issueOrder", who: "district", after: nothingYet, say: () => TYPHOON },
    { right: "issueOrder", who: "center", after: nothingYet, say: () => ({ ...TYPHOON, receivers: [GRID] }) },
  ],
  proposeOrder: [{ right: "proposeOrder", who: "deputyHead", after: nothingYet, say: () => TYPHOON }],
  releaseOrder: [{ right: "releaseOrder", who: "district", say: (play) => ({ no: play.order, limits: {} }) }],
  refuseOrder: [{ right: "refuseOrder", who: "district", say: (play) => ({ no: play.order, reason: "并入全区号令" }) }],
  signOrder: [
    { right: "signOrder", who: "center", say: (play) => ({ no: play.order }) },
    { right: "signOrder", who: "gridWorker", after: toGrid, say: (play) => ({ no: play.order }) },
  ],
  reportBack: [
    { right: "reportBack", who: "center", say: (play) => ({ no: play.order, text: "已加固", photos: [AFTER] }) },
  ],
  returnReport: [{ right: "returnReport", who: "district", say: (play) => ({ no: play.order, reason: "缺照片" }) }],
  closeLines: [
    { right: "closeLines", who: "district", say: (play) => ({ no: play.order, note: "" }) },
    {
      right: "closeLines",
      who: "district",
      after: orderSigned,
      say: (play) => ({ no: play.order, lines: [TYPHOON.receivers[0]?.unit ?? GRID.grid], note: "已电话确认" }),
    },
  ],
  urgeOrder: [
    { right: "urgeOrder", who: "district", say: (play) => ({ no: play.order }) },
    { right: "urgeOrder", who: "district", after: urgentIssued, say: (play) => ({ no: play.order }) },
  ],
  withdrawOrder: [
    { right: "withdrawOrder", who: "district", say: (play) => ({ no: play.order, reason: "台风转向" }) },
    { right: "withdrawOrder", who: "deputyHead", say: (play) => ({ no: play.order, reason: "另发" }) },
  ],
};
