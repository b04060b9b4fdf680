import type { BodyState, OperationState } from "../../domain/operation/operation.js";
import type { Command, CommandName } from "./intent.js";
import { normalise } from "./normalise.js";

type OnOperation = { readonly name: CommandName; readonly states: readonly (OperationState | BodyState)[] };

const DEPLOY: OnOperation = { name: "deploy_operation", states: ["DRAFT"] };
const CANCEL: OnOperation = { name: "cancel_operation", states: ["DRAFT", "PLANNED", "CONFIRMED", "ON_SITE"] };
const CONFIRM: OnOperation = { name: "confirm_part", states: ["INVITED"] };
const SUBSTITUTE: OnOperation = { name: "name_substitute", states: ["INVITED"] };
const NOTE: OnOperation = { name: "note_operation", states: ["ON_SITE"] };
const RELEASE: OnOperation = { name: "release_bodies", states: ["ON_SITE"] };
const FINISH: OnOperation = { name: "finish_operation", states: ["ON_SITE"] };
const RATE: OnOperation = { name: "rate_bodies", states: ["DONE"] };
const URGE: OnOperation = { name: "urge_operation", states: ["PLANNED", "ON_SITE"] };

/** What the words of matters, calls and orders mean on a joint operation, and the states in which somebody has that to do. */
export const ON_OPERATION: Partial<Record<CommandName, OnOperation>> = {
  approve: DEPLOY,
  sign: CONFIRM,
  accept: CONFIRM,
  respond: CONFIRM,
  bounce: SUBSTITUTE,
  object: SUBSTITUTE,
  progress: NOTE,
  supplement: NOTE,
  revise: NOTE,
  answer: NOTE,
  report_back: NOTE,
  release: RELEASE,
  release_order: RELEASE,
  finish: FINISH,
  complete: FINISH,
  record_result: FINISH,
  rate: RATE,
  urge_order: URGE,
  return_draft: CANCEL,
  not_accept: CANCEL,
  withdraw: CANCEL,
  discard: CANCEL,
};

/** 不来了, 我局抽不出人: of one's own body, so nobody else is named. */
const STAYS_AWAY =
  /^(?:我们?|我局|本局|我所|我单位|本单位)?(?:今天|明天|当天|那天|到时)?(?:不来|不去|来不了|去不了|到不了|不能来|不能参加|不参加|参加不了|没空|没时间|抽不出|没人|人手不够)/;

/** 我们参加, 能来: said without any command word. */
const COMES = /^(?:我们?局?|本单位)?(?:确定|可以|能够?|会|将)?(?:参加|准时到|派人来|来)/;

/** The command under the name that it has there: stars of several bodies are read from the whole, and who wants to give it back names nobody. */
export function onOperation(command: Command, name: CommandName): Command {
  if (name === "rate_bodies") return { ...command, name, text: command.whole };
  const givesBack = command.name === "bounce" || command.name === "object";
  const staysAway = name === "note_operation" && STAYS_AWAY.test(normalise(command.text));
  if (staysAway) return { ...command, name: "name_substitute", text: "" };
  if (name === "note_operation" && !command.sure && COMES.test(normalise(command.text)))
    return { ...command, name: "confirm_part", text: normalise(command.text).replace(COMES, "") };
  return givesBack ? { ...command, name, text: "" } : { ...command, name };
}
