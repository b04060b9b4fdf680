import type { Registry } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { doerOf, principalOf, type StaffAct } from "../shared/event.js";
import type { OrderNo, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OrderDrafted } from "./events.js";
import type { IssuerLevel, Receiver } from "./order.js";
import type { SaidLimits } from "./order-limits.js";

/** What an issuer says; a limit that is missing is asked for. */
export type DraftOrder = {
  readonly text: string;
  readonly photos: readonly PhotoId[];
  readonly drill: boolean;
  readonly urgent: boolean;
  readonly receivers: readonly Receiver[];
  readonly limits: Partial<SaidLimits>;
};

/** Streets for the district and its departments; for a street its own communities and their grids (domain 6). */
export function mayReceive(
  { unit, grid }: Receiver,
  level: IssuerLevel,
  issuer: UnitCode,
  registry: Registry,
): boolean {
  const found = registry.units.get(unit);
  if (level !== "STREET") return found?.kind === "STREET" && grid === undefined;
  const own = found?.kind === "COMMUNITY" && found.parent === issuer;
  return own && (grid === undefined || registry.grids.get(grid)?.community === unit);
}

/**
 * What every order needs, however it begins: receivers below the issuer, each once, words, both limits. `receivers_missing`,
 * `receivers_not_below`, `text_missing`, `limits_missing` when not.
 */
export function draftOrder(
  no: OrderNo,
  { text, photos, drill, urgent, receivers, limits }: DraftOrder,
  level: IssuerLevel,
  act: StaffAct,
  rules: Rules,
): Result<{ readonly drafted: OrderDrafted; readonly limits: SaidLimits }> {
  const { registry } = rules;
  const drafter = doerOf(act);
  const issuer = principalOf(drafter).unit;
  const once = [...new Map(receivers.map((one) => [one.grid ?? one.unit, one])).values()];
  if (once.length === 0) return refuse("receivers_missing");
  if (!once.every((one) => mayReceive(one, level, issuer, registry))) return refuse("receivers_not_below");
  const said = words(text, rules, "text_missing");
  if (!said.ok) return said;
  const { sign, report } = limits;
  if (!sign || !report) {
    return refuse("limits_missing", { missing: [...(sign ? [] : ["sign"]), ...(report ? [] : ["report"])] });
  }
  const drafted: OrderDrafted = {
    ...{ no, registry: registry.version, level, issuer, drafter },
    ...{ text: said.value, photos, drill, urgent, receivers: once },
  };
  return ok({ drafted, limits: { sign, report } });
}
