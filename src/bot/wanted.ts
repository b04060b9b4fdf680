import type { Wanted } from "../domain/conversation/conversation.js";
import type { RefusalCode } from "../domain/shared/refusal.js";

const WANTED: Partial<Record<RefusalCode, Wanted>> = {
  ambiguous: "number",
  number_missing: "number",
  reason_missing: "reason",
  text_missing: "text",
  photo_missing: "photo",
  response_incomplete: "response",
  handler_unknown: "handler",
  department_unknown: "department",
  stars_invalid: "stars",
  proposal_missing: "department",
  department_unchanged: "department",
  verdict_missing: "text",
  extension_incomplete: "text",
  hold_incomplete: "text",
  result_needed: "text",
  reply_incomplete: "reply",
  main_needed: "main",
  times_missing: "text",
  not_alike: "reason",
  ground_needed: "ground",
  receivers_missing: "receivers",
  limits_missing: "text",
  limit_over: "text",
  limits_disordered: "text",
  line_needed: "text",
  operation_incomplete: "text",
  body_unfit: "text",
  commander_unfit: "text",
  too_soon: "text",
  people_invalid: "text",
  body_needed: "text",
  substitute_missing: "text",
  location_needed: "location",
  too_far: "location",
};

/** What the person can supply so that it goes through after all; undefined for a refusal that stands. */
export function wantedAfter(code: RefusalCode): Wanted | undefined {
  return WANTED[code];
}
