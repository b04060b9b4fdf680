import type { Registry } from "../../domain/district/registry.js";
import type { MatterSource } from "../../domain/matter/sources.js";
import { normalise } from "./normalise.js";

/** The source a report begins with (`12345 …`, `群众反映…`), after what may stand before it; undefined for one's own finding. */
export function sourceIn(text: string, { rules }: Registry): MatterSource | undefined {
  const beginning = normalise(text).replace(/^[\s,.:;!#【[(]*(?:上报|报事|反映)?[\s,.:;]*/u, "");
  const named = rules.sources.find(({ words }) => words.some((word) => beginning.startsWith(word)));
  return named?.source;
}
