import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call, ResponsePlan } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C7 响应: who comes, when, and what will be done. C8 签收并响应 when it was not signed yet, by the liaison alone. */
export function respondToCall(
  call: Call,
  command: { readonly response: ResponsePlan },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const step = call.state === "SENT" ? "signCall" : "respondToCall";
  const right = mayAct(step, act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "SENT" && call.state !== "SIGNED") return notNow(call, "CallResponded", "CallFinished");
  const response = complete(command.response, call.no, rules);
  if (!response.ok) return response;
  const responded: CallEvent = { type: "CallResponded", data: response.value };
  return ok(call.state === "SENT" ? [{ type: "CallSigned", data: {} }, responded] : [responded]);
}

/** 「收到」 and its like confirm receipt; as a plan they say nothing (C7). */
const RECEIPTS: ReadonlySet<string> = new Set(["收到", "已收到", "收", "好", "好的", "知道了", "明白", "已阅", "ok"]);

/** All three parts filled in; whether the plan is good is for the street to judge (domain 10.8). */
function complete(given: ResponsePlan, no: string, rules: Rules): Result<ResponsePlan> {
  const person = words(given.person, rules, undefined, no);
  if (!person.ok) return person;
  const plan = words(given.plan, rules, undefined, no);
  if (!plan.ok) return plan;
  const visit = words(given.visit, rules, undefined, no);
  if (!visit.ok) return visit;
  const missing = [
    ...(isSaid(person.value) ? [] : ["person"]),
    ...(isSaid(plan.value) ? [] : ["plan"]),
    ...(isSaid(visit.value) ? [] : ["visit"]),
  ];
  if (missing.length > 0) return refuse("response_incomplete", { no, missing });
  const phone = given.phone?.trim();
  return ok({ person: person.value, plan: plan.value, visit: visit.value, ...(phone ? { phone } : {}) });
}

function isSaid(text: string): boolean {
  const bare = text.replace(/[\p{P}\s]+/gu, "").toLowerCase();
  return bare !== "" && !RECEIPTS.has(bare);
}
