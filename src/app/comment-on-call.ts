import { commentOnCall as decide, namesAnother } from "../domain/call/comment-on-call.js";
import { asId } from "../domain/shared/ids.js";
import { callRepeat } from "./call-change.js";
import type { AppDeps } from "./deps.js";
import { onCall } from "./on-call.js";
import { redispatch } from "./rule-on-objection.js";
import type { UseCases } from "./use-cases.js";

/** 批示 (C29). When it names another lead, the old call, the new one and their matter change together. */
export function commentOnCall(deps: AppDeps): UseCases["commentOnCall"] {
  const comment = onCall<Parameters<UseCases["commentOnCall"]>[0]>(deps, (call, command, act, rules) =>
    decide(call, { ...command, to: asId("HJ") }, act, rules),
  );
  return async (input) => {
    const found = await deps.records.call(input.no);
    const { lead: department } = input;
    if (!found || !namesAnother(found.state, department)) return comment(input);
    const repeat = callRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    return redispatch(deps, { ...input, department, ground: input.text }, found, (to, rules) =>
      decide(found.state, { ...input, to }, input.act, rules),
    );
  };
}
