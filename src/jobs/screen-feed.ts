import { type ScreenScope, screenFigures, screenQuery } from "../app/figures/screen.js";
import type { Clock } from "../ports/clock.js";
import type { Figures } from "../ports/figures.js";
import type { Log } from "../ports/log.js";
import type { Registries } from "../ports/registries.js";
import type { Warnings } from "../ports/warnings.js";
import { createScreenMaker, type ScreenEvent, scopeKey, withTime } from "./screen-made.js";

export type ScreenFeedDeps = {
  readonly figures: Figures;
  readonly warnings: Pick<Warnings, "open">;
  readonly registries: Pick<Registries, "current">;
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves after so long, or when the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** At most one event in that time. */
  readonly leastMs: number;
};

export type ScreenFeed = {
  /** The figures of a scope as they stand, as JSON. */
  read(scope: ScreenScope): Promise<string>;
  /** Tells them at once and then whenever they change. `ended` is called when the service stops. Gives back the way to leave. */
  follow(scope: ScreenScope, tell: (event: ScreenEvent) => void, ended: () => void): () => void;
  close(): Promise<void>;
};

type Follower = {
  readonly scope: ScreenScope;
  readonly tell: (event: ScreenEvent) => void;
  readonly ended: () => void;
};

/**
 * 大屏 live: every instance watches what the recorder writes and tells its screens. Figures are read once for all of them
 * and made once a scope, however many screens are open; nobody watches while no screen is.
 */
export function createScreenFeed(deps: ScreenFeedDeps): ScreenFeed {
  const { figures, warnings, registries, clock, log, sleep, leastMs } = deps;
  const make = createScreenMaker(deps);
  const followers = new Set<Follower>();
  /** What was told last, by scope, with the minute it was told in. */
  const told = new Map<string, string>();
  /** What a screen that comes is told, by scope, while nothing has changed: fifty that come at once are one. */
  const greetings = new Map<string, Promise<ScreenEvent>>();
  let changed = false;
  let closed = false;
  let wake = new AbortController();
  let running: Promise<void> | undefined;

  function nudge(): void {
    changed = true;
    greetings.clear();
    wake.abort();
  }

  async function run(): Promise<void> {
    const watch = figures.watch(nudge, (fault) => log.warn({ fault }, "live figures are interrupted for a moment"));
    while (followers.size > 0 && !closed) {
      wake = new AbortController();
      if (!changed) await sleep(registries.current().rules.bigscreen.refreshSeconds * 1_000, wake.signal);
      changed = false;
      greetings.clear();
      await tellAll().catch((fault) => log.warn({ fault }, "the screens could not be told; they are told again soon"));
      wake = new AbortController();
      if (!closed) await sleep(leastMs, new AbortController().signal);
    }
    await watch.close();
    told.clear();
    greetings.clear();
  }

  function keepRunning(): void {
    if (running || closed || followers.size === 0) return;
    running = run().finally(() => {
      running = undefined;
      keepRunning();
    });
  }

  async function tellAll(): Promise<void> {
    const scopes = [...new Map([...followers].map(({ scope }) => [scopeKey(scope), scope])).values()];
    const [registry, now] = [registries.current(), clock.now()];
    const [read, open] = await Promise.all([figures.read(screenQuery(scopes, registry, now)), warnings.open()]);
    for (const scope of scopes) {
      const key = scopeKey(scope);
      const { at, ...rest } = screenFigures(read, scope, registry, now, open);
      const body = JSON.stringify(rest);
      const known = `${minuteOf(at)}${body}`;
      if (told.get(key) === known) continue;
      told.set(key, known);
      const event = { id: String(read.position), data: withTime(at, body) };
      for (const follower of followers) if (scopeKey(follower.scope) === key) follower.tell(event);
    }
  }

  async function greet(follower: Follower): Promise<void> {
    const key = scopeKey(follower.scope);
    const greeting = greetings.get(key) ?? make(follower.scope);
    greetings.set(key, greeting);
    const event = await greeting;
    if (followers.has(follower)) follower.tell(event);
  }

  return {
    read: async (scope) => (await make(scope)).data,
    follow(scope, tell, ended) {
      const follower = { scope, tell, ended };
      followers.add(follower);
      greet(follower).catch((fault) => {
        log.warn({ fault }, "a screen could not be told its first figures");
        followers.delete(follower);
        ended(); // it comes again by itself
      });
      keepRunning();
      return () => {
        followers.delete(follower);
        if (followers.size === 0) wake.abort();
      };
    },
    async close() {
      closed = true;
      wake.abort();
      for (const { ended } of followers) ended();
      followers.clear();
      await running;
    },
  };
}

/** Screens are told the minute, changed or not: their clock is ours, and ours can be moved. */
function minuteOf(at: string): string {
  return at.slice(0, "2026-03-10T12:54".length);
}
