import type { AppDeps } from "../../src/app/deps.js";
import { isOpen } from "../../src/domain/absence/absence.js";
import { type AggregateKind, foldEvents, type HistoryOf, type NoOf } from "../../src/domain/aggregates.js";
import { EMPTY_CONVERSATION } from "../../src/domain/conversation/conversation.js";
import type { Registry, Staff } from "../../src/domain/district/registry.js";
import type {
  AbsenceNo,
  AccountabilityNo,
  CallNo,
  MatterNo,
  OperationNo,
  OrderNo,
  StaffId,
  WarningNo,
} from "../../src/domain/shared/ids.js";
import type { SweepDeps } from "../../src/jobs/elapse.js";
import type { Change, CommitOutcome, Loaded, LoadedCall, LoadedMatter, Records } from "../../src/ports/records.js";
import { isOfRecord } from "./changed.js";

type Kept = { readonly [K in AggregateKind]: Map<NoOf<K>, Loaded<K>> };
type Written<K extends AggregateKind> = { readonly id: NoOf<K>; readonly events: HistoryOf<K> };

const NOTHING_LISTED: AppDeps["lists"] = {
  near: async () => [],
  callsChanged: async () => [],
  callsCounted: async () => [],
  operationsCounted: async () => [],
  waitingFor: async () => [],
};

/**
 * What the use cases write, kept only as long as one trial: the record is a list of changes. Nothing is looked up in lists, so
 * no report is ever like another and nobody objected before.
 */
export class World implements Records {
  readonly #registry: Registry;
  readonly #kept: Kept;
  #numbers: number;
  /** What the last commit wrote. */
  last: readonly Change[] = [];

  constructor(registry: Registry, from?: World) {
    this.#registry = registry;
    this.#kept = {
      matter: new Map(from ? from.#kept.matter : []),
      call: new Map(from ? from.#kept.call : []),
      absence: new Map(from ? from.#kept.absence : []),
      order: new Map(from ? from.#kept.order : []),
      operation: new Map(from ? from.#kept.operation : []),
      accountability: new Map(from ? from.#kept.accountability : []),
      warning: new Map(from ? from.#kept.warning : []),
    };
    this.#numbers = from ? from.#numbers : 0;
  }

  /** The same world, to go on from without changing this one; with another district in force where one is given. */
  fork(registry = this.#registry): World {
    return new World(registry, this);
  }

  /** What the use cases are given: this record, and a district that stays as it is. */
  deps(): AppDeps {
    const silent = () => undefined;
    return {
      records: this,
      numbers: { next: async () => ++this.#numbers },
      lists: NOTHING_LISTED,
      absences: { open: async () => this.absences.map(({ state }) => state).filter(isOpen) },
      warnings: {
        open: async () => this.warnings.map(({ state }) => state).filter(({ state }) => state === "IN_FORCE"),
        issuedBy: async () => undefined,
      },
      scorecards: { closed: async () => undefined },
      registries: { current: () => this.#registry, at: async () => this.#registry },
      log: { info: silent, warn: silent, error: silent, debug: silent },
    };
  }

  /** The same for what time brings; nothing is looked up as due. */
  sweepDeps(): SweepDeps {
    const due = {
      due: async () => [],
      nextDue: async () => undefined,
      overdue: async () => ({ count: 0, oldest: [] }),
    };
    return { ...this.deps(), due, pageSize: 1 };
  }

  /** Somebody of the district. */
  person(id: StaffId): Staff {
    const staff = this.#registry.staff.get(id);
    if (!staff) throw new Error(`the sample district has no ${id}`);
    return staff;
  }

  async matter(no: MatterNo): Promise<LoadedMatter | undefined> {
    return this.#kept.matter.get(no);
  }

  async call(no: CallNo): Promise<LoadedCall | undefined> {
    return this.#kept.call.get(no);
  }

  async accountability(no: AccountabilityNo): Promise<Loaded<"accountability"> | undefined> {
    return this.#kept.accountability.get(no);
  }

  async absence(no: AbsenceNo): Promise<Loaded<"absence"> | undefined> {
    return this.#kept.absence.get(no);
  }

  async warning(no: WarningNo): Promise<Loaded<"warning"> | undefined> {
    return this.#kept.warning.get(no);
  }

  async order(no: OrderNo): Promise<Loaded<"order"> | undefined> {
    return this.#kept.order.get(no);
  }

  async operation(no: OperationNo): Promise<Loaded<"operation"> | undefined> {
    return this.#kept.operation.get(no);
  }

  async conversation() {
    return { state: EMPTY_CONVERSATION, version: 0 };
  }

  async noticed(): Promise<boolean> {
    return false;
  }

  async commit(changes: readonly Change[]): Promise<CommitOutcome> {
    this.last = changes;
    for (const change of changes.filter(isOfRecord)) this.#keep(change.kind, change);
    return { kind: "committed" };
  }

  /** All matters, calls, orders and absences, in the order in which they began. */
  get matters(): readonly LoadedMatter[] {
    return [...this.#kept.matter.values()];
  }

  get calls(): readonly LoadedCall[] {
    return [...this.#kept.call.values()];
  }

  get accountabilities(): readonly Loaded<"accountability">[] {
    return [...this.#kept.accountability.values()];
  }

  get absences(): readonly Loaded<"absence">[] {
    return [...this.#kept.absence.values()];
  }

  get warnings(): readonly Loaded<"warning">[] {
    return [...this.#kept.warning.values()];
  }

  get orders(): readonly Loaded<"order">[] {
    return [...this.#kept.order.values()];
  }

  get operations(): readonly Loaded<"operation">[] {
    return [...this.#kept.operation.values()];
  }

  #keep<K extends AggregateKind>(kind: K, { id, events }: Written<K>): void {
    const all: Kept[K] = this.#kept[kind];
    const before = all.get(id);
    const state = foldEvents(kind, events, before?.state);
    all.set(id, { state, events: [...(before?.events ?? []), ...events] });
  }
}
