import { flowOf } from "./flows/index.js";
import { hasAny } from "./for-speaker.js";
import { resolveNumber } from "./resolve-number.js";
import type { Talk } from "./talk.js";
import type { Command, CommandName } from "./words/intent.js";
import { ON_OPERATION, onOperation } from "./words/on-operation.js";
import { ON_ORDER } from "./words/on-order.js";

/** 挂账 and 恢复 of the district centre are about a call or about a matter: one word, two commands, and the states they fit. */
const OF_CALL: Partial<Record<CommandName, { readonly name: CommandName; readonly states: readonly string[] }>> = {
  hold: { name: "grant_hold", states: ["RESPONDED", "HANDLING", "RAISED"] },
  resume: { name: "resume_call", states: ["ON_HOLD"] },
};

/** The command for what its number means; the letters of a whole number have decided before (`forSpeaker`). */
export async function onItsTarget(talk: Talk, command: Command): Promise<Command> {
  if (command.ref?.kind !== undefined) return command;
  return (
    (await onCall(talk, command)) ??
    (await onOrder(talk, command)) ??
    (await onJointOperation(talk, command)) ??
    command
  );
}

async function onCall(talk: Talk, command: Command): Promise<Command | undefined> {
  const ofCall = OF_CALL[command.name];
  if (!ofCall || !hasAny(talk.speaker, ["DISTRICT_CENTER"])) return undefined;
  const found = command.ref
    ? await resolveNumber(talk, command.ref, { on: undefined, states: ofCall.states })
    : await resolveNumber(talk, undefined, { on: "call", states: ofCall.states });
  return "no" in found && found.kind === "call" ? { ...command, name: ofCall.name } : undefined;
}

/** 签收 0001 may be an order's number; 签收 alone is about an order when nothing else waits that the word could mean. */
async function onOrder(talk: Talk, command: Command): Promise<Command | undefined> {
  const ofOrder = ON_ORDER[command.name];
  if (!ofOrder) return undefined;
  const { name, states } = ofOrder;
  if (command.ref) {
    const found = await resolveNumber(talk, command.ref, { on: undefined, states });
    return "no" in found && found.kind === "order" ? { ...command, name } : undefined;
  }
  if (await hasOwnTarget(talk, command)) return undefined;
  const waiting = await resolveNumber(talk, undefined, { on: "order", states });
  return "no" in waiting || waiting.refusal.code === "ambiguous" ? { ...command, name } : undefined;
}

/** As {@link onOrder}, for a joint operation. */
async function onJointOperation(talk: Talk, command: Command): Promise<Command | undefined> {
  const meant = ON_OPERATION[command.name];
  if (!meant) return undefined;
  const { name, states } = meant;
  if (command.ref) {
    const found = await resolveNumber(talk, command.ref, { on: undefined, states });
    return "no" in found && found.kind === "operation" ? onOperation(command, name) : undefined;
  }
  if (await hasOwnTarget(talk, command)) return undefined;
  const waiting = await resolveNumber(talk, undefined, { on: "operation", states });
  return "no" in waiting || waiting.refusal.code === "ambiguous" ? onOperation(command, name) : undefined;
}

async function hasOwnTarget(talk: Talk, { name }: Command): Promise<boolean> {
  const flow = flowOf(name);
  if (!flow || flow.on === "new") return false;
  const { on, states, ownReport } = flow;
  const found = await resolveNumber(talk, undefined, { on, states, ...(ownReport ? { ownReport } : {}) });
  return "no" in found || found.refusal.code === "ambiguous";
}
