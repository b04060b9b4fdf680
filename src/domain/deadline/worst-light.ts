import type { Light } from "./deadline.js";

const WORST_FIRST: readonly Light[] = ["RED", "YELLOW", "GREEN"];

/** The worst light among some limits; green where none runs. */
export function worstLight(clocks: readonly { readonly light: Light }[]): Light {
  return WORST_FIRST.find((colour) => clocks.some(({ light }) => light === colour)) ?? "GREEN";
}
