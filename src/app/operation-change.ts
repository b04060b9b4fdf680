import { operationAsked, operationNotices } from "../cards/operation-notices.js";
import { elapseOperation } from "../domain/operation/elapse.js";
import { nextOperationMoment } from "../domain/operation/next-moment.js";
import { monthsCountedOfOperation } from "../domain/scoring/counted-body.js";
import type { Aggregate } from "./aggregate.js";
import { summaryOfOperation } from "./summary-of-operation.js";

export const OPERATION: Aggregate<"operation"> = {
  kind: "operation",
  summary: (operation, registry, history) => ({
    ...summaryOfOperation(operation, registry),
    months: monthsCountedOfOperation(history),
  }),
  notices: operationNotices,
  asked: operationAsked,
  nextMoment: nextOperationMoment,
  elapse: elapseOperation,
};
