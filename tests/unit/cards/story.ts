import type { DoneCall, DoneMatter } from "../../../src/app/wish.js";
import type { CallActed, MatterActed } from "../../../src/cards/acted.js";
import { callNotices } from "../../../src/cards/call-notices.js";
import { matterNotices } from "../../../src/cards/matter-notices.js";
import type { Call } from "../../../src/domain/call/call.js";
import type { CallEvent } from "../../../src/domain/call/events.js";
import { evolveCall } from "../../../src/domain/call/evolve.js";
import { actorOf } from "../../../src/domain/district/actor-of.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import type { Role } from "../../../src/domain/district/roles.js";
import type { Rules } from "../../../src/domain/district/rules.js";
import type { MatterEvent } from "../../../src/domain/matter/events.js";
import { evolveMatter } from "../../../src/domain/matter/evolve.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import { type Act, type Recorded, record, type StaffAct, SYSTEM } from "../../../src/domain/shared/event.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import type { Result } from "../../../src/domain/shared/result.js";
import type { OutboxMessage } from "../../../src/ports/message.js";

/** One act of a story, with everything that the texts are made from, and the messages that came of it. */
export type MatterStep = { readonly acted: MatterActed; readonly done: DoneMatter; readonly messages: OutboxMessage[] };
export type CallStep = { readonly acted: CallActed; readonly done: DoneCall; readonly messages: OutboxMessage[] };

type Decide<State, Command, Event> = (
  state: State,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly Event[]>;

/** `03-10 10:02` of 2026 in Asia/Shanghai. */
export function at(dayTime: string): Date {
  return new Date(`2026-${dayTime.replace(" ", "T")}:00+08:00`);
}

/** A person of the registry; a name that is not there fails the test at once. */
export function staff(registry: Registry, id: string): Staff {
  const found = registry.staff.get(asId<StaffId>(id));
  if (!found) throw new Error(`no ${id} in the sample district`);
  return found;
}

export function act(registry: Registry, who: string, role: Role, when: Date): StaffAct {
  return { at: when, actor: actorOf(staff(registry, who), role), channel: "wecom", cause: `${who}:${when.getTime()}` };
}

export function systemAct(when: Date): Act {
  return { at: when, actor: SYSTEM, channel: "system", cause: `sweep:${when.toISOString()}` };
}

/** What a decision gave; a refusal fails the test with its code. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function matterStep(
  registry: Registry,
  before: MatterStep | undefined,
  events: readonly MatterEvent[],
  by: Act,
  press?: MatterActed["press"],
): MatterStep {
  const past = before?.acted.history ?? [];
  const fresh = record(events, by, past.length) as Recorded<MatterEvent>[];
  const after = fresh.reduce<Matter | undefined>(evolveMatter, before?.acted.after);
  if (!after) throw new Error("a story begins with a report");
  const was = before ? { before: before.acted.after } : {};
  const history = [...past, ...fresh];
  const acted = { ...was, after, events: fresh, history, registry, ...(press ? { press } : {}) };
  return told({ acted, done: { kind: "matter", ...was, after, events: fresh, history } }, () => matterNotices(acted));
}

export function callStep(
  registry: Registry,
  before: CallStep | undefined,
  events: readonly CallEvent[],
  by: Act,
  press?: CallActed["press"],
): CallStep {
  const past = before?.acted.history ?? [];
  const fresh = record(events, by, past.length) as Recorded<CallEvent>[];
  const after = fresh.reduce<Call | undefined>(evolveCall, before?.acted.after);
  if (!after) throw new Error("a story begins with a draft");
  const was = before ? { before: before.acted.after } : {};
  const history = [...past, ...fresh];
  const acted = { ...was, after, events: fresh, history, registry, ...(press ? { press } : {}) };
  return told({ acted, done: { kind: "call", ...was, after, events: fresh, history } }, () => callNotices(acted));
}

/** Its messages are written when somebody reads them: most steps of a story only lead to the next. */
function told<Step extends object>(
  step: Step,
  write: () => OutboxMessage[],
): Step & { readonly messages: OutboxMessage[] } {
  let messages: OutboxMessage[] | undefined;
  return {
    ...step,
    get messages() {
      messages ??= write();
      return messages;
    },
  };
}

/** The next act on a matter, by a decision of the domain. */
export function matterBy<Command>(
  registry: Registry,
  before: MatterStep,
  decide: Decide<Matter, Command, MatterEvent>,
  command: Command,
  by: StaffAct,
): MatterStep {
  return matterStep(registry, before, given(decide(before.acted.after, command, by, { registry })), by);
}

/** The next act on a call, by a decision of the domain. */
export function callBy<Command>(
  registry: Registry,
  before: CallStep,
  decide: Decide<Call, Command, CallEvent>,
  command: Command,
  by: StaffAct,
  press?: CallActed["press"],
): CallStep {
  return callStep(registry, before, given(decide(before.acted.after, command, by, { registry })), by, press);
}

/** Texts that this person is sent by an act. */
export function textsTo(messages: readonly OutboxMessage[], id: string): string[] {
  return messages.flatMap(wordsIn).flatMap(({ to, text }) => (to.includes(asId<StaffId>(id)) ? [text] : []));
}

/** Each text of a message with its readers; reminders hold several. */
export function wordsIn({
  message,
}: OutboxMessage): readonly { readonly to: readonly StaffId[]; readonly text: string }[] {
  if (message.kind === "reminders") return message.told;
  return message.kind === "text" ? [message] : [];
}

/** Cards that this person is sent by an act. */
export function cardsTo(messages: readonly OutboxMessage[], id: string) {
  return messages.flatMap(({ message }) =>
    message.kind === "card" && message.to.includes(asId<StaffId>(id)) ? [message.card] : [],
  );
}

export function replacements(messages: readonly OutboxMessage[]) {
  return messages.flatMap(({ message }) => (message.kind === "replace" ? [message] : []));
}
