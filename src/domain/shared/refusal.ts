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
  | "not_standing_in" // the colleague is not away, or another one acts for him: `by`
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
  | "street_needed" // M1: the words name no place of any street
  | "handler_unknown"
  | "department_unknown"
  | "list_item_unknown"
  | "stars_invalid"
  | "nothing_to_exclude" // C27: the call has no such deduction
  | "leader_needed" // one or two stars need the street leader
  | "main_needed" // 并件: into which one
  | "not_alike" // M3, M22: not the same class and place, so a person's reason is needed
  | "ground_needed" // M4: none of the fixed grounds; `candidates` lists them
  | "urgent_never" // M4: an emergency is always accepted
  | "merge_instead" // M4: what is open already is merged
  | "appealed_before" // M5: once only
  | "appeal_over" // M5, C26: the window ended at `until`
  | "sent_back_before" // M13: once only
  | "nothing_to_reopen" // M22: no closed matter of this class and place is known
  | "recurrence_over" // M22: more than `limit` days
  | "shared_report" // M2: others reported it too
  | "cannot_return" // a department wants to bounce a call (domain 17.1)
  | "sign_first" // an objection before the receipt (domain 10.2); `until` tells how long it may come
  | "objection_late" // `until` was the end of the objection limit
  | "ruling_final" // the call comes from a ruling (domain 10.5)
  | "proposal_missing" // an objection that names no other department
  | "verdict_missing" // a ruling that says neither 成立 nor 不成立
  | "department_unchanged" // a redispatch to the department that has it
  | "no_objection" // nothing to rule on
  | "no_question" // nothing to answer
  | "extension_incomplete" // `missing` lists days, reason, plan
  | "extension_too_long" // more than `limit` workdays at once
  | "extensions_used_up" // `limit` were granted before
  | "not_for_urgent" // an urgent call has no extension
  | "limit_passed" // asked for after the limit, which ended at `until`
  | "not_requested" // there is no request of the department that could be decided
  | "hold_incomplete" // `missing` lists ground, reason, reviewDate
  | "hold_too_long" // at most `limit` days are still possible
  | "rework_used" // it was sent back once before (C15); `by` and `at` tell
  | "cancel_unasked" // a department cannot cancel what the street has not asked to take back (C25)
  | "parts_open" // a lead call waits for its 协办单: `candidates` are their numbers, with the departments' codes
  | "not_a_part" // only a 协办单 can be released
  | "part_follows_lead" // C29 is about the whole call: `no` is the lead call's
  | "rework_stands" // the street had a part done again: not the lead's to release
  | "matter_verified" // somebody looked and found it done: `no` is the matter
  | "side_first" // the department may state its side `until` then
  | "own_proposal" // four eyes: who proposed it does not decide
  | "measure_not_allowed" // `missing` lists the measures that are
  | "result_needed" // one of the four results of a referral
  | "not_raised" // only of a raised call a district leader names another lead
  | "not_proposed" // no supervision is proposed
  | "not_ordered" // there is no supervision order
  | "not_replied" // the department has not replied to it yet
  | "reply_incomplete" // `missing` lists replyReason, measure, until
  | "person_unknown" // nobody of that name is in the registry
  | "times_missing" // an absence without from and until
  | "absence_over" // it would have ended by now
  | "absence_too_long" // more than `limit` days at once
  | "absence_too_early" // more than `limit` days ahead
  | "absence_overlaps" // he is away then already: `no`, until `until`
  | "deputy_unfit" // himself, of another body, or one who sees no cases
  | "no_absence" // he is neither away nor going to be
  | "receivers_missing" // an order says to nobody that it may go to; `needs` names what was said and cannot receive it
  | "receivers_not_below" // 号令 goes from the district to streets, from a street to its own communities and grids
  | "limits_missing" // `missing` lists sign, report
  | "limit_over" // a limit that was said ended before it began, at `until`
  | "limits_disordered" // the report would be due before the receipt
  | "line_needed" // several receivers reported; `candidates` lists them
  | "line_unknown" // that receiver has no line in the order
  | "nothing_reported" // no line waits for the issuer's decision
  | "nothing_to_urge" // nobody has anything to do
  | "reminded_today" // everybody concerned was reminded today; once a day is enough
  | "operation_incomplete" // `missing` lists title, bodies, start, place
  | "body_unfit" // 联合行动 invites departments and bodies stationed in the street; `needs` names what is neither
  | "commander_unfit" // nobody who works in that street
  | "too_soon" // an invitation needs a workday, an emergency none; `until` is the earliest start
  | "people_invalid" // how many people come
  | "body_needed" // a commander says which body; `needs` lists them
  | "body_unknown" // that body takes no part
  | "body_takes_part" // a substitute that takes part already
  | "body_not_there" // stars for who never came; `needs` names it
  | "not_bound" // named as a substitute: who does not confirm need not come
  | "substitute_late" // it has begun at `until`
  | "substitute_missing" // neither a body nor a person was named
  | "location_needed" // 报到 is by location
  | "place_without_point" // nobody can be measured against it: the commander ticks
  | "too_far" // `metres` away, `limit` are allowed
  | "too_early" // from `until` on
  | "nobody_on_site" // nobody who could leave
  | "matter_not_joined" // `needs` names a matter that is not part of the operation
  | "warning_incomplete" // `missing` lists kind, colour, text; `needs` the kinds there are
  | "warning_over" // it would have ended by now
  | "warning_too_long" // more than `limit` hours
  | "street_unknown" // `needs` names what is no street of the district
  | "no_warning" // none of that kind is in force
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
  readonly metres?: number;
};
