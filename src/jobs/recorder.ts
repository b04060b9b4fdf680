import type { Committed, Delivered, Lead, RecordedBatch, RecorderStore } from "../ports/recording.js";
import { type PlanDeps, planRecording } from "./recording-plan.js";

export type RecorderDeps = PlanDeps & {
  readonly store: RecorderStore;
  /** Who this instance is, among others. */
  readonly owner: string;
  readonly leaseMs: number;
  /** How long one look at the stream waits for something new. */
  readonly waitMs: number;
  /** How long an instance that does not lead waits before it asks again. */
  readonly standByMs: number;
  /** After work it rests so many times as long as the work took, at most `longestRestMs`: filing comes first. */
  readonly restShare: number;
  readonly longestRestMs: number;
  /** Aggregates looked at at a time while catching up. */
  readonly pageSize: number;
  /** Resolves after so long, or when the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number;
};

export type Recorder = {
  start(): void;
  /** Records what is committed until now, gives up the lead and resolves. */
  stop(): Promise<void>;
  /** True when everything committed before is recorded; false when that takes longer than `withinMs`. */
  caughtUp(withinMs: number): Promise<boolean>;
};

/**
 * 记录员 (design 4): follows the stream of changes, copies every event into the collection of all events and keeps the figures.
 * One instance leads; where it stops, the next goes on from the place that was stored with what it wrote.
 */
export function createRecorder(deps: RecorderDeps): Recorder {
  let stopped = false;
  let leads = false;
  let running: Promise<void> | undefined;
  let wake = new AbortController();

  function nudge(): void {
    wake.abort();
    wake = new AbortController();
  }
  const rest = (ms: number) => deps.sleep(ms, wake.signal);

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const lead = await deps.store.lead(deps.owner, deps.leaseMs);
        if (lead) await leading(lead);
        else await rest(deps.standByMs);
      } catch (fault) {
        deps.log.warn({ fault }, "the recorder was interrupted; it goes on where it was");
        await rest(deps.standByMs);
      }
    }
  }

  async function leading(lead: Lead): Promise<void> {
    leads = true;
    try {
      if (!(await lead.resume())) await catchUp(deps, lead);
      deps.log.info({ owner: deps.owner }, "recording");
      await follow(lead);
    } finally {
      leads = false;
      await lead.leave();
    }
  }

  async function follow(lead: Lead): Promise<void> {
    let kept = deps.elapsed();
    while (!stopped) {
      const delivered = await lead.next(deps.waitMs);
      const began = deps.elapsed();
      if (isEmpty(delivered)) {
        if (began - kept < deps.leaseMs / 3) continue;
        if (!(await lead.keep(delivered.upTo))) return;
        kept = began;
        continue;
      }
      if (!(await recordAll(deps, lead, delivered.commits, delivered, false))) return;
      kept = deps.elapsed();
      await rest(Math.min(deps.longestRestMs, (kept - began) * deps.restShare));
    }
  }

  async function caughtUp(withinMs: number): Promise<boolean> {
    const until = deps.elapsed() + withinMs;
    const mark = await deps.store.mark();
    for (;;) {
      if (leads) nudge();
      const status = await deps.store.status();
      if (status && status.mark >= mark) return true;
      if (deps.elapsed() > until) return false;
      await deps.sleep(LOOK_EVERY_MS, new AbortController().signal);
    }
  }

  return {
    start() {
      running ??= run();
    },
    caughtUp,
    async stop() {
      if (!running) return;
      await caughtUp(STOP_WITHIN_MS).catch(() => false);
      stopped = true;
      nudge();
      await deps.store.mark().catch(() => undefined); // wakes whoever waits for something new
      await running;
    },
  };
}

const LOOK_EVERY_MS = 10;
/** A last look before the end; what is not recorded then is recorded at the next start. */
const STOP_WITHIN_MS = 2_000;

function isEmpty({ commits, mark }: Delivered): boolean {
  return commits.length === 0 && mark === undefined;
}

/**
 * For whoever lost the place: everything that was never recorded is looked for in the aggregates themselves. The stream is
 * followed from before the search, so that nothing falls between.
 */
async function catchUp(deps: RecorderDeps, lead: Lead): Promise<void> {
  deps.log.info({}, "the place in the stream of changes is not known any more: looking for what was never recorded");
  const mark = await lead.followFromNow();
  let found = 0;
  let kept = deps.elapsed();
  for await (const commits of lead.unrecorded(deps.pageSize)) {
    found += commits.reduce((sum, { events }) => sum + events.length, 0);
    if (commits.length > 0 && !(await recordAll(deps, lead, commits, {}, true))) return;
    if (deps.elapsed() - kept < deps.leaseMs / 3) continue;
    if (!(await lead.keep())) return;
    kept = deps.elapsed();
  }
  if (!(await recordAll(deps, lead, [], { mark }, false))) return;
  deps.log.info({ found }, "everything is recorded again");
}

/** False when the lead was lost. */
async function recordAll(
  deps: RecorderDeps,
  lead: Lead,
  commits: readonly Committed[],
  place: Pick<RecordedBatch, "mark" | "upTo">,
  mayBeKnown: boolean,
): Promise<boolean> {
  for (let careful = mayBeKnown; ; ) {
    const entries = await planRecording(deps, lead, commits, careful);
    const outcome = await lead.write({ entries, ...placeOf(place) });
    if (outcome === "written") return true;
    if (outcome === "lost") return false;
    if (outcome === "known") careful = true;
  }
}

function placeOf({ mark, upTo }: Pick<RecordedBatch, "mark" | "upTo">): Pick<RecordedBatch, "mark" | "upTo"> {
  return { ...(mark === undefined ? {} : { mark }), ...(upTo ? { upTo } : {}) };
}
