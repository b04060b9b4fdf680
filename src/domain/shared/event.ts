import type { Role } from "../district/roles.js";
import type { StaffId, UnitCode } from "./ids.js";

/** Who acted, with name, unit and role as they were at that moment. */
export type StaffActor = {
  readonly kind: "staff";
  readonly id: StaffId;
  readonly name: string;
  readonly unit: UnitCode;
  readonly role: Role;
  /** 代: the absent colleague in whose place it was; given where an actor is kept apart from his act ({@link doerOf}). */
  readonly onBehalfOf?: StaffActor;
};

export type Actor = StaffActor | { readonly kind: "system" };

export const SYSTEM: Actor = { kind: "system" };

export type Channel = "wecom" | "dingtalk" | "api" | "system";

/** The who, when and how of one act. `cause` is the platform's id of the message or press, or `sweep:<instant>` for the system. */
export type Act = {
  readonly at: Date;
  readonly actor: Actor;
  /** 代: the absent colleague in whose place it is done. */
  readonly onBehalfOf?: StaffActor;
  readonly channel: Channel;
  readonly cause: string;
};

/** An act of a person, as every wish is. */
export type StaffAct = Act & { readonly actor: StaffActor };

/** Who acted, with whom he acted for: for what is kept of an act without the act. */
export function doerOf<Who extends Actor>({
  actor,
  onBehalfOf,
}: {
  readonly actor: Who;
  readonly onBehalfOf?: StaffActor;
}): Who {
  return onBehalfOf === undefined ? actor : { ...actor, onBehalfOf };
}

/** Whose act it was: the absent colleague's where somebody stood in for him. */
export function principalOf(doer: StaffActor): StaffActor {
  return doer.onBehalfOf ?? doer;
}

/** Both of them: four eyes hold for each. */
export function eyesOf(doer: Actor | undefined): readonly StaffId[] {
  if (doer?.kind !== "staff") return [];
  return doer.onBehalfOf === undefined ? [doer.id] : [doer.id, doer.onBehalfOf.id];
}

/** Who did something, and when. */
export type DoneBy = { readonly actor: Actor; readonly at: Date };

/** An event as a decision gives it: what happened. */
export type NewEvent<Type extends string = string, Data = unknown> = { readonly type: Type; readonly data: Data };

/** An event as it is kept: what happened, and the act it belongs to. `seq` counts from 1 in each aggregate. */
export type Recorded<E extends NewEvent = NewEvent> = E & Act & { readonly seq: number };

/** Numbers the events of one act and ties them to it. `after` is the number of events the aggregate has. */
export function record<E extends NewEvent>(events: readonly E[], act: Act, after: number): Recorded<E>[] {
  return events.map((event, i) => ({ ...event, ...act, seq: after + i + 1 }));
}
