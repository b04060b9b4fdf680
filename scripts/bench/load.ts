import autocannon from "autocannon";
import type { Callback } from "./callbacks.js";

export type LoadResult = {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly failed: number;
  readonly answered: number;
};

/** Sends callbacks over 32 connections for so long; `rate` holds it to so many a second in all. */
export async function load(
  base: string,
  callbacks: Iterator<Callback>,
  seconds: number,
  rate?: number,
): Promise<LoadResult> {
  const result = await autocannon({
    url: base,
    connections: 32,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: "POST",
        setupRequest(request) {
          const next = callbacks.next();
          if (next.done) throw new Error("the benchmark ran out of prepared callbacks");
          return { ...request, path: next.value.path, body: next.value.body };
        },
      },
    ],
  });
  return {
    perSecond: result["2xx"] / result.duration,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
    answered: result["2xx"],
  };
}
