import type { Clock } from "../../src/ports/clock.js";
import type { Log } from "../../src/ports/log.js";

/** A person with an account of the local WeCom. */
export type SandboxUser = {
  readonly userid: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
};

/** A chat group with one group robot (群机器人) in it. */
export type SandboxGroup = {
  readonly id: string;
  readonly name: string;
  readonly robotKey: string;
  readonly members: readonly string[];
};

/** The service's clock in a sandbox: it can be moved, and runs on from where it was put. */
export type MovableClock = Clock & { set(at: Date): void };

export type ClockPreset = "next-workday" | "next-deadline";

/** How many messages of one application a member receives; the rest is dropped silently (wecom §9). */
export type MemberLimits = { readonly perMinute: number; readonly perHour: number };

export type SandboxOptions = {
  /** State lives in `<dataDir>/sandbox`. */
  readonly dataDir: string;
  readonly callbackUrl: () => string;
  readonly users: () => readonly SandboxUser[];
  readonly groups: () => readonly SandboxGroup[];
  readonly clock: MovableClock;
  /** Runs, in order, everything due up to that instant and moves the clock on its way. */
  readonly runDue: (until: Date) => Promise<void>;
  /** Resolves when nothing waits to be sent any more. */
  readonly settled: () => Promise<void>;
  /** Where the clock goes for a named jump; `undefined`: there is nothing to jump to. */
  readonly presets: Readonly<Record<ClockPreset, (now: Date) => Promise<Date | undefined>>>;
  /** An API token with all read scopes, handed to whoever asks the sandbox. */
  readonly apiToken: string;
  readonly log: Log;
  /** Folder with the built chat page. */
  readonly pageDir: string;
  /** How long one delivery of a callback may take; WeCom gives 5 s. */
  readonly attemptTimeoutMs?: number;
  readonly memberLimits?: MemberLimits;
  /** The machine's time, from which the clock's offset is kept. */
  readonly realNow?: () => Date;
  readonly wait?: (ms: number) => Promise<void>;
};
