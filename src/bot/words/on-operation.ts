import type { BodyState, OperationState } from "../../domain/operation/operation.js";
import type { Command, CommandName } from "./intent.js";

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

/** The command under the name that it has there: stars of several bodies are read from the whole, and who wants to give it back names nobody. */
export function onOperation(command: Command, name: CommandName): Command {
  if (name === "rate_bodies") return { ...command, name, text: command.whole };
  const givesBack = command.name === "bounce" || command.name === "object";
  return givesBack ? { ...command, name, text: "" } : { ...command, name };
}
