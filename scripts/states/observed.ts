import type { AggregateKind, HistoryOf } from "../../src/domain/aggregates.js";
import { callDeadlines, type DeadlineRecord, matterDeadlines } from "../../src/domain/deadline/deadlines-of.js";
import { limitText } from "../../src/domain/deadline/limit.js";
import { operationDeadlines } from "../../src/domain/operation/operation-deadlines.js";
import { orderDeadlines } from "../../src/domain/order/order-deadlines.js";
import type { RecordChange } from "../../src/ports/records.js";
import { toldBy } from "./told.js";
import type { World } from "./world.js";

export type AnyEvent = HistoryOf<AggregateKind>[number];

/** What one act did to one matter, call or order. */
export type Observed = {
  /** A 协办单 is a call with a table of its own. */
  readonly kind: AggregateKind | "part";
  /** States; `–` before it began. */
  readonly from: string;
  readonly to: string;
  readonly events: readonly AnyEvent[];
  /** `+ sign 4wh`, `− approve`, `→ finish 8wd`; `+ review` on hold. */
  readonly clocks: readonly string[];
  readonly told: readonly string[];
};

const NOTHING_YET = "–";

/** One of the changes of a commit, seen against the world before it. */
export async function observe(change: RecordChange, before: World, after: World): Promise<Observed> {
  const [was, is] = [await found(change, before), await found(change, after)];
  const told = await toldBy(change, after);
  return {
    kind: is && "part" in is.state && is.state.part ? "part" : change.kind,
    from: was?.state.state ?? NOTHING_YET,
    to: is?.state.state ?? NOTHING_YET,
    events: change.events,
    clocks: [
      ...clocksBetween(await deadlines(change, before), await deadlines(change, after)),
      ...reviewBetween(was?.state, is?.state),
    ],
    told,
  };
}

function found(change: RecordChange, world: World) {
  switch (change.kind) {
    case "matter":
      return world.matter(change.id);
    case "call":
      return world.call(change.id);
    case "order":
      return world.order(change.id);
    case "operation":
      return world.operation(change.id);
    case "accountability":
      return world.accountability(change.id);
    case "absence":
      return world.absence(change.id);
    case "warning":
      return world.warning(change.id);
  }
}

/** On hold no limit runs; instead it is looked at again on a day. */
function reviewBetween(was: object | undefined, is: object | undefined): string[] {
  const [held, holds] = [was, is].map((state) => state !== undefined && "hold" in state);
  if (held === holds) return [];
  return [holds ? "+ review" : "− review"];
}

async function deadlines({ kind, id }: RecordChange, world: World): Promise<readonly DeadlineRecord[]> {
  switch (kind) {
    case "matter":
      return matterDeadlines((await world.matter(id))?.events ?? []);
    case "call":
      return callDeadlines((await world.call(id))?.events ?? []);
    case "order":
      return orderDeadlines((await world.order(id))?.events ?? []);
    case "operation":
      return operationDeadlines((await world.operation(id))?.events ?? []);
    case "absence":
    case "warning":
    case "accountability":
      return [];
  }
}

function clocksBetween(before: readonly DeadlineRecord[], after: readonly DeadlineRecord[]): string[] {
  const [was, is] = [running(before), running(after)];
  const ended = [...was.keys()].filter((clock) => !is.has(clock)).map((clock) => `− ${clock}`);
  const begun = [...is].flatMap(([clock, { deadline }]) => {
    const old = was.get(clock)?.deadline;
    if (old?.due.getTime() === deadline.due.getTime()) return [];
    return [`${old ? "→" : "+"} ${clock} ${limitText(deadline.limit)}`];
  });
  return [...ended, ...begun];
}

function running(records: readonly DeadlineRecord[]): ReadonlyMap<string, DeadlineRecord> {
  return new Map(records.filter(({ outcome }) => outcome === "running").map((one) => [one.clock, one]));
}
