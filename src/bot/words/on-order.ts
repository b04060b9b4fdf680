import type { OrderState } from "../../domain/order/order.js";
import type { CommandName } from "./intent.js";

type OnOrder = { readonly name: CommandName; readonly states: readonly OrderState[] };

const SIGN: OnOrder = { name: "sign_order", states: ["ISSUED"] };
const REPORT: OnOrder = { name: "report_back", states: ["ISSUED", "SIGNED"] };
const RETURN: OnOrder = { name: "return_report", states: ["PROPOSED", "REPORTED_BACK"] };
const CLOSE: OnOrder = { name: "close_line", states: ["REPORTED_BACK", "ISSUED", "SIGNED"] };
const RELEASE: OnOrder = { name: "release_order", states: ["PROPOSED"] };
const REFUSE: OnOrder = { name: "refuse_order", states: ["PROPOSED"] };
const WITHDRAW: OnOrder = { name: "withdraw_order", states: ["PROPOSED", "ISSUED", "SIGNED", "REPORTED_BACK"] };

/** What the words of matters and calls mean on an order, and the states in which somebody has that to do. */
export const ON_ORDER: Partial<Record<CommandName, OnOrder>> = {
  sign: SIGN,
  accept: SIGN,
  progress: REPORT,
  respond: REPORT,
  supplement: REPORT,
  revise: REPORT,
  answer: REPORT,
  finish: CLOSE,
  complete: CLOSE,
  verify: CLOSE,
  bounce: RETURN,
  redo: RETURN,
  return_task: RETURN,
  approve: RELEASE,
  return_draft: REFUSE,
  not_accept: REFUSE,
  withdraw: WITHDRAW,
  discard: WITHDRAW,
};
