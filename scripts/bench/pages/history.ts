import { createUseCases } from "../../../src/app/index.js";
import type { UseCases } from "../../../src/app/use-cases.js";
import type { Outcome, Wish } from "../../../src/app/wish.js";
import { nextCallMoment } from "../../../src/domain/call/next-moment.js";
import { actorOf } from "../../../src/domain/district/actor-of.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import type { Role } from "../../../src/domain/district/roles.js";
import type { CallNo, MatterNo } from "../../../src/domain/shared/ids.js";
import { ELAPSE } from "../../../src/jobs/elapse.js";
import { World } from "../../states/world.js";

type Input<Name extends keyof UseCases> = Parameters<UseCases[Name]>[0];
type Said<Name extends keyof UseCases> = Omit<Input<Name>, keyof Wish>;

const MINUTE_MS = 60_000;

/** What happened to one matter and its call, by the real use cases, on a record that is kept in memory. */
export class History {
  readonly world: World;
  readonly #registry: Registry;
  #now: Date;

  constructor(registry: Registry, begins: Date) {
    this.#registry = registry;
    this.world = new World(registry);
    this.#now = begins;
  }

  get matter(): MatterNo {
    return this.world.matters[0]?.state.no as MatterNo;
  }

  /** The lead call, which was drafted first. */
  get call(): CallNo {
    return this.world.calls[0]?.state.no as CallNo;
  }

  get parts(): readonly CallNo[] {
    return this.world.calls.filter(({ state }) => state.part !== undefined).map(({ state }) => state.no);
  }

  /** So many minutes after the last act somebody does something in one of his roles. */
  async do<Name extends keyof UseCases>(
    minutes: number,
    name: Name,
    staff: Staff,
    said: Said<Name>,
    role: Role = staff.roles[0] as Role,
  ): Promise<void> {
    this.#now = new Date(this.#now.getTime() + minutes * MINUTE_MS);
    const use = createUseCases(this.world.deps())[name] as (input: Input<Name>) => Promise<Outcome>;
    const cause = `${name}:${staff.id}:${this.#now.getTime()}`;
    const act = { actor: actorOf(staff, role), at: this.#now, channel: "wecom", cause } as const;
    const outcome = await use({ ...said, act } as Input<Name>);
    if (outcome.kind !== "done") throw new Error(`${name} by ${staff.id}: ${JSON.stringify(outcome)}`);
  }

  /** Lets time alone bring what it brings to the lead call, until it is archived. */
  async untilArchived(): Promise<void> {
    for (;;) {
      const call = await this.world.call(this.call);
      const at = call && nextCallMoment(call.state, { registry: this.#registry });
      if (!at) return;
      await ELAPSE.call(this.world.sweepDeps(), this.call, at);
    }
  }
}
