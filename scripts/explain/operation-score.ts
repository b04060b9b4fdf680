import type { MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import { rulesFor } from "../../src/app/rules-for.js";
import { scoreJson } from "../../src/cards/score.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { bodiesScored, scoreOfBody } from "../../src/domain/scoring/body-score.js";
import { monthCountedOfBody } from "../../src/domain/scoring/counted-body.js";
import type { OperationNo, UnitCode } from "../../src/domain/shared/ids.js";
import type { Loaded } from "../../src/ports/records.js";
import type { Registries } from "../../src/ports/registries.js";

/** The points of every body of a joint operation, as JSON; undefined when it has no such number. */
export async function operationScores(
  { records }: Pick<MongoStore, "records">,
  registries: Registries,
  no: OperationNo,
): Promise<object | undefined> {
  const loaded = await records.operation(no);
  if (!loaded) return undefined;
  const registry = await rulesFor(registries, loaded.state.registry);
  return { number: no, bodies: bodiesScored(loaded.events).map((body) => bodyJson(loaded, body, registry)) };
}

function bodyJson({ state, events }: Loaded<"operation">, body: UnitCode, { rules, calendar, units }: Registry) {
  const score = scoreOfBody(events, body, rules, calendar);
  const { number: _, ...reckoning } = scoreJson(state.no, score, "operation");
  const counts = units.get(body)?.kind === "DEPARTMENT";
  return {
    ...{ body, name: units.get(body)?.name ?? body, weight: score.weight },
    month: counts ? (monthCountedOfBody(events, body) ?? null) : null,
    ...reckoning,
  };
}
