import { BotError } from "../ports/bot-error.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { Delivery } from "../ports/message.js";
import type { Leased } from "../ports/records.js";
import { type Bundle, bundles, isReminder } from "./bundles.js";
import type { Pace } from "./pace.js";
import { type RetryRules, retryAt } from "./retry.js";
import { type SendingDeps, sendingOf } from "./sending-of.js";
import { type ReportUnreachable, recipientsOf } from "./unreachable.js";

export type SenderDeps = SendingDeps & {
  readonly clock: Clock;
  readonly log: Log;
  /** A number in [0, 1) for the jitter of repetitions. */
  readonly random: () => number;
  readonly retry: RetryRules;
  readonly pace: Pace;
  readonly reportUnreachable: ReportUnreachable;
  /** Aggregates served at the same time. */
  readonly width: number;
  readonly leaseMs: number;
};

export type Sender = {
  /** Sends what may go now, until nothing is left; gives the number of messages that left. Calls share one run. */
  drain(): Promise<number>;
  /** As `drain`, but reminders wait for others that fall together with them: they go with the next `drain`. */
  wake(): Promise<number>;
  /** Takes nothing more; resolves when what is under way has left or is put back. The rest is owed until the next start. */
  stop(): Promise<void>;
};

/** 发件: takes what is owed, sends, and writes down what the platform answered (design 7). */
export function createSender(deps: SenderDeps): Sender {
  let running: Promise<number> | undefined;
  let again = false;
  let remind = false;
  /** Reminders in hand; leased, so that after a crash another one goes on with them. */
  const gathered: Leased[] = [];
  let stopped = false;

  async function run(): Promise<number> {
    let sent = 0;
    do {
      again = false;
      sent += await sendAllOwed(deps, gathered, () => !stopped);
      if (remind && !stopped) sent += await sendGathered(deps, gathered);
    } while (again);
    return sent;
  }

  function go(): Promise<number> {
    again = true;
    running ??= run().finally(() => {
      running = undefined;
      remind = false;
    });
    return running;
  }

  return {
    drain() {
      remind = true;
      return go();
    },
    wake: go,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

async function sendAllOwed(deps: SenderDeps, gathered: Leased[], goesOn: () => boolean): Promise<number> {
  let sent = 0;
  while (goesOn()) {
    const leased = await deps.outbox.take(deps.clock.now(), deps.width, deps.leaseMs);
    if (leased.length === 0) return sent;
    gathered.push(...leased.filter(isReminder));
    const others = leased.filter((one) => !isReminder(one));
    const outcomes = await Promise.all(others.map((one) => sendOne(deps, one)));
    sent += outcomes.filter(Boolean).length;
  }
  return sent;
}

/**
 * 合并提醒: everybody gets one message of what was gathered. What one act reminded of is sent when all its people have it; if one
 * could not be told, all of them are told again.
 */
async function sendGathered(deps: SenderDeps, gathered: Leased[]): Promise<number> {
  const owed = gathered.splice(0);
  const sent = await Promise.all(bundles(owed).map((bundle) => sendBundle(deps, bundle)));
  for (const leased of owed) {
    const own = sent.filter(({ of }) => of.includes(leased));
    await settle(deps, leased, own);
  }
  return sent.filter(({ delivery }) => delivery !== undefined).length;
}

type Sent = Pick<Bundle, "of"> & { readonly delivery?: Delivery; readonly later?: Date; readonly fault?: unknown };

async function sendBundle({ pace, clock, messenger }: SenderDeps, { message, of }: Bundle): Promise<Sent> {
  const turn = pace.admit(message, clock.now());
  if (turn !== "now") return { of, later: turn };
  try {
    return { of, delivery: await messenger.send(message) };
  } catch (fault) {
    return { of, fault };
  }
}

async function settle(deps: SenderDeps, leased: Leased, sent: readonly Sent[]): Promise<void> {
  const failed = sent.find(({ fault }) => fault !== undefined);
  if (failed) return putBack(deps, leased, failed.fault);
  const later = sent.find((one) => one.later !== undefined)?.later;
  if (later) return void (await putOff(deps, leased, later));
  const deliveries = sent.flatMap(({ delivery }) => delivery ?? []);
  const unreachable = [...new Set(deliveries.flatMap((delivery) => delivery.unreachable))];
  if (unreachable.length > 0) await deps.reportUnreachable(leased, unreachable);
  const [first] = deliveries;
  await deps.outbox.done(leased, first && { ...first, unreachable }, deps.clock.now());
}

/** A photo that is still to be fetched is looked for again this soon; it is no failed try. */
const FETCH_WAIT_MS = 3_000;

async function sendOne(deps: SenderDeps, leased: Leased): Promise<boolean> {
  const { message } = leased.message;
  try {
    const send = await sendingOf(deps, message);
    const now = deps.clock.now();
    if (!send) return await putOff(deps, leased, new Date(now.getTime() + FETCH_WAIT_MS));
    const turn = deps.pace.admit(message, now);
    if (turn !== "now") return await putOff(deps, leased, turn);
    const delivery = await send();
    // First, so that a crash in between repeats a message rather than hides that it did not arrive.
    if (delivery && delivery.unreachable.length > 0) await deps.reportUnreachable(leased, delivery.unreachable);
    await deps.outbox.done(leased, delivery, deps.clock.now());
    return true;
  } catch (fault) {
    await putBack(deps, leased, fault);
    return false;
  }
}

async function putOff({ outbox }: SenderDeps, leased: Leased, until: Date): Promise<false> {
  await outbox.defer(leased, until);
  return false;
}

async function putBack(deps: SenderDeps, leased: Leased, fault: unknown): Promise<void> {
  const error =
    fault instanceof BotError
      ? fault
      : new BotError("chat_unreachable", "unexpected fault while sending", { cause: fault, retryAfterMs: 1000 });
  const at = deps.clock.now();
  if (error.code === "chat_card_gone") return deps.outbox.done(leased, undefined, at);
  if (error.code === "chat_target_gone") await deps.reportUnreachable(leased, recipientsOf(leased.message.message));
  const again = retryAt(error, leased.tries, at, deps.retry, deps.random());
  const unforeseen = fault === error ? {} : { fault };
  const fields = { no: leased.id, key: leased.message.key, code: error.code, tries: leased.tries + 1, ...unforeseen };
  if (again === "dead") deps.log.error(fields, "message given up; see the dead letters");
  else deps.log.warn({ ...fields, again }, "message not sent, will be repeated");
  await deps.outbox.failed(leased, again, { code: error.code, message: error.message }, at);
}
