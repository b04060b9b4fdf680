import type { Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import type { Command, CommandName, Intent } from "./words/intent.js";
import { ON_OPERATION, onOperation } from "./words/on-operation.js";
import { ON_ORDER } from "./words/on-order.js";
import { wantsToBounce } from "./words/wants-to-bounce.js";

/** Who reports in his own words; from anybody else a plain sentence files nothing. */
const REPORTERS: readonly Role[] = ["GRID_WORKER", "COMMUNITY_CLERK", "INTAKE"];
const DEPARTMENT: readonly Role[] = ["DEPT_LIAISON", "DEPT_HANDLER", "DEPT_LEADER", "DEPT_HEAD"];
const STREET_LEADERS: readonly Role[] = ["STREET_LEADER", "STREET_CHIEF"];

export function hasAny(speaker: Pick<Staff, "roles">, roles: readonly Role[]): boolean {
  return speaker.roles.some((role) => roles.includes(role));
}

export function isReporter(speaker: Pick<Staff, "roles">): boolean {
  return hasAny(speaker, REPORTERS);
}

export function isDepartment(speaker: Pick<Staff, "roles">): boolean {
  return hasAny(speaker, DEPARTMENT);
}

export function isStreetLeader(speaker: Pick<Staff, "roles">): boolean {
  return hasAny(speaker, STREET_LEADERS);
}

/**
 * The same words mean different things in different mouths (domain 17.1, 17.2): 收 accepts in a community and signs in a department,
 * 处理好了 of a grid worker is a verification, 退回 of a street leader sends a draft back, a receipt of a liaison signs.
 */
export function forSpeaker(intent: Intent, speaker: Pick<Staff, "roles">): Intent {
  if (intent.kind === "small_talk" && intent.receipt && speaker.roles.includes("DEPT_LIAISON")) {
    return bare("sign", "收到");
  }
  if (intent.kind === "number" && intent.choice === 1 && speaker.roles.includes("DEPT_LIAISON")) {
    return bare("sign", intent.text);
  }
  if (intent.kind === "sentence" && isDepartment(speaker) && wantsToBounce(intent.text)) {
    return bare("bounce", intent.text);
  }
  if (intent.kind !== "command") return intent;
  // 联合执法 in the mouth of who walks a grid is what he saw, not what he plans.
  if (intent.name === "plan_operation" && isReporter(speaker)) return { kind: "sentence", text: intent.whole };
  const name = renamed(intent, speaker);
  if (!intent.sure && intent.ref === undefined && isReporter(speaker)) return { kind: "sentence", text: intent.whole };
  return name === intent.name ? intent : meant(intent, name);
}

function bare(name: CommandName, whole: string): Command {
  return { kind: "command", name, text: "", sure: false, whole };
}

function renamed(command: Command, speaker: Pick<Staff, "roles">): CommandName {
  const { name } = command;
  if (command.ref?.kind === "operation") return ON_OPERATION[name]?.name ?? name;
  if (command.ref?.kind === "order") return ON_ORDER[name]?.name ?? name;
  if (name === "hold" || name === "resume") return heldOrResumed(command, speaker);
  // The desk and the leaders ask for it, the chief decides (C29).
  if (
    name === "raise_call" &&
    !speaker.roles.includes("STREET_CHIEF") &&
    hasAny(speaker, ["STREET_CENTER", "STREET_LEADER"])
  )
    return "propose_raise";
  // Only a department asks the street (C30); anybody else who 询问 wants to know how it stands.
  if (name === "ask_street" && !isDepartment(speaker)) return "query";
  if (isDepartment(speaker)) return inDepartment(name, speaker);
  if (isStreetLeader(speaker)) return BY_LEADER[name] ?? name;
  if (speaker.roles.includes("STREET_CENTER")) return BY_CENTER[name] ?? name;
  if (speaker.roles.includes("STREET_HANDLER")) return BY_HANDLER[name] ?? name;
  return isReporter(speaker) ? (BY_FIELD_WORKER[name] ?? name) : name;
}

/** 挂账 of a department is a request; a call's number makes it the call's hold, anything else is a matter's (C23, C24, M20, M21). */
function heldOrResumed({ name, ref }: Command, speaker: Pick<Staff, "roles">): CommandName {
  if (name === "hold" && isDepartment(speaker)) return "request_hold";
  if (!isDepartment(speaker) && ref?.kind !== "call") return name;
  return name === "hold" ? "grant_hold" : "resume_call";
}

type Renaming = Partial<Record<CommandName, CommandName>>;

const BY_FIELD_WORKER: Renaming = {
  sign: "accept",
  finish: "verify",
  redo: "verify",
  return_draft: "correct",
  bounce: "return_task",
  object: "return_task",
  appeal: "appeal_not_accepted",
};
const BY_CENTER: Renaming = {
  name_lead: "ask_lead",
  supplement: "revise",
  withdraw: "discard",
  bounce: "send_back_matter",
};
/** A team of the street gives a task back to whoever sent it (M10); only departments cannot. */
const BY_HANDLER: Renaming = { finish: "complete", bounce: "return_task", object: "return_task" };
const BY_LEADER: Renaming = { correct: "return_draft", bounce: "return_draft", withdraw: "discard" };

/** Only the deputy head objects (C17); from anybody else 不归我们 is the wish to give the call back. */
function inDepartment(name: CommandName, speaker: Pick<Staff, "roles">): CommandName {
  if (name === "accept") return "sign";
  if (name === "supplement") return "progress";
  if (name === "appeal") return "appeal_score";
  if (name === "object" && !speaker.roles.includes("DEPT_LEADER")) return "bounce";
  return name;
}

/** The command under its other name; a verification takes over whether it is solved. */
function meant(command: Command, name: CommandName): Command {
  if (command.ref?.kind === "operation") return onOperation(command, name);
  if (name !== "verify") return { ...command, name };
  const solved = command.solved ?? command.name === "finish";
  return { ...command, name, solved, text: command.text === "" ? command.whole : command.text };
}
