import type { Deadline, Light } from "../deadline/deadline.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type { GridCode, OrderNo, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { SaidLimits } from "./order-limits.js";

/** States of domain 6; before them what a department's order waits for, and the two ways in which one ends early. */
export const ORDER_STATES = [
  "PROPOSED",
  "REFUSED",
  "ISSUED",
  "SIGNED",
  "REPORTED_BACK",
  "CLOSED",
  "WITHDRAWN",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Who issues: the district centre, a department through it, a street. */
export type IssuerLevel = "DISTRICT" | "DEPARTMENT" | "STREET";

/** 接收单位: a street, a community, or one of its grids. */
export type Receiver = { readonly unit: UnitCode; readonly grid?: GridCode };

/** Names a line in its order: the grid's code, else the unit's. */
export type LineCode = UnitCode | GridCode;

export type LineClockName = "sign" | "report";
export type LineClock<Name extends LineClockName = LineClockName> = {
  readonly name: Name;
  readonly deadline: Deadline;
  readonly light: Light;
};

/** 反馈: what a receiver says that it did. */
export type LineReport = {
  readonly at: Date;
  readonly by: Actor;
  readonly text: string;
  readonly photos: readonly PhotoId[];
};

/** What is true of a line in every state. */
export type LineFacts = Receiver & {
  readonly code: LineCode;
  /** The limit for reporting back as it stands, also after it was met. */
  readonly reportBy: Deadline;
  readonly signed?: DoneBy;
  readonly reports: readonly LineReport[];
  /** 补报: why the last report was not enough. */
  readonly returned?: DoneBy & { readonly reason: string };
  readonly closed?: DoneBy & { readonly note: string };
};

/** One receiver's line. Limits run exactly while something is to be done. */
export type OrderLine = LineFacts &
  (
    | { readonly state: "ISSUED"; readonly sign: LineClock<"sign">; readonly report: LineClock<"report"> }
    | { readonly state: "SIGNED"; readonly report: LineClock<"report"> }
    | { readonly state: "REPORTED_BACK" }
    | { readonly state: "CLOSED" }
  );
export type LineState = OrderLine["state"];

/** A line of an order that is over, as far as it had come. */
export type EndedLine = LineFacts & { readonly state: LineState };

/** Who was reminded or urged, and when. */
export type OrderReminder = { readonly at: Date; readonly to: readonly StaffId[] };

/** What is true of an order in every state. */
export type OrderFacts = {
  readonly no: OrderNo;
  readonly registry: RegistryVersion;
  readonly level: IssuerLevel;
  /** 下达单位 */
  readonly issuer: UnitCode;
  readonly drafter: StaffActor;
  readonly text: string;
  readonly photos: readonly PhotoId[];
  /** 演练 (domain 6). */
  readonly drill: boolean;
  /** 紧急: its messages break the quiet hours. */
  readonly urgent: boolean;
  readonly receivers: readonly Receiver[];
  readonly draftedAt: Date;
  readonly issuedAt?: Date;
  readonly reminders: readonly OrderReminder[];
  /** Number of events so far. */
  readonly events: number;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy & { readonly type: string };
};

/** An order is as far as the line that is least far. */
export type OrderStage =
  /** 待放行: a department's order waits for the district centre. */
  | {
      readonly state: "PROPOSED";
      readonly limits: SaidLimits;
      readonly release: { readonly deadline: Deadline; readonly light: Light };
    }
  | { readonly state: "REFUSED"; readonly reason: string }
  | { readonly state: "ISSUED" | "SIGNED" | "REPORTED_BACK"; readonly lines: readonly OrderLine[] }
  | { readonly state: "CLOSED"; readonly lines: readonly EndedLine[]; readonly closedAt: Date }
  | { readonly state: "WITHDRAWN"; readonly lines: readonly EndedLine[]; readonly reason: string };

/** 号令 */
export type Order = OrderFacts & OrderStage;
/** With receivers that still have something to do or to be told. */
export type OpenOrder = Extract<Order, { state: "ISSUED" | "SIGNED" | "REPORTED_BACK" }>;
