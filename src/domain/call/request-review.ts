import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/**
 * C2 报审: facts, place, what was tried and what is asked are demanded (`call_incomplete`); a missing photo, or a call
 * outside the list, is a gap that the leader is told of and judges (domain 10.6).
 */
export function requestReview(
  call: Call,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("requestReview", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const { registry } = rules;
  if (call.state !== "DRAFT") return notNow(call, "ReviewRequested");
  const noPhoto = call.photos.length + call.subject.photos.length === 0 ? ["photo"] : [];
  const { callPhoto } = registry.rules.proof;
  const missing = [...missingWords(call), ...(callPhoto ? noPhoto : [])];
  if (missing.length > 0) return refuse("call_incomplete", { no: call.no, missing });
  const gaps = [...(callPhoto ? [] : noPhoto), ...(call.listItem === undefined ? ["listItem"] : [])];
  const { approve, approveUrgent } = registry.rules.limits;
  const limit = call.urgency === "URGENT" ? approveUrgent : approve;
  return ok([{ type: "ReviewRequested", data: { approve: deadlineFrom(act.at, limit, registry.calendar), gaps } }]);
}

function missingWords({ subject, tried, ask }: Call): string[] {
  const { text, point, grid } = subject.place;
  return [
    ...(subject.text === "" ? ["facts"] : []),
    ...(tried === "" ? ["tried"] : []),
    ...(ask === "" ? ["ask"] : []),
    ...(text.trim() === "" && point === undefined && grid === undefined ? ["place"] : []),
  ];
}
