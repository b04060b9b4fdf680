import type { Registry } from "./registry.js";

/** What a decision may read besides the state and the command: the district, with lists, calendar and rule book. */
export type Rules = { readonly registry: Registry };
