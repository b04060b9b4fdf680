import { createEventReader, type ServerEvent } from "./read-events.js";

/** How the connection stands. Figures are live only in `live`. */
export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  | { readonly kind: "away" }
  /** The server answers, but not to us: the session is over, or never was. `text` says what to do. */
  | { readonly kind: "signed_out"; readonly text: string };

export type Follower = {
  /** The address in force; read anew at every connection. */
  readonly url: () => string;
  readonly onEvent: (event: ServerEvent) => void;
  /** The service lives, and has nothing newer than what it said before. */
  readonly onAlive?: () => void;
  readonly onState: (state: LinkState) => void;
};

export type Following = {
  /** Leaves the connection, or the wait for one, and opens another at once. */
  restart(): void;
  /** The machine lost its network: nothing that is shown is live any more. */
  lost(): void;
  stop(): void;
};

/** How long is waited; in milliseconds. */
export type Patience = {
  /** For a sign of life. The service says something every 15 s, if only a comment. */
  readonly silent: number;
  /** Before the next connection, doubled with every failure. */
  readonly first: number;
  readonly longest: number;
  readonly signedOut: number;
};

const PATIENCE: Patience = { silent: 25_000, first: 1_000, longest: 15_000, signedOut: 60_000 };

/** Follows a stream of server-sent events for ever; whatever breaks it, it comes back by itself. */
export function follow(follower: Follower, patience = PATIENCE): Following {
  let connection = new AbortController();
  let wake = () => {};
  let atOnce = false;
  let stopped = false;

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      const { state, heard } = await oneConnection(follower, connection, patience.silent);
      if (stopped) return;
      connection = new AbortController();
      failures = heard ? 0 : failures + 1;
      if (!atOnce) {
        follower.onState(state);
        await new Promise<void>((resolve) => {
          const waiting = setTimeout(resolve, waitAfter(state, failures, patience));
          wake = () => {
            clearTimeout(waiting);
            resolve();
          };
        });
      }
      atOnce = false;
    }
  }

  void run();
  return {
    restart() {
      atOnce = true;
      follower.onState({ kind: "connecting" });
      connection.abort();
      wake();
    },
    lost() {
      follower.onState({ kind: "away" });
      connection.abort();
    },
    stop() {
      stopped = true;
      connection.abort();
      wake();
    },
  };
}

type Ended = { readonly state: LinkState; readonly heard: boolean };

/** One connection, from its opening to its end. A server that falls silent has gone, whatever the network says. */
async function oneConnection(follower: Follower, connection: AbortController, silent: number): Promise<Ended> {
  const { url, onEvent, onAlive, onState } = follower;
  let silence = setTimeout(() => connection.abort(), silent);
  let heard = false;
  try {
    const headers = { accept: "text/event-stream" };
    const answer = await fetch(url(), { headers, signal: connection.signal });
    if (answer.status === 401 || answer.status === 403) return { state: await signedOut(answer), heard };
    if (!answer.ok || !answer.body) return { state: { kind: "away" }, heard };
    await readAll(answer.body, (events) => {
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), silent);
      for (const event of events) {
        heard = true;
        onEvent(event);
        onState({ kind: "live" });
      }
      if (heard) onAlive?.();
    });
  } catch {
    // Cut, silent, left or nobody there: to the wall it is the same.
  } finally {
    clearTimeout(silence);
  }
  return { state: { kind: "away" }, heard };
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  onRead: (events: readonly ServerEvent[]) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const read = createEventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onRead(read(decoder.decode(value, { stream: true })));
  }
}

async function signedOut(answer: Response): Promise<LinkState> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const text = problem !== null && typeof problem === "object" && "detail" in problem ? String(problem.detail) : "";
  return { kind: "signed_out", text };
}

/** Longer and longer, and for every screen a little differently: fifty of them must not come back in the same moment. */
function waitAfter(state: LinkState, failures: number, { first, longest, signedOut }: Patience): number {
  if (state.kind === "signed_out") return signedOut;
  return Math.min(first * 2 ** failures, longest) * (0.5 + Math.random());
}
