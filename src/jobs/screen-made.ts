import { type ScreenScope, screenFigures, screenQuery } from "../app/figures/screen.js";
import { isoLocal, localDate } from "../domain/shared/local-time.js";
import { isInForce } from "../domain/warning/warning.js";
import type { Clock } from "../ports/clock.js";
import type { Figures } from "../ports/figures.js";
import type { Registries } from "../ports/registries.js";
import type { Warnings } from "../ports/warnings.js";

/** Whole figures as JSON, and the position they stand at. */
export type ScreenEvent = { readonly id: string; readonly data: string };

export type ScreenMaker = (scope: ScreenScope) => Promise<ScreenEvent>;

type MakerDeps = {
  readonly figures: Pick<Figures, "read">;
  readonly warnings: Pick<Warnings, "open">;
  readonly registries: Pick<Registries, "current">;
  readonly clock: Clock;
};

/** The figures of a scope as they stand, made again only when something that they show is another: all that is open is on the map. */
export function createScreenMaker({ figures, warnings, registries, clock }: MakerDeps): ScreenMaker {
  const made = new Map<string, { readonly of: string; readonly id: string; readonly rest: string }>();
  return async (scope) => {
    const [registry, now] = [registries.current(), clock.now()];
    const [{ version }, open] = await Promise.all([figures.read({ sheets: [] }), warnings.open()]);
    const inForce = open.filter((one) => isInForce(one, now));
    const warned = inForce.map(({ no }) => no).join();
    const of = (version: string) => `${version} ${registry.version} ${localDate(now)} ${warned}`;
    let one = made.get(scopeKey(scope));
    if (one?.of !== of(version)) {
      const read = await figures.read(screenQuery([scope], registry, now));
      const { at: _, ...rest } = screenFigures(read, scope, registry, now, inForce);
      one = { of: of(read.version), id: String(read.position), rest: JSON.stringify(rest) };
      made.set(scopeKey(scope), one);
    }
    return { id: one.id, data: withTime(isoLocal(now), one.rest) };
  };
}

/** The time first, then the rest of an object that is JSON already. */
export function withTime(at: string, rest: string): string {
  return `{"at":${JSON.stringify(at)},${rest.slice(1)}`;
}

export function scopeKey({ street, period }: ScreenScope): string {
  return `${street?.code ?? ""}|${period}`;
}
