import type { NumberRef } from "./number-ref.js";

/**
 * The commands of domain 17.1, and those the cards' buttons add. Some words mean one thing for a matter and another for a call; the
 * speaker decides (`forSpeaker`): `complete` is 办结 of a street handler, `revise` 补充 to a drafted call, `discard` 撤销 of one.
 */
export type CommandName =
  | "report"
  | "correct"
  | "supplement"
  | "revise"
  | "split"
  | "query"
  | "todo"
  | "accept"
  | "not_accept"
  | "merge"
  | "reopen"
  | "return_task"
  | "send_back_matter"
  | "assign"
  | "start"
  | "solve_on_spot"
  | "raise"
  | "ask_lead"
  | "name_lead"
  | "call"
  | "review"
  | "approve"
  | "return_draft"
  | "sign"
  | "respond"
  | "progress"
  | "finish"
  | "release"
  | "complete"
  | "extend"
  | "grant_extension"
  | "refuse_extension"
  | "hold"
  | "request_hold"
  | "grant_hold"
  | "refuse_hold"
  | "resume"
  | "resume_call"
  | "object"
  | "rule"
  | "ask_street"
  | "answer"
  | "false_finish"
  | "state_side"
  | "confirm_account"
  | "dismiss_account"
  | "receive_referral"
  | "record_result"
  | "propose_raise"
  | "raise_call"
  | "refuse_raise"
  | "comment"
  | "supervise"
  | "no_supervision"
  | "reply_supervision"
  | "accept_reply"
  | "reask_reply"
  | "rate"
  | "redo"
  | "agree_cancel"
  | "withdraw"
  | "discard"
  | "verify"
  | "check_in"
  | "appeal"
  | "appeal_not_accepted"
  | "appeal_score"
  | "decide_appeal"
  | "absence"
  | "name_deputy"
  | "end_absence"
  | "absences"
  | "score"
  | "scorecard"
  | "digest"
  | "bounce"
  | "issue_order"
  | "release_order"
  | "refuse_order"
  | "sign_order"
  | "report_back"
  | "return_report"
  | "close_line"
  | "urge_order"
  | "withdraw_order"
  | "plan_operation"
  | "deploy_operation"
  | "cancel_operation"
  | "confirm_part"
  | "name_substitute"
  | "leave_early"
  | "release_bodies"
  | "note_operation"
  | "urge_operation"
  | "finish_operation"
  | "rate_bodies"
  | "issue_warning"
  | "lift_warning"
  | "warnings"
  | "help";

/** A command as it was said. */
export type Command = {
  readonly kind: "command";
  readonly name: CommandName;
  readonly ref?: NumberRef;
  /** What is left of the writer's own words without command and number. */
  readonly text: string;
  /** False when the words may also begin an ordinary sentence: 安排, 完成, 还有 … followed by more words and no number. */
  readonly sure: boolean;
  /** The whole message as it was written, for when it was a sentence after all. */
  readonly whole: string;
  /** rate: as said, may be out of range. */
  readonly stars?: number;
  /** rate: 非常满意, 基本满意 or 不满意 in place of stars. */
  readonly grade?: string;
  /** verify: 已处理 or 没处理. */
  readonly solved?: boolean;
  /** A ruling: 成立 or 不成立. */
  readonly upheld?: boolean;
};

/** What a text means, whoever says it and whatever was said before. */
export type Intent =
  | Command
  /** No command: a report, or an answer to a question. */
  | { readonly kind: "sentence"; readonly text: string }
  /** Only a number, or a digit that chooses from a list. */
  | { readonly kind: "number"; readonly ref: NumberRef; readonly choice?: number; readonly text: string }
  /** `formal` is 确认; the others (好的, 是) are small talk while nothing is open. */
  | { readonly kind: "yes"; readonly formal: boolean }
  /** 取消: drops what is open. */
  | { readonly kind: "no" }
  /** 今天巡查无异常: not a matter. */
  | { readonly kind: "patrol_note" }
  /** 收到,谢谢. `receipt` when 收到 is among the words: from a liaison it signs. */
  | { readonly kind: "small_talk"; readonly receipt: boolean }
  | { readonly kind: "empty" };
