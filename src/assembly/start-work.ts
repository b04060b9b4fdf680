import type { MongoStore } from "../../adapters/mongo/index.js";
import type { Chart } from "../cards/chart.js";
import { type Auditor, createAuditor } from "../jobs/auditor.js";
import { createDigest } from "../jobs/digest.js";
import { type FiguresUpToDate, figuresUpToDate } from "../jobs/figures-up-to-date.js";
import { createMonthClose } from "../jobs/month-close.js";
import { createPace, type Pace } from "../jobs/pace.js";
import { createRecount } from "../jobs/recount.js";
import { type DueWork, type MovableClock, runDueWork, runUntil } from "../jobs/runner.js";
import { createSender, type Sender } from "../jobs/sender.js";
import { createSweep } from "../jobs/sweep.js";
import { createRedsSeen, createTalks, type RedsSeen } from "../jobs/talks.js";
import { createUnreachable } from "../jobs/unreachable.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Messenger } from "../ports/messenger.js";
import type { Change } from "../ports/records.js";
import type { LiveRegistries } from "./load-registry.js";
import type { RegistriesOnDuty } from "./on-duty-today.js";
import { createRounds } from "./rounds.js";
import { recorderOf } from "./start-recorder.js";

/** What WeCom takes in a minute, with a little room (wecom §5.2, §9). */
const PACE = { perPersonPerMinute: 28, perGroupPerMinute: 18, perAppPerMinute: 9_000, chatChangesPerMinute: 16 };
const RETRY = { maxTries: 8, longestMs: 10 * 60_000 };
/** Longer than the slowest sending: four tries of five seconds, their waits, and a token. */
const LEASE_MS = 60_000;
const WIDTH = 16;
const PAGE = 100;
/** A morning digest that is later than this is no morning digest any more: a service that starts at noon leaves it out. */
const DIGEST = { latestMs: 2 * 60 * 60_000, width: 8 };
/** A month is closed also when nothing ran for weeks. */
const MONTH_CLOSE = { latestMs: 60 * 24 * 60 * 60_000 };
/** What is later than five minutes is a fault of ours; that all is well is said every hour. */
const AUDIT = { graceMs: 5 * 60_000, heartbeatMs: 60 * 60_000 };
/** How long whoever needs all figures waits for the recorder: work by itself, and somebody who wants an answer. */
const CATCH_UP_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 2_500;
/** How often idle work is looked at; commits wake the sender at once. */
const EVERY_FIVE_SECONDS = "*/5 * * * * *";
const EVERY_MINUTE = "30 * * * * *";
const AUDIT_EVERY_MINUTE = "45 * * * * *";

export type Work = {
  /** A store whose commits wake the sender. */
  readonly records: MongoStore["records"];
  /** Resolves when nothing waits to be sent that may go now, and everything that happened is in the figures. */
  readonly settled: () => Promise<void>;
  readonly auditor: Auditor;
  /** For whoever wants an answer: figures with everything that happened until he asks. */
  readonly figures: FiguresUpToDate;
  readonly runUntil: (clock: MovableClock, until: Date) => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

export type WorkDeps = {
  readonly store: MongoStore;
  readonly registries: RegistriesOnDuty;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Log;
  /** The address of one of our pages, as people reach it; undefined when nobody knows it. */
  readonly addressOf: (path: string) => string | undefined;
  /** Draws a chart as PNG. */
  readonly draw: (chart: Chart) => Promise<Buffer>;
};

/** Sweep, digest, sender, auditor and recorder, woken by commits and by cron; every piece of it may run in any number of instances. */
export function prepareWork(deps: WorkDeps): Work {
  const { store, clock, log, registries } = deps;
  const pace = createPace(PACE);
  const reportUnreachable = createUnreachable({ records: store.records, registries, clock, log });
  const sender = createSender({
    ...{ outbox: store.outbox, messenger: deps.messenger, photos: store.photos, clock, log, random: Math.random },
    ...{ retry: RETRY, pace, width: WIDTH, leaseMs: LEASE_MS },
    reportUnreachable,
  });
  const reds = createRedsSeen();
  const records = handingOver(store.records, { sender, pace, clock, log, registries, reds });
  const sweep = createSweep({
    records,
    numbers: store.numbers,
    registries,
    due: store.due,
    lists: store.lists,
    log,
    pageSize: PAGE,
  });
  const recount = createRecount({
    ...{ records, numbers: store.numbers, registries, due: store.due, lists: store.lists, clock, log, pageSize: PAGE },
  });
  const talks = createTalks({ records, lists: store.lists, numbers: store.numbers, registries, clock, log }, reds);
  const recorder = recorderOf(store, registries, log);
  const figures = figuresUpToDate(store.figures, recorder, CATCH_UP_WITHIN_MS);
  const digest = createDigest({
    ...{ lists: store.lists, warnings: store.warnings, records, registries, figures, photos: store.photos, clock, log },
    ...{ draw: deps.draw, ...DIGEST },
  });
  const monthClose = createMonthClose({
    ...{ lists: store.lists, records, registries, figures, clock, log },
    ...{ addressOf: deps.addressOf, ...MONTH_CLOSE },
  });
  const auditor = createAuditor({ due: store.due, outbox: store.outbox, clock, log, ...AUDIT });
  // Limits are put right before they fall due; the sweep before the rest: a talk is about reds it wrote, a digest tells the lights of its own moment, and a month counts what time has decided.
  const work: DueWork[] = [recount, sweep, talks, digest, monthClose, sending(store, sender)];
  const rounds = createRounds();
  return {
    records,
    auditor,
    figures: figuresUpToDate(store.figures, recorder, ANSWER_WITHIN_MS),
    async settled() {
      await sender.drain();
      if (!(await recorder.caughtUp(CATCH_UP_WITHIN_MS))) log.warn({}, "the figures are behind what happened");
    },
    runUntil: (movable, until) => runUntil(work, movable, until, log),
    start() {
      recorder.start();
      rounds.every(EVERY_FIVE_SECONDS, () => runDueWork(work, clock.now(), log));
      rounds.every(EVERY_FIVE_SECONDS, () => refreshedAbsences(registries, log));
      rounds.every(EVERY_MINUTE, () => refreshed(registries, log));
      rounds.every(AUDIT_EVERY_MINUTE, () => audited(auditor, log));
    },
    async stop() {
      // The platform may be away: what is owed waits in its document, and stopping does not wait for it.
      const sent = sender.stop();
      await rounds.stop();
      await recorder.stop();
      await sent.catch((fault) => log.warn({ fault }, "stopped with messages owed; they go at the next start"));
    },
  };
}

type Handing = Pick<WorkDeps, "clock" | "log" | "registries"> & {
  readonly sender: Sender;
  readonly pace: Pace;
  readonly reds: RedsSeen;
};

/** Commits whose messages have their turn, and which wake the sender; after one on an absence everybody knows who is away. */
function handingOver(
  records: MongoStore["records"],
  { sender, pace, clock, log, registries, reds }: Handing,
): MongoStore["records"] {
  return {
    ...records,
    async commit(changes: readonly Change[]) {
      const paced = changes.map((change) => inTurn(change, pace));
      const outcome = await records.commit(paced);
      if (outcome.kind === "committed" && changes.some(({ kind }) => kind === "absence"))
        await registries.refreshAbsences();
      if (outcome.kind === "committed") reds.see(changes);
      if (outcome.kind === "committed" && paced.some(({ outbox }) => mayGo(outbox, clock.now()))) {
        sender.wake().catch((fault) => log.error({ fault }, "the sender stopped; it is woken again in seconds"));
      }
      return outcome;
    },
  };
}

function mayGo(outbox: readonly OutboxMessage[], now: Date): boolean {
  return outbox.some(({ notBefore }) => notBefore <= now);
}

function inTurn(change: Change, pace: Pace): Change {
  if (change.kind === "scorecard") return change;
  const turnOf = (owed: OutboxMessage) => (owed.urgent ? owed.notBefore : pace.plan(owed.message, owed.notBefore));
  return { ...change, outbox: change.outbox.map((owed) => ({ ...owed, notBefore: turnOf(owed) })) };
}

function sending(store: MongoStore, sender: Sender): DueWork {
  return { name: "sending", nextAt: () => store.outbox.nextAt(), run: () => sender.drain() };
}

async function audited(auditor: Auditor, log: Log): Promise<void> {
  await auditor.audit().catch((fault) => log.error({ fault }, "could not look whether anything is overdue"));
}

async function refreshedAbsences(registries: RegistriesOnDuty, log: Log): Promise<void> {
  await registries.refreshAbsences().catch((fault) => log.error({ fault }, "could not look who is away"));
}

async function refreshed(registries: LiveRegistries, log: Log): Promise<void> {
  await registries.refresh().catch((fault) => log.error({ fault }, "could not look for a new registry"));
}
