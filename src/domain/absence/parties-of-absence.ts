import type { Registry, Staff } from "../district/registry.js";
import type { Parties } from "../district/rights.js";
import { streetOf } from "../district/street-of.js";

/** Whose affair an absence is: his own, and that of the heads of his body; a community's people have those of their street. */
export function partiesOfAbsence({ id, unit }: Pick<Staff, "id" | "unit">, registry: Registry, no?: string): Parties {
  return { ...(no === undefined ? {} : { no }), street: streetOf(registry, unit) ?? unit, lead: unit, person: id };
}
