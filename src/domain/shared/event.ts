import type { Role } from "../district/roles.js";
import type { StaffId, UnitCode } from "./ids.js";

/** Who acted, with name, unit and role as they were at that moment. */
export type Actor =
  | {
      readonly kind: "staff";
      readonly id: StaffId;
      readonly name: string;
      readonly unit: UnitCode;
      readonly role: Role;
    }
  | { readonly kind: "system" };

export type StaffActor = Extract<Actor, { kind: "staff" }>;

export const SYSTEM: Actor = { kind: "system" };

export type Channel = "wecom" | "dingtalk" | "api" | "system";

/** The who, when and how of one act. `cause` is the platform's id of the message or press, or `sweep:<instant>` for the system. */
export type Act = {
  readonly at: Date;
  readonly actor: Actor;
  readonly onBehalfOf?: Actor;
  readonly channel: Channel;
  readonly cause: string;
};

/** An act of a person, as every wish is. */
export type StaffAct = Act & { readonly actor: StaffActor };

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
