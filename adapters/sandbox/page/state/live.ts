import { ref } from "vue";
import { EVENTS_URL } from "./api.js";
import type { News } from "./wire.js";

export type LiveState = "live" | "polling" | "offline";

const POLL_MS = 3_000;
const REOPEN_MS = 5_000;

type Listener = {
  readonly news: (news: News) => void;
  /** Reads everything anew: after a gap nobody knows what was missed. Rejects when the server is away. */
  readonly catchUp: () => Promise<void>;
};

/** Follows the server's events; while they do not come, everything is asked for every few seconds. */
export function followNews({ news, catchUp }: Listener) {
  const state = ref<LiveState>("polling");
  let source: EventSource | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;

  const caughtUp = (then: LiveState) =>
    catchUp().then(
      () => {
        state.value = source?.readyState === EventSource.OPEN ? "live" : then;
      },
      () => {
        state.value = "offline";
      },
    );

  function open(): void {
    source = new EventSource(EVENTS_URL);
    source.onopen = () => {
      clearInterval(poll);
      poll = undefined;
      void caughtUp("live");
    };
    source.onmessage = ({ data }: MessageEvent<string>) => news(JSON.parse(data) as News);
    source.onerror = lost;
  }

  function lost(): void {
    poll ??= setInterval(() => void caughtUp("polling"), POLL_MS);
    if (state.value === "live") state.value = "polling";
    if (source?.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(open, REOPEN_MS);
  }

  open();
  return state;
}
