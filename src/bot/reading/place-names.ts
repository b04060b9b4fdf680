import type { LngLat, Registry, Unit } from "../../domain/district/registry.js";
import type { GridCode, UnitCode } from "../../domain/shared/ids.js";

/** A name of a place, and how closely it says where: a place and a grid name the grid, the others only their unit. */
export type NamedPlace = {
  readonly name: string;
  readonly kind: "place" | "grid" | "community" | "street";
  readonly grid?: GridCode;
  readonly community?: UnitCode;
  readonly street?: UnitCode;
  readonly point?: LngLat;
};

/** Every name by which somebody may say where something is: gazetteer, grids, communities, streets. */
export function placeNames(registry: Registry): NamedPlace[] {
  return [...gazetteer(registry), ...gridNames(registry), ...unitNames(registry)];
}

function gazetteer(registry: Registry): NamedPlace[] {
  return registry.places.map(({ name, grid, point }) => ({
    name,
    kind: "place",
    ...whereIs(registry, grid),
    ...(point === undefined ? {} : { point }),
  }));
}

function gridNames(registry: Registry): NamedPlace[] {
  return [...registry.grids.values()].flatMap(({ code, name }) =>
    spellings(name).map((spelling) => ({ name: spelling, kind: "grid" as const, ...whereIs(registry, code) })),
  );
}

const DIGITS = "一二三四五六七八九";

/** 科翔第一网格 is also 科翔一网格, 科翔1网格, 科翔第一网, 科翔一网. */
function spellings(name: string): string[] {
  const numbered = /^(.+)第([一二三四五六七八九])网格$/.exec(name);
  if (!numbered) return [name];
  const [, head = "", digit = ""] = numbered;
  const number = String(DIGITS.indexOf(digit) + 1);
  return [digit, number].flatMap((n) => [`第${n}网格`, `${n}网格`, `第${n}网`, `${n}网`].map((tail) => head + tail));
}

function unitNames(registry: Registry): NamedPlace[] {
  return [...registry.units.values()].flatMap((unit) =>
    unit.kind === "COMMUNITY" || unit.kind === "STREET" ? namesOfUnit(unit) : [],
  );
}

function namesOfUnit(unit: Unit): NamedPlace[] {
  const where =
    unit.kind === "STREET"
      ? { kind: "street" as const, street: unit.code }
      : {
          kind: "community" as const,
          community: unit.code,
          ...(unit.parent === undefined ? {} : { street: unit.parent }),
        };
  return [...new Set([unit.name, unit.short, ...unit.aliases])].map((name) => ({ name, ...where }));
}

/** A grid with the community and street it belongs to. */
export function whereIs(registry: Registry, grid: GridCode): Pick<NamedPlace, "grid" | "community" | "street"> {
  const community = registry.grids.get(grid)?.community;
  const street = community === undefined ? undefined : registry.units.get(community)?.parent;
  return {
    grid,
    ...(community === undefined ? {} : { community }),
    ...(street === undefined ? {} : { street }),
  };
}
