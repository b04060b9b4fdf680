/** Counts work that must be over before what it uses is closed. */
export type InFlight = {
  /** Counts `work` until it settles, and gives what it gives. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves as soon as nothing is under way. */
  idle(): Promise<void>;
};

export function createInFlight(): InFlight {
  let count = 0;
  let waiting: (() => void)[] = [];

  function leave(): void {
    count -= 1;
    if (count > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  return {
    async during(work) {
      count += 1;
      try {
        return await work();
      } finally {
        leave();
      }
    },
    idle: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
