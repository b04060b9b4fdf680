import type { Neutral } from "../ports/message.js";

/** What a platform takes in a minute; the excess would be dropped without a word (wecom §9, §5.2). */
export type PaceRules = {
  readonly perPersonPerMinute: number;
  readonly perGroupPerMinute: number;
  readonly perAppPerMinute: number;
  /** Making and changing of chat groups, all together: the platform takes a thousand an hour (wecom §5.1). */
  readonly chatChangesPerMinute: number;
};

const MINUTE_MS = 60_000;

export type Pace = {
  /**
   * The moment, `earliest` or later, at which it will be this message's turn. Asked when it is written, so that a flood waits in
   * the index and not in the sender's hands. Urgent messages are not asked about: they go as soon as they may.
   */
  plan(message: Neutral, earliest: Date): Date;
  /** Takes a place for every recipient and says `now`, or takes none and says when to ask again. */
  admit(message: Neutral, now: Date): "now" | Date;
};

/** Keeps each person, group and the application within its limit in every window of one minute. */
export function createPace(rules: PaceRules): Pace {
  const windows = new Map<string, Window>();
  const plans = new Map<string, Window>();
  return {
    plan(message, earliest) {
      // Reminders take their turn as they are sent: nobody knows before how many go together.
      if (message.kind === "fetch" || message.kind === "replace" || message.kind === "reminders") return earliest;
      const asked = keysOf(message, rules).map(({ key, limit }) => windowOf(plans, key, limit));
      const turn = new Date(Math.max(earliest.getTime(), ...asked.map((window) => window.next())));
      for (const window of asked) window.take(turn);
      if (plans.size > 10_000) forgetIdle(plans, earliest);
      return turn;
    },
    admit(message, now) {
      const asked = keysOf(message, rules).map(({ key, limit }) => windowOf(windows, key, limit));
      const waits = asked.map((window) => window.freeAt(now)).filter((at) => at > now.getTime());
      if (waits.length > 0) return new Date(Math.max(...waits));
      for (const window of asked) window.take(now);
      if (windows.size > 10_000) forgetIdle(windows, now);
      return "now";
    },
  };
}

function keysOf(message: Neutral, rules: PaceRules): { key: string; limit: number }[] {
  const app = { key: "app", limit: rules.perAppPerMinute };
  if (message.kind === "fetch" || message.kind === "replace" || message.kind === "reminders") return [app];
  if (message.kind === "mention") return [{ key: `group:${message.group}`, limit: rules.perGroupPerMinute }];
  if (message.kind === "chat") return [app, { key: "chats", limit: rules.chatChangesPerMinute }];
  // What is said in a chat group counts for everybody in it: it may have to go to each of them.
  return [app, ...message.to.map((id) => ({ key: `person:${id}`, limit: rules.perPersonPerMinute }))];
}

/** The instants of the last `limit` sendings, oldest first from `head`. */
class Window {
  readonly #sent: number[];
  #head = 0;
  #deferred = 0;

  constructor(limit: number) {
    this.#sent = new Array<number>(limit).fill(Number.NEGATIVE_INFINITY);
  }

  /** When a place is free; those who must wait are spread over the minutes to come. */
  freeAt(now: Date): number {
    const free = (this.#sent[this.#head] ?? 0) + MINUTE_MS;
    if (free <= now.getTime()) return free;
    this.#deferred += 1;
    return free + Math.floor(this.#deferred / this.#sent.length) * MINUTE_MS;
  }

  /** The earliest moment for one more, when those before it keep their places. */
  next(): number {
    return (this.#sent[this.#head] ?? 0) + MINUTE_MS;
  }

  take(now: Date): void {
    this.#sent[this.#head] = now.getTime();
    this.#head = (this.#head + 1) % this.#sent.length;
    this.#deferred = Math.max(0, this.#deferred - 1);
  }

  idle(now: Date): boolean {
    return Math.max(...this.#sent) + MINUTE_MS < now.getTime();
  }
}

function windowOf(windows: Map<string, Window>, key: string, limit: number): Window {
  const known = windows.get(key);
  if (known) return known;
  const made = new Window(limit);
  windows.set(key, made);
  return made;
}

function forgetIdle(windows: Map<string, Window>, now: Date): void {
  for (const [key, window] of windows) if (window.idle(now)) windows.delete(key);
}
