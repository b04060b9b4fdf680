import { hasAny } from "./for-speaker.js";
import { resolveNumber } from "./resolve-number.js";
import type { Talk } from "./talk.js";
import type { Command, CommandName } from "./words/intent.js";

/** 挂账 and 恢复 of the district centre are about a call or about a matter: one word, two commands, and the states they fit. */
const OF_CALL: Partial<Record<CommandName, { readonly name: CommandName; readonly states: readonly string[] }>> = {
  hold: { name: "grant_hold", states: ["RESPONDED", "HANDLING", "RAISED"] },
  resume: { name: "resume_call", states: ["ON_HOLD"] },
};

/** The command for what its number means; the letters of a whole number have decided before (`forSpeaker`). */
export async function onItsTarget(talk: Talk, command: Command): Promise<Command> {
  const ofCall = OF_CALL[command.name];
  if (!ofCall || !hasAny(talk.speaker, ["DISTRICT_CENTER"]) || command.ref?.kind !== undefined) return command;
  const found = command.ref
    ? await resolveNumber(talk, command.ref, { on: undefined, states: ofCall.states })
    : await resolveNumber(talk, undefined, { on: "call", states: ofCall.states });
  return "no" in found && found.kind === "call" ? { ...command, name: ofCall.name } : command;
}
