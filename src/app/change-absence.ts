import { endAbsence as decideEnd } from "../domain/absence/end-absence.js";
import { nameDeputy as decideDeputy } from "../domain/absence/name-deputy.js";
import type { Registry } from "../domain/district/registry.js";
import type { Act } from "../domain/shared/event.js";
import { ok } from "../domain/shared/result.js";
import type { AppDeps } from "./deps.js";
import { handOver } from "./hand-over.js";
import { onAbsence } from "./on-absence.js";
import type { UseCases } from "./use-cases.js";
import type { Done } from "./wish.js";

/** 指定代理 */
export function nameDeputy(deps: AppDeps): UseCases["nameDeputy"] {
  return onAbsence(deps, decideDeputy, { also: handingOver(deps) });
}

/** 销假 */
export function endAbsence(deps: AppDeps): UseCases["endAbsence"] {
  return onAbsence(deps, decideEnd, { also: handingOver(deps) });
}

const handingOver = (deps: AppDeps) => async (done: Done<"absence">, act: Act, registry: Registry) =>
  ok(await handOver(deps, done, act, registry));
