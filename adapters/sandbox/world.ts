import { join } from "node:path";
import type { Log } from "../../src/ports/log.js";
import { CallbackSender } from "./callback/callback-sender.js";
import { ClockMover } from "./clock-mover.js";
import { Directory } from "./directory.js";
import { type Faults, NO_FAULTS } from "./faults.js";
import { LiveFeed } from "./live-feed.js";
import type { MovableClock, SandboxOptions } from "./options.js";
import { NO_QUIRKS, type Quirks } from "./quirks.js";
import { keptSettings, type SandboxSettings } from "./settings.js";
import { AccessTokens } from "./store/access-tokens.js";
import { Frequency } from "./store/frequency.js";
import { GroupChats } from "./store/group-chats.js";
import { Journal } from "./store/journal.js";
import { MediaStore } from "./store/media-store.js";
import { Posts } from "./store/posts.js";
import { ResponseCodes } from "./store/response-codes.js";
import { SentBefore } from "./store/sent-before.js";
import { SentCards } from "./store/sent-cards.js";

/** Everything the local WeCom consists of; every route works on it. */
export type World = {
  readonly settings: SandboxSettings;
  readonly clock: MovableClock;
  readonly log: Log;
  readonly directory: Directory;
  readonly journal: Journal;
  readonly posts: Posts;
  readonly cards: SentCards;
  readonly codes: ResponseCodes;
  readonly tokens: AccessTokens;
  readonly media: MediaStore;
  readonly chats: GroupChats;
  readonly sentBefore: SentBefore;
  readonly memberTraffic: Frequency;
  readonly robotTraffic: Frequency;
  readonly mover: ClockMover;
  readonly feed: LiveFeed;
  readonly sender: CallbackSender;
  readonly wait: (ms: number) => Promise<void>;
  faults: Faults;
  quirks: Quirks;
};

const ATTEMPT_TIMEOUT_MS = 5_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const ROBOT_PER_MINUTE = 20;
const MEMBER_LIMITS = { perMinute: 30, perHour: 1_000 };

/** Reads the state of an earlier start from `<dataDir>/sandbox`, or begins one. */
export function openWorld(options: SandboxOptions): World {
  const { clock, log } = options;
  const folder = join(options.dataDir, "sandbox");
  const settings = keptSettings(folder);
  const journal = new Journal(join(folder, "journal.jsonl"), log);
  const mover = new ClockMover({ ...options, realNow: options.realNow ?? (() => new Date()) }, journal);
  const chats = new GroupChats(journal);
  const members = options.memberLimits ?? MEMBER_LIMITS;
  const world: World = {
    ...{ settings, clock, log, journal, mover, chats },
    directory: new Directory(options, chats),
    posts: new Posts(journal),
    cards: new SentCards(journal),
    codes: new ResponseCodes(journal, clock),
    tokens: new AccessTokens(journal, clock),
    media: new MediaStore(journal, join(folder, "media"), clock),
    sentBefore: new SentBefore(journal, clock),
    memberTraffic: new Frequency(clock, [
      { limit: members.perMinute, ms: MINUTE_MS },
      { limit: members.perHour, ms: HOUR_MS },
    ]),
    robotTraffic: new Frequency(clock, [{ limit: ROBOT_PER_MINUTE, ms: MINUTE_MS }]),
    feed: new LiveFeed(),
    sender: new CallbackSender({
      ...{ settings, clock, log, callbackUrl: options.callbackUrl },
      quirks: () => world.quirks,
      attemptTimeoutMs: options.attemptTimeoutMs ?? ATTEMPT_TIMEOUT_MS,
    }),
    wait: options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    faults: NO_FAULTS,
    quirks: NO_QUIRKS,
  };
  return world;
}
