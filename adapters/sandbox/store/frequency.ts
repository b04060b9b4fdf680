import type { Clock } from "../../../src/ports/clock.js";

export type Window = { readonly limit: number; readonly ms: number };

/** How often something happened of late, by key. In memory only: no window is longer than an hour. */
export class Frequency {
  readonly #clock: Clock;
  readonly #longestMs: number;
  /** More hits than this cannot change any answer. */
  readonly #kept: number;
  readonly #windows: readonly Window[];
  readonly #hits = new Map<string, number[]>();

  constructor(clock: Clock, windows: readonly Window[]) {
    this.#clock = clock;
    this.#windows = windows;
    this.#longestMs = Math.max(...windows.map(({ ms }) => ms));
    this.#kept = Math.max(...windows.map(({ limit }) => limit)) + 1;
  }

  /** Counts one more; false when a window is now fuller than it may be. */
  hit(key: string): boolean {
    const now = this.#clock.now().getTime();
    const before = (this.#hits.get(key) ?? []).filter((at) => at <= now && now - at < this.#longestMs);
    const recent = [...before, now].slice(-this.#kept);
    this.#hits.set(key, recent);
    return this.#windows.every(({ limit, ms }) => recent.filter((at) => now - at < ms).length <= limit);
  }
}
