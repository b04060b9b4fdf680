import { createUseCases } from "../../src/app/index.js";
import type { UseCases } from "../../src/app/use-cases.js";
import type { Outcome, Wish } from "../../src/app/wish.js";
import { nextAbsenceMoment } from "../../src/domain/absence/elapse.js";
import { nextAccountabilityMoment } from "../../src/domain/accountability/elapse.js";
import { nextCallMoment } from "../../src/domain/call/next-moment.js";
import { actorOf } from "../../src/domain/district/actor-of.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { Role } from "../../src/domain/district/roles.js";
import type { MatterState } from "../../src/domain/matter/matter.js";
import { nextMatterMoment } from "../../src/domain/matter/next-moment.js";
import { nextOperationMoment } from "../../src/domain/operation/next-moment.js";
import { nextOrderMoment } from "../../src/domain/order/next-moment.js";
import {
  type AbsenceNo,
  type AccountabilityNo,
  asId,
  type CallNo,
  type MatterNo,
  type OperationNo,
  type OrderNo,
  type StaffId,
  type WarningNo,
} from "../../src/domain/shared/ids.js";
import type { Refusal } from "../../src/domain/shared/refusal.js";
import { nextWarningMoment } from "../../src/domain/warning/elapse.js";
import { ELAPSE } from "../../src/jobs/elapse.js";
import { World } from "./world.js";

/** People of the sample district who act: of 科翔社区, 联和街道 and 水务局, and the district's bodies. */
export const CAST = {
  /** Of the neighbouring grid, so that he is not also the one who patrols where it is. */
  reporter: ["lianhe.grid02", "GRID_WORKER"],
  gridWorker: ["lianhe.grid01", "GRID_WORKER"],
  clerk: ["kexiang.clerk01", "COMMUNITY_CLERK"],
  team: ["lianhe.sanitation02", "STREET_HANDLER"],
  center: ["lianhe.center01", "STREET_CENTER"],
  leader: ["lianhe.leader01", "STREET_LEADER"],
  chief: ["lianhe.chief01", "STREET_CHIEF"],
  liaison: ["d04.liaison01", "DEPT_LIAISON"],
  handler: ["d04.handler01", "DEPT_HANDLER"],
  deputyHead: ["d04.leader01", "DEPT_LEADER"],
  /** Of 环保局, which helps 水务局 by the list. */
  helper: ["d05.liaison01", "DEPT_LIAISON"],
  helperHead: ["d05.leader01", "DEPT_LEADER"],
  district: ["district.center01", "DISTRICT_CENTER"],
  districtLeader: ["district.leader01", "DISTRICT_LEADER"],
  discipline: ["discipline.office01", "DISCIPLINE"],
  office: ["governance.office01", "GOVERNANCE_OFFICE"],
} as const satisfies Record<string, readonly [string, Role]>;

export type Player = keyof typeof CAST;
export type Input<Name extends keyof UseCases> = Parameters<UseCases[Name]>[0];
/** What is said, without who, when and from which card. */
export type Said<Name extends keyof UseCases> = Omit<Input<Name>, keyof Wish>;

/** Somebody was not allowed to, or it was not the time for it. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal | undefined;

  constructor(message: string, refusal?: Refusal) {
    super(message);
    this.refusal = refusal;
  }
}

/** Tuesday, 2026-03-10 09:00 local: the day of the handbook's examples. */
const OPENING = new Date("2026-03-10T09:00:00+08:00");
const STEP_MS = 60_000;

/** One line of events: real use cases, one minute apart. */
export class Play {
  readonly registry: Registry;
  readonly world: World;
  now: Date;

  constructor(registry: Registry, from?: Play) {
    this.registry = registry;
    this.world = from ? from.world.fork(registry) : new World(registry);
    this.now = from ? from.now : OPENING;
  }

  fork(registry = this.registry): Play {
    return new Play(registry, this);
  }

  /** The matter and the call that everything is about: the first of each. */
  get matter(): MatterNo {
    const [first] = this.world.matters;
    if (!first) throw new Refused("nothing was reported yet");
    return first.state.no;
  }

  get call(): CallNo {
    const [first] = this.world.calls;
    if (!first) throw new Refused("nothing was called for yet");
    return first.state.no;
  }

  get accountability(): AccountabilityNo {
    const [first] = this.world.accountabilities;
    if (!first) throw new Refused("nothing was proposed against a department");
    return first.state.no;
  }

  get warning(): WarningNo {
    const [first] = this.world.warnings;
    if (!first) throw new Refused("nobody was warned");
    return first.state.no;
  }

  get absence(): AbsenceNo {
    const [first] = this.world.absences;
    if (!first) throw new Refused("nobody is away");
    return first.state.no;
  }

  /** The first 协办单 of that call. */
  get part(): CallNo {
    const [first] = this.world.calls.filter(({ state }) => state.part !== undefined);
    if (!first) throw new Refused("nobody helps yet");
    return first.state.no;
  }

  get order(): OrderNo {
    const [first] = this.world.orders;
    if (!first) throw new Refused("nothing was ordered yet");
    return first.state.no;
  }

  get operation(): OperationNo {
    const [first] = this.world.operations;
    if (!first) throw new Refused("nothing was arranged yet");
    return first.state.no;
  }

  async matterState(): Promise<MatterState> {
    const found = await this.world.matter(this.matter);
    if (!found) throw new Refused("nothing was reported yet");
    return found.state.state;
  }

  /** The report that was made last. */
  get latest(): MatterNo {
    return this.world.matters.at(-1)?.state.no ?? this.matter;
  }

  /** Lets somebody do something; a refusal is thrown. */
  async do<Name extends keyof UseCases>(name: Name, who: Player, said: Said<Name>): Promise<void> {
    this.now = new Date(this.now.getTime() + STEP_MS);
    // A use case and its own input are one pair; the compiler only sees the union of all of them.
    const use = createUseCases(this.world.deps())[name] as (input: Input<Name>) => Promise<Outcome>;
    const outcome = await use({ ...said, ...this.#wishOf(who) } as Input<Name>);
    if (outcome.kind === "refused") throw new Refused(`${name}: ${outcome.refusal.code}`, outcome.refusal);
    if (outcome.kind !== "done") throw new Refused(`${name}: ${outcome.kind}`);
  }

  /**
   * Lets time pass to the next moment at which anything happens by itself, of parts too or of all but them; false when nothing ever
   * will.
   */
  async tick(parts: "with parts" | "without parts" = "with parts"): Promise<boolean> {
    const rules = { registry: this.registry };
    const moments = [
      ...this.world.matters.map(({ state }) => ({
        at: nextMatterMoment(state, rules),
        no: state.no,
        run: ELAPSE.matter,
      })),
      ...this.world.calls
        .filter(({ state }) => parts === "with parts" || state.part === undefined)
        .map(({ state }) => ({ at: nextCallMoment(state, rules), no: state.no, run: ELAPSE.call })),
      ...this.world.accountabilities.map(({ state }) => ({
        at: nextAccountabilityMoment(state, rules),
        no: state.no,
        run: ELAPSE.accountability,
      })),
      ...this.world.absences.map(({ state }) => ({ at: nextAbsenceMoment(state), no: state.no, run: ELAPSE.absence })),
      ...this.world.warnings.map(({ state }) => ({ at: nextWarningMoment(state), no: state.no, run: ELAPSE.warning })),
      ...this.world.orders.map(({ state }) => ({ at: nextOrderMoment(state, rules), no: state.no, run: ELAPSE.order })),
      ...this.world.operations.map(({ state }) => ({
        at: nextOperationMoment(state, rules),
        no: state.no,
        run: ELAPSE.operation,
      })),
    ].flatMap(({ at, ...one }) => (at === undefined ? [] : [{ at, ...one }]));
    const [next] = moments.sort((a, b) => a.at.getTime() - b.at.getTime());
    if (!next) return false;
    this.now = next.at;
    await next.run(this.world.sweepDeps(), next.no, next.at);
    return true;
  }

  #wishOf(who: Player): Wish {
    const [id, role] = CAST[who];
    const staff = this.registry.staff.get(asId<StaffId>(id));
    if (!staff) throw new Error(`the sample district has no ${id}`);
    const cause = `${who}:${this.now.toISOString()}`;
    return { act: { actor: actorOf(staff, role), at: this.now, channel: "wecom", cause } };
  }
}
