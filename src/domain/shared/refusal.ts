import type { Actor } from "./event.js";

/** Every way a wish can be turned down. The words for each stand in `src/cards/refusals.ts`. */
export type RefusalCode =
  | "not_registered" // the speaker is not in the registry
  | "not_found" // no such number
  | "ambiguous" // a short number fits several; `candidates` lists them
  | "number_missing" // which one is meant cannot be told
  | "not_visible" // the number exists but is somebody else's business
  | "role_missing" // the speaker's roles do not allow it; `needs` names who may
  | "wrong_unit" // right role, other unit's matter
  | "own_draft" // four eyes: the drafter cannot approve
  | "own_work" // nobody verifies or rates what he handled
  | "already_done" // somebody did it before; `by` and `at` tell
  | "wrong_state" // the state does not allow it now; `state` tells
  | "reason_missing"
  | "text_missing"
  | "photo_missing"
  | "response_incomplete" // `missing` lists person, plan, time
  | "call_incomplete" // `missing` lists facts, ask, place …
  | "category_needed"
  | "grid_needed"
  | "handler_unknown"
  | "department_unknown"
  | "list_item_unknown"
  | "stars_invalid"
  | "leader_needed" // one or two stars need the street leader
  | "cannot_return" // a department wants to bounce a call (domain 17.1)
  | "too_long"
  | "nothing_pending" // 确认 or 取消 without a question
  | "card_expired" // an old button; `state` tells what is the case now
  | "busy"; // three conflicts in a row: try again

/** Why not, with the facts that the answer quotes. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly no?: string;
  readonly state?: string;
  readonly by?: Actor;
  readonly at?: Date;
  readonly until?: Date;
  readonly needs?: readonly string[];
  readonly missing?: readonly string[];
  readonly candidates?: readonly { readonly no: string; readonly title: string }[];
  readonly limit?: number;
};
