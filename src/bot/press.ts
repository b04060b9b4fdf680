import { BUTTON_KEYS, type ButtonKey, CHOICE_KEYS } from "../cards/button-keys.js";
import { parseCardId } from "../cards/card-id.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import type { CommandName } from "./words/intent.js";

/** What a pressed button says: a command with its number, or an answer to the open question. */
export type Pressed =
  | { readonly kind: "command"; readonly command: PendingCommand }
  | { readonly kind: "yes" }
  | { readonly kind: "no" };

type Said = { readonly name: CommandName; readonly args?: Readonly<Record<string, string>> };

const COMMANDS: Readonly<Record<Exclude<ButtonKey, "confirm" | "cancel">, Said>> = {
  accept: { name: "accept" },
  correct: { name: "correct" },
  raise: { name: "raise" },
  assign: { name: "assign" },
  street_assign: { name: "assign" },
  merge: { name: "merge" },
  reopen: { name: "reopen" },
  not_accept: { name: "not_accept" },
  solve_on_spot: { name: "solve_on_spot" },
  return_task: { name: "return_task" },
  send_back_matter: { name: "send_back_matter" },
  start: { name: "start" },
  complete: { name: "complete" },
  verify_ok: { name: "verify", args: { solved: "true" } },
  verify_bad: { name: "verify", args: { solved: "false" } },
  call: { name: "call" },
  ask_lead: { name: "ask_lead" },
  name_lead: { name: "name_lead" },
  review: { name: "review" },
  discard: { name: "discard" },
  approve: { name: "approve" },
  send_back: { name: "return_draft" },
  sign: { name: "sign" },
  respond: { name: "respond" },
  progress: { name: "progress" },
  finish: { name: "finish" },
  release: { name: "release" },
  rate: { name: "rate" },
  state_side: { name: "state_side" },
  confirm_account: { name: "confirm_account" },
  dismiss_account: { name: "dismiss_account" },
  receive_referral: { name: "receive_referral" },
  record_result: { name: "record_result" },
  approve_raise: { name: "raise_call" },
  refuse_raise: { name: "refuse_raise" },
  comment: { name: "comment" },
  supervise: { name: "supervise" },
  no_supervision: { name: "no_supervision" },
  reply_supervision: { name: "reply_supervision" },
  accept_reply: { name: "accept_reply" },
  reask_reply: { name: "reask_reply" },
  rule_uphold: { name: "rule", args: { verdict: "upheld" } },
  rule_dismiss: { name: "rule", args: { verdict: "dismissed" } },
  answer: { name: "answer" },
  extend: { name: "extend" },
  grant_extension: { name: "grant_extension" },
  refuse_extension: { name: "refuse_extension" },
  grant_hold: { name: "grant_hold" },
  refuse_hold: { name: "refuse_hold" },
  redo: { name: "redo" },
  agree_cancel: { name: "agree_cancel" },
  release_order: { name: "release_order" },
  refuse_order: { name: "refuse_order" },
  sign_order: { name: "sign_order" },
  report_back: { name: "report_back" },
  close_line: { name: "close_line" },
  return_report: { name: "return_report" },
  urge_order: { name: "urge_order" },
  deploy_operation: { name: "deploy_operation" },
  cancel_operation: { name: "cancel_operation" },
  confirm_part: { name: "confirm_part" },
  name_substitute: { name: "name_substitute" },
  check_in: { name: "check_in" },
  release_bodies: { name: "release_bodies" },
  finish_operation: { name: "finish_operation" },
  rate_bodies: { name: "rate_bodies" },
  appeal_score: { name: "appeal_score" },
  uphold_appeal: { name: "decide_appeal", args: { upheld: "true" } },
  dismiss_appeal: { name: "decide_appeal", args: { upheld: "false" } },
};

/**
 * Reads a press. A button is its own confirmation (`pressed`); chosen options become arguments under the names of their questions; a 协办单
 * chosen on its lead's card is what the press is about.
 * Undefined for a card or a key that we never gave.
 */
export function readPress(press: {
  readonly cardId: string;
  readonly key: string;
  readonly selected: Readonly<Record<string, readonly string[]>>;
}): Pressed | undefined {
  const card = parseCardId(press.cardId);
  const key = BUTTON_KEYS.find((known) => known === press.key);
  if (!card || !key) return undefined;
  if (key === "confirm") return { kind: "yes" };
  if (key === "cancel") return { kind: "no" };
  const { name, args } = COMMANDS[key];
  const selected = chosen(press.selected);
  const no = (name === "release" && selected[CHOICE_KEYS.part]) || card.no;
  const line = card.part === undefined ? {} : { line: card.part };
  return { kind: "command", command: { name, no, photos: [], args: { ...selected, ...line, ...args, pressed: key } } };
}

function chosen(selected: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const first = Object.entries(selected).map(([question, options]) => [question, options[0]] as const);
  return Object.fromEntries(first.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
