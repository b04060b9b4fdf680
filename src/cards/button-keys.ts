import type { Button } from "../ports/message.js";

/** Keys of every button we send. A key is a command: the bot reads a press by this list (domain 4.2, 5.2). */
export const BUTTON_KEYS = [
  "accept",
  "correct",
  "raise",
  "assign",
  "start",
  "complete",
  "verify_ok",
  "verify_bad",
  "call",
  "ask_lead",
  "name_lead",
  "street_assign",
  "merge",
  "reopen",
  "not_accept",
  "solve_on_spot",
  "return_task",
  "send_back_matter",
  "review",
  "discard",
  "approve",
  "send_back",
  "sign",
  "respond",
  "progress",
  "finish",
  "release",
  "rate",
  "redo",
  "agree_cancel",
  "appeal_score",
  "uphold_appeal",
  "dismiss_appeal",
  "rule_uphold",
  "rule_dismiss",
  "answer",
  "extend",
  "grant_extension",
  "refuse_extension",
  "grant_hold",
  "refuse_hold",
  "state_side",
  "confirm_account",
  "dismiss_account",
  "receive_referral",
  "record_result",
  "approve_raise",
  "refuse_raise",
  "comment",
  "supervise",
  "no_supervision",
  "reply_supervision",
  "accept_reply",
  "reask_reply",
  "release_order",
  "refuse_order",
  "sign_order",
  "report_back",
  "close_line",
  "return_report",
  "urge_order",
  "deploy_operation",
  "cancel_operation",
  "confirm_part",
  "name_substitute",
  "check_in",
  "release_bodies",
  "finish_operation",
  "rate_bodies",
  "confirm",
  "cancel",
] as const;

export type ButtonKey = (typeof BUTTON_KEYS)[number];

/** Keys of the questions a card can carry; the chosen option's id is the value after `=>`. */
export const CHOICE_KEYS = {
  /** => staff id of the handler */
  handler: "handler",
  /** => unit code of the lead department */
  department: "department",
  /** => unit code of a body that takes part in a joint operation */
  body: "body",
  /** => number of a 协办单 */
  part: "part",
  /** => "1" … "5" */
  stars: "stars",
  /** => rule of a deduction, or "all" */
  deduction: "deduction",
  /** => what is decided besides a deduction, or "NONE" */
  measure: "measure",
  /** => result of a referral */
  result: "result",
  /** => category code */
  category: "category",
  /** => `NORMAL` … */
  urgency: "urgency",
  /** => ground of a refusal (M4) */
  ground: "ground",
  /** => grid code, for a matter that fell into no grid or the wrong one */
  grid: "grid",
} as const;

/** A button whose key the bot knows. `text` ≤ 10 characters (wecom 4.4). */
export function button(key: ButtonKey, text: string, style: Button["style"] = "primary"): Button {
  return { key, text, style };
}
