import { performance } from "node:perf_hooks";
import type { Opened } from "./opened.js";
import type { Page } from "./pages.js";

/** Milliseconds. */
export type Spread = { readonly median: number; readonly p99: number };
export type PageFigures = {
  readonly page: string;
  readonly small: Spread;
  readonly large: Spread;
  readonly ratio: number;
};

export type Pair = { readonly small: Opened; readonly large: Opened };

const WARM_UP = 5;

/** Every page of both databases in every round, turn by turn: what slows one slows the other. */
export async function measurePages(
  pages: readonly Page[],
  { small, large }: Pair,
  rounds: number,
  tell: (share: number) => void,
): Promise<readonly PageFigures[]> {
  const taken = pages.map(() => ({ small: [] as number[], large: [] as number[] }));
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [i, page] of pages.entries()) {
      const both = round % 2 === 0 ? (["small", "large"] as const) : (["large", "small"] as const);
      for (const which of both) {
        const ms = await timed(() => page.visit(which === "small" ? small : large));
        if (round >= 0) taken[i]?.[which].push(ms);
      }
    }
    tell((round + WARM_UP + 1) / (rounds + WARM_UP));
  }
  return pages.map(({ name }, i) => figuresOf(name, taken[i]?.small ?? [], taken[i]?.large ?? []));
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function figuresOf(page: string, small: readonly number[], large: readonly number[]): PageFigures {
  const [of, among] = [spreadOf(large), spreadOf(small)];
  return { page, small: among, large: of, ratio: of.median / among.median };
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}
