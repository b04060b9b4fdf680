import type { Clock } from "../../../src/ports/clock.js";
import type { Log } from "../../../src/ports/log.js";
import type { Quirks } from "../quirks.js";
import type { SandboxSettings } from "../settings.js";
import { type SealedCallback, sealCallback } from "../wire/sealed-callback.js";
import { type Element, writeXml } from "../wire/xml.js";

export type Delivered = {
  /** HTTP status of the last attempt; 0 when nothing answered. */
  readonly status: number;
  /** From the first attempt to the answer. */
  readonly ms: number;
  readonly body: string;
};

type Parts = {
  readonly settings: SandboxSettings;
  readonly callbackUrl: () => string;
  readonly clock: Clock;
  readonly quirks: () => Quirks;
  readonly attemptTimeoutMs: number;
  readonly log: Log;
};

const ATTEMPTS = 3;

/** Delivers callbacks as WeCom does (wecom §1.5, §1.7): up to three attempts, each with the same plaintext. */
export class CallbackSender {
  readonly #parts: Parts;
  readonly #stopping = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Sends the callback so many times at once; the first one's answer counts, as on a person's phone. */
  async deliver(message: Element, copies: number): Promise<Delivered> {
    const { quirks } = this.#parts;
    const plaintext = writeXml(message, quirks());
    const [first] = await Promise.all(Array.from({ length: copies }, () => this.#deliverOnce(plaintext)));
    return first ?? { status: 0, ms: 0, body: "" };
  }

  /** Ends what is under way; later deliveries fail at once. */
  stop(): void {
    this.#stopping.abort();
  }

  async #deliverOnce(plaintext: string): Promise<Delivered> {
    const startedAt = performance.now();
    let sealed = this.#seal(plaintext);
    for (let attempt = 1; ; attempt += 1) {
      const { status, body } = await this.#post(sealed);
      const repeat = (status === 0 || status >= 500) && attempt < ATTEMPTS && !this.#stopping.signal.aborted;
      if (!repeat) return { status, body, ms: Math.round((performance.now() - startedAt) * 10) / 10 };
      this.#parts.log.warn({ status, attempt }, "sandbox: the callback failed and is repeated");
      if (!this.#parts.quirks().sameNonce) sealed = this.#seal(plaintext);
    }
  }

  #seal(plaintext: string): SealedCallback {
    const { settings, clock, quirks } = this.#parts;
    return sealCallback(settings, plaintext, clock.now(), quirks().spoil);
  }

  /** Status 0: no connection, or no complete answer in time. */
  async #post({ query, body }: SealedCallback): Promise<Pick<Delivered, "status" | "body">> {
    const { callbackUrl, attemptTimeoutMs } = this.#parts;
    try {
      const response = await fetch(withQuery(callbackUrl(), query), {
        method: "POST",
        headers: { "content-type": "text/xml" },
        body,
        redirect: "manual",
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(attemptTimeoutMs)]),
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return { status: 0, body: "" };
    }
  }
}

/** A callback URL may have a query of its own. */
export function withQuery(url: string, query: URLSearchParams): string {
  const target = new URL(url);
  for (const [name, value] of query) target.searchParams.set(name, value);
  return target.href;
}
