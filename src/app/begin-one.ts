import type { AggregateKind, EventOf, NoOf } from "../domain/aggregates.js";
import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import type { StaffAct } from "../domain/shared/event.js";
import { ok, type Result } from "../domain/shared/result.js";
import type { Change, Numbers } from "../ports/records.js";
import { type Aggregate, changeBy, doneOn } from "./aggregate.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import type { Do } from "./use-cases.js";
import { type Done, ofAnyKind, type Wish } from "./wish.js";

/** The first act of an aggregate, under the number that it gets. */
type Beginning<K extends AggregateKind, Command> = (
  no: NoOf<K>,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly EventOf<K>[]>;

/** What changes with it, in the same commit; a refusal is the answer. */
type Also<K extends AggregateKind> = (
  done: Done<K>,
  act: StaffAct,
  registry: Registry,
) => Promise<Result<readonly Change[]>>;

/**
 * The story of every use case that begins an aggregate of its own: decide, take a number, commit. It is told apart from its
 * repetition by what the wish writes with it, the conversation that it ends.
 */
export function beginOne<K extends AggregateKind>(
  aggregate: Aggregate<K>,
  nextNo: (numbers: Numbers, at: Date) => Promise<NoOf<K>>,
  anyNo: NoOf<K>,
) {
  return function begin<Command>(
    { records, numbers, registries }: Pick<AppDeps, "records" | "numbers" | "registries">,
    decide: Beginning<K, Command>,
    also?: Also<K>,
  ): Do<Wish & Command> {
    return async (input) => {
      const registry = registries.current();
      // A number is spent only on what will be: what is refused is refused under any number.
      const possible = decide(anyNo, input, input.act, { registry });
      if (!possible.ok) return { kind: "refused", refusal: possible.refusal };
      const no = await nextNo(numbers, input.act.at);
      const decision = decide(no, input, input.act, { registry });
      if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
      const done = doneOn(aggregate, undefined, decision.value, input.act);
      const others = also ? await also(done, input.act, registry) : ok([]);
      if (!others.ok) return { kind: "refused", refusal: others.refusal };
      const change = changeBy(aggregate, done, registry, input.press);
      return commit({ records }, input, ofAnyKind(done), [change, ...others.value]);
    };
  };
}
