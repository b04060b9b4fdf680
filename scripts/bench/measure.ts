import { type Callback, makeCallback } from "./callbacks.js";
import { type LoadResult, load } from "./load.js";

export type BenchPlan = { readonly rounds: number; readonly seconds: number; readonly warmUpSeconds: number };

export type Round = { readonly floor: LoadResult; readonly product: LoadResult; readonly ratio: number };

export type Figures = {
  readonly rounds: readonly Round[];
  /** Median of the rounds' ratios, product to floor. */
  readonly ratio: number;
  readonly floorPerSecond: number;
  readonly productPerSecond: number;
  /** At half of the product's throughput. */
  readonly half: LoadResult;
};

/** Ciphers made in advance for one stretch: more than any program here can take. */
const PER_SECOND = 6_000;

/** Turn by turn on the same machine at the same time: what slows one slows the other. */
export async function measure(
  plan: BenchPlan,
  floor: string,
  product: string,
  senders: readonly string[],
  tell: (line: string) => void,
): Promise<Figures> {
  const supply = supplier(senders);
  await load(floor, supply(plan.warmUpSeconds), plan.warmUpSeconds);
  await load(product, supply(plan.warmUpSeconds), plan.warmUpSeconds);
  const rounds: Round[] = [];
  for (let i = 0; i < plan.rounds; i++) {
    const round = await oneRound(plan.seconds, floor, product, supply, i % 2 === 1);
    rounds.push(round);
    tell(
      `round ${i + 1}/${plan.rounds}: floor ${fixed(round.floor)}/s, product ${fixed(round.product)}/s, ratio ${round.ratio.toFixed(2)}`,
    );
  }
  const productPerSecond = median(rounds.map((round) => round.product.perSecond));
  const rate = Math.floor(productPerSecond / 2);
  return {
    rounds,
    ratio: median(rounds.map((round) => round.ratio)),
    floorPerSecond: median(rounds.map((round) => round.floor.perSecond)),
    productPerSecond,
    half: await load(product, supply(plan.seconds), plan.seconds, rate),
  };
}

type Supply = (seconds: number) => Iterator<Callback>;

async function oneRound(
  seconds: number,
  floor: string,
  product: string,
  supply: Supply,
  productFirst: boolean,
): Promise<Round> {
  const early = productFirst ? await load(product, supply(seconds), seconds) : undefined;
  const floorResult = await load(floor, supply(seconds), seconds);
  const productResult = early ?? (await load(product, supply(seconds), seconds));
  return { floor: floorResult, product: productResult, ratio: productResult.perSecond / floorResult.perSecond };
}

function supplier(senders: readonly string[]): Supply {
  let id = 7_000_000_000_000;
  return (seconds) => {
    const callbacks = Array.from({ length: seconds * PER_SECOND }, () =>
      makeCallback(++id, senders[id % senders.length] ?? ""),
    );
    return callbacks.values();
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

function fixed({ perSecond }: LoadResult): string {
  return perSecond.toFixed(0);
}
