import { awayAt } from "../domain/absence/away-at.js";
import type { Away, Registry } from "../domain/district/registry.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { Absences } from "../ports/absences.js";
import type { Clock } from "../ports/clock.js";
import type { LiveRegistries } from "./load-registry.js";

/** Registries that know who is away at this moment. */
export type RegistriesOnDuty = LiveRegistries & {
  /** Looks again who is away or will be, e.g. after somebody said so, here or in another instance. */
  refreshAbsences(): Promise<void>;
};

/**
 * Puts who is away now into the district, so that everybody who is given one sees the same. Absences are read when they change and
 * every few seconds, never for a single message; from when and until when they hold is the clock's.
 */
export async function onDutyToday(
  registries: LiveRegistries,
  absences: Absences,
  clock: Clock,
): Promise<RegistriesOnDuty> {
  let open = await absences.open();
  let last: { readonly stored: Registry; readonly key: string; readonly registry: Registry } | undefined;

  function current(): Registry {
    const stored = registries.current();
    const away = awayAt(open, clock.now());
    if (away.size === 0) return stored;
    const key = keyOf(away);
    if (last?.stored !== stored || last.key !== key) last = { stored, key, registry: { ...stored, away } };
    return last.registry;
  }

  return {
    current,
    at: registries.at,
    refresh: registries.refresh,
    async refreshAbsences() {
      open = await absences.open();
    },
  };
}

function keyOf(away: ReadonlyMap<StaffId, Away>): string {
  return JSON.stringify([...away]);
}
