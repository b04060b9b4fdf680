import type { AggregateKind, EventOf, NoOf, StateOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import type { StaffAct } from "../domain/shared/event.js";
import { ok, type Result } from "../domain/shared/result.js";
import type { Change, Readers } from "../ports/records.js";
import { type Aggregate, changeBy, doneOn, repeatOf } from "./aggregate.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { rulesFor } from "./rules-for.js";
import type { Do } from "./use-cases.js";
import { type Done, ofAnyKind, type Wish } from "./wish.js";

type Decision<K extends AggregateKind, Command> = (
  state: StateOf<K>,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly EventOf<K>[]>;

type More<K extends AggregateKind, Command> = {
  /** What a decision has to know besides the state, looked up before it. */
  readonly prepare?: (input: Command & Wish, state: StateOf<K>, rules: Rules) => Promise<Command>;
  /** What changes with it, in the same commit; a refusal is the answer. */
  readonly also?: (done: Done<K>, act: StaffAct, registry: Registry) => Promise<Result<readonly Change[]>>;
};

/** The story of every use case on one aggregate: find, decide, commit; what this cause did before is answered again. */
export function onOne<K extends AggregateKind>(aggregate: Aggregate<K>) {
  return function on<Command>(
    deps: AppDeps,
    decide: Decision<K, Command>,
    { prepare, also }: More<K, Command> = {},
  ): Do<Wish & Command & { no: NoOf<K> }> {
    const readers: Readers = deps.records;
    return async (input) => {
      const found = await readers[aggregate.kind](input.no);
      if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
      const repeat = repeatOf(aggregate, found, input.act.cause);
      if (repeat) return { kind: "done", done: ofAnyKind(repeat), repeated: true };
      const registry = await rulesFor(deps.registries, found.state.registry);
      const command = prepare ? await prepare(input, found.state, { registry }) : input;
      const decision = decide(found.state, command, input.act, { registry });
      if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
      const done = doneOn(aggregate, found, decision.value, input.act);
      const others = also ? await also(done, input.act, registry) : ok([]);
      if (!others.ok) return { kind: "refused", refusal: others.refusal };
      const change = changeBy(aggregate, done, registry, input.press);
      return commit(deps, input, ofAnyKind(done), [change, ...others.value]);
    };
  };
}
