import { raiseQuestion, reassignQuestion } from "../../cards/talk/raise-questions.js";
import { namesAnother } from "../../domain/call/comment-on-call.js";
import { partiesOfCall } from "../../domain/call/facts.js";
import { raiseCall as decideRaise } from "../../domain/call/raise-call.js";
import { departmentIn } from "../../domain/district/department-named.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { CallFlow, CallReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { normalise } from "../words/normalise.js";

/** 提级 0003 理由, of the street's desk or a leader: its chief decides (C29). */
export const proposeRaise: CallFlow = {
  on: "call",
  rights: ["proposeRaise"],
  states: [],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.proposeRaise({ ...wish, no: call.no, reason: command.text ?? "" }),
};

/** 提级 0003 理由 or 同意提级 0003 by the chief. A draft in review is approved with it. */
export const raiseCall: CallFlow = {
  on: "call",
  rights: ["raiseCall"],
  states: [],
  gap(ready, talk) {
    if (ready.call.state === "IN_REVIEW") return undefined;
    const { act } = wishAs(talk, capacityOn(talk, "raiseCall", partiesOfCall(ready.call)));
    const decided = decideRaise(ready.call, { reason: reasonIn(ready) }, act, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question: (ready, talk) => raiseQuestion(talk.registry, ready.call, reasonIn(ready)),
  run(ready, talk, wish) {
    const { no, state, raise } = ready.call;
    if (state === "IN_REVIEW" && raise?.state === "asked") return talk.deps.useCases.approveCall({ ...wish, no });
    return talk.deps.useCases.raiseCall({ ...wish, no, reason: reasonIn(ready) });
  },
};

/** 不同意提级 0003 理由 */
export const refuseRaise: CallFlow = {
  on: "call",
  rights: ["raiseCall"],
  states: [],
  run: ({ command, call }, talk, wish) =>
    talk.deps.useCases.refuseRaise({ ...wish, no: call.no, reason: command.text ?? "" }),
};

/** 批示 0003 由交通局牵头,本周内办结. A card brings the department, words name it with 牵头 or 主办. */
export const comment: CallFlow = {
  on: "call",
  rights: ["commentOnCall"],
  states: [],
  gap: ({ command }) => ((command.text ?? "").trim() === "" ? "text_missing" : undefined),
  question(ready, talk) {
    const lead = leadIn(ready, talk);
    const { call, command } = ready;
    return namesAnother(call, lead) ? reassignQuestion(talk.registry, call, command.text ?? "", lead) : undefined;
  },
  run(ready, talk, wish) {
    const { command, call } = ready;
    const lead = leadIn(ready, talk);
    const named = lead === undefined ? {} : { lead };
    return talk.deps.useCases.commentOnCall({ ...wish, no: call.no, text: command.text ?? "", ...named });
  },
};

function reasonIn({ command, call }: CallReady): string {
  return command.text?.trim() || (call.raise?.reason ?? "");
}

function leadIn({ command }: CallReady, { registry }: Talk): UnitCode | undefined {
  const chosen = [...registry.units.keys()].find((code) => code === command.args.department);
  if (chosen !== undefined) return chosen;
  const text = normalise(command.text ?? "");
  const named = departmentIn(registry, text);
  const behind = named && text.slice(text.indexOf(named.words) + named.words.length);
  return behind !== undefined && /^\s*(?:牵头|主办|承办|负责牵头|为主)/.test(behind)
    ? named?.department.code
    : undefined;
}
