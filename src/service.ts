import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { api, READ_SCOPES } from "../adapters/http/api/routes.js";
import { health } from "../adapters/http/health.js";
import { createInFlight } from "../adapters/http/in-flight.js";
import { createMetrics, type Metrics } from "../adapters/http/metrics.js";
import { scorecardPages } from "../adapters/http/scorecards/page-routes.js";
import { closeServer, createApp, listen } from "../adapters/http/server.js";
import { createAccess } from "../adapters/http/sign-in/access.js";
import { signIn } from "../adapters/http/sign-in/routes.js";
import { wecomCallback } from "../adapters/http/wecom-callback.js";
import type { MongoStore } from "../adapters/mongo/index.js";
import { print } from "../adapters/print/index.js";
import { screenPage } from "../adapters/screen/index.js";
import { createLog } from "../adapters/system/create-log.js";
import { type MovableClock, movableClock } from "../adapters/system/movable-clock.js";
import { createWecomMessenger, createWecomReceiver } from "../adapters/wecom/index.js";
import type { Config } from "../config/environment.js";
import { createUseCases } from "./app/index.js";
import { rulesFor } from "./app/rules-for.js";
import { reckonedLately } from "./app/scorecards/reckoned-lately.js";
import { loadRegistries } from "./assembly/load-registry.js";
import { onDutyToday } from "./assembly/on-duty-today.js";
import { openSandbox } from "./assembly/open-sandbox.js";
import { type OpenStore, openStore } from "./assembly/open-store.js";
import { projectFolder } from "./assembly/project-folder.js";
import { sleep as sleepOrWake } from "./assembly/sleep.js";
import { prepareWork, type Work } from "./assembly/start-work.js";
import { stopInOrder } from "./assembly/stop-in-order.js";
import { createBot } from "./bot/handle.js";
import { reportBySystem } from "./bot/report-by-system.js";
import type { RegistryVersion } from "./domain/shared/ids.js";
import { createScreenFeed } from "./jobs/screen-feed.js";
import { BotError } from "./ports/bot-error.js";
import type { Log } from "./ports/log.js";
import type { Messenger } from "./ports/messenger.js";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Body limit of a callback, and the moment before the platform's 5 s at which we must say that we failed. */
const BODY_LIMIT = "1mb";
const ANSWER_WITHIN_MS = 4_500;
const SEND_TIMEOUT_MS = 5_000;

export type Service = {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  readonly sandbox: boolean;
  /** The district's name, with 示范数据 where it is the sample. */
  readonly district: string;
  /** The sandbox's API token. */
  readonly token?: string;
  /** Resolves when nothing waits to be sent that may go now. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Builds the adapters, starts everything in order, and knows how to stop it in order. */
export async function startService(config: Config): Promise<Service> {
  if (!config.wecom && !LOOPBACK.has(config.host)) {
    const why = `without the WECOM_ settings the sandbox answers, and that on loopback only: HOST=${config.host} is not`;
    throw new BotError("misconfigured", why);
  }
  const log = createLog({ level: config.logLevel });
  const clock = movableClock();
  const opened = await openStore(config, clock, log);
  try {
    return await assemble(config, opened, log, clock);
  } catch (fault) {
    await opened.close();
    throw fault;
  }
}

async function assemble(config: Config, { store, close }: OpenStore, log: Log, clock: MovableClock): Promise<Service> {
  const stored = await loadRegistries(store.registries, log, !config.wecom);
  const registries = await onDutyToday(stored, store.absences, clock);
  const late: { work?: Work; address: string } = { address: "" };
  const local = config.wecom
    ? undefined
    : openSandbox(
        {
          ...{ dataDir: config.dataDir, address: () => late.address, registry: registries.current, clock, store, log },
          runUntil: async (until) => late.work?.runUntil(clock, until),
          settled: async () => late.work?.settled(),
        },
        READ_SCOPES,
      );
  const wecom = config.wecom ?? local?.sandbox.settings;
  if (!wecom) throw new BotError("misconfigured", "neither WECOM_ settings nor a sandbox");
  const messenger = whenFirstNeeded(() =>
    createWecomMessenger({
      ...{ ...wecom, now: clock.now, log, timeoutMs: SEND_TIMEOUT_MS, sleep },
      apiBase: local ? `${late.address}/sandbox` : config.wecomApiBase,
      robotKeyOf: (group) => registries.current().units.get(group)?.group?.robotKey,
    }),
  );
  // The sandbox's pages are where it is; elsewhere only the operator knows the name of the proxy in front.
  const publicUrl = () => config.publicUrl ?? (local ? late.address : undefined);
  const pageAddress = (path: string) => (publicUrl() === undefined ? undefined : new URL(path, publicUrl()).href);
  const work = prepareWork({ store, registries, messenger, clock, log, addressOf: pageAddress, draw: print.chart });
  late.work = work;
  const { records, figures } = work;
  const rulesOf = (version: RegistryVersion) => rulesFor(registries, version);
  const reach = {
    records,
    lists: store.lists,
    figures,
    absences: store.absences,
    warnings: store.warnings,
    scorecards: store.scorecards,
    registries,
    reckonedLately: reckonedLately(),
  };
  const useCases = createUseCases({ ...reach, numbers: store.numbers, log });
  const bot = createBot({
    ...{ ...reach, useCases, registry: registries.current, rulesFor: rulesOf, clock, log },
    addressOf: pageAddress,
  });
  const metrics = createMetrics();
  countWhatIsOwed(metrics, store);
  countWhatIsLate(metrics, work);
  countRecorder(metrics, store);
  const feed = createScreenFeed({
    ...{ figures: store.figures, warnings: store.warnings, registries, clock, log },
    ...{ sleep: sleepOrWake, leastMs: 1_000 },
  });
  const inFlight = createInFlight();
  const receiver = createWecomReceiver({ ...wecom, now: clock.now, maxAgeMs: config.wecomMaxAgeMs, log });
  const tokens = local ? [...config.apiTokens, local.apiToken] : config.apiTokens;
  const access = createAccess({ tokens, now: clock.now, open: local !== undefined });
  const tokensOnly = createAccess({ tokens, now: clock.now, open: false });
  const app = createApp(
    [
      wecomCallback({
        receiver,
        // Counted by itself: the platform may have been told that it takes too long.
        handle: (incoming) => inFlight.during(() => bot.handle(incoming)),
        log,
        metrics,
        bodyLimit: BODY_LIMIT,
        answerWithinMs: ANSWER_WITHIN_MS,
      }),
      health({
        database: async () => store.ping().then(() => true),
        registry: async () => registries.current() !== undefined,
      }),
      metrics.router,
      scorecardPages({ ...reach, clock, access, print, log }),
      signIn({ tokens, usedLinks: store.usedLinks, access, now: clock.now, log }),
      api({
        records,
        lists: store.lists,
        rulesFor: rulesOf,
        log,
        tokens,
        access: tokensOnly,
        scorecards: { ...reach, clock, log },
        reports: {
          report: (said) => reportBySystem(useCases, registries.current(), said),
          ...{ registry: registries.current, photos: store.photos, clock },
        },
        warnings: { issue: useCases.issueWarning, registry: registries.current, clock },
        referrals: { records, chains: store.chains, rulesFor: rulesOf, log },
        stats: { feed, registry: registries.current },
        mayReadScreen: access.data(["screen", "stats"]),
      }),
      screenPage(projectFolder("dist", "screen-page"), access.page(["screen"])),
      ...(local ? [local.sandbox.router] : []),
    ],
    log,
    inFlight,
  );
  const server = await listen(app, config.port, config.host);
  late.address = addressOf(server);
  work.start();
  const { name, sample } = registries.current().district;
  return {
    address: late.address,
    sandbox: local !== undefined,
    district: sample ? `${name}(示范数据)` : name,
    ...(local ? { token: local.token } : {}),
    settled: work.settled,
    // Open event streams first: they would keep the server open.
    stop: () =>
      stopInOrder(
        [async () => local?.sandbox.stop(), feed.close, () => closeServer(server, inFlight), work.stop, close],
        log,
      ),
  };
}

/** The sandbox's address is known only once we listen. */
function whenFirstNeeded(create: () => Messenger): Messenger {
  let made: Messenger | undefined;
  const messenger = () => {
    made ??= create();
    return made;
  };
  return {
    send: (message) => messenger().send(message),
    sendPhoto: (to, picture, photo) => messenger().sendPhoto(to, picture, photo),
    fetchMedia: (mediaId) => messenger().fetchMedia(mediaId),
  };
}

function countWhatIsOwed(metrics: Metrics, store: MongoStore): void {
  metrics.gauge("outbox_owed", "Messages waiting to be sent", async () => (await store.outbox.counts()).owed);
  metrics.gauge("outbox_dead", "Messages given up", async () => (await store.outbox.counts()).dead);
}

function countWhatIsLate(metrics: Metrics, { auditor }: Work): void {
  metrics.gauge("sweep_overdue", "Matters, calls and drafts that fell due long ago and wait", auditor.sweepOverdue);
  metrics.gauge("outbox_overdue", "Matters, calls and notices with messages that should be out", auditor.outboxOverdue);
}

function countRecorder(metrics: Metrics, store: MongoStore): void {
  metrics.gauge(
    "recorder_lag_seconds",
    "Everything committed until so long ago is recorded and in the figures",
    async () => {
      const status = await store.recorder.status();
      return status ? Math.max(0, status.behindMs) / 1_000 : Number.NaN;
    },
  );
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
