import type { ScreenFigures } from "../../src/domain/figures/screen-figures.js";

export type LiveScreen = {
  /** What came so far, oldest first. */
  readonly events: readonly { readonly id: string; readonly figures: ScreenFigures }[];
  /** Everything that came, as it came. */
  readonly bytes: () => string;
  /** Resolves with the first figures of which this is true, or fails when none came in time. */
  readonly until: (is: (figures: ScreenFigures) => boolean, withinMs?: number) => Promise<ScreenFigures>;
  readonly ended: Promise<void>;
  readonly close: () => void;
};

/** One screen that follows `/api/v1/live`. */
export async function liveScreen(base: string, query = "", headers: Record<string, string> = {}): Promise<LiveScreen> {
  const aborted = new AbortController();
  const answer = await fetch(`${base}/api/v1/live${query}`, { signal: aborted.signal, headers });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} from /api/v1/live`);
  const events: LiveScreen["events"][number][] = [];
  let text = "";
  let rest = "";
  let told: () => void = () => {};
  const read = async () => {
    for await (const bytes of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const piece = new TextDecoder().decode(bytes);
      text += piece;
      rest += piece;
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      events.push(...blocks.flatMap(readEvent));
      told();
    }
  };
  const ended = read().catch(() => undefined);
  return {
    events,
    bytes: () => text,
    until: (is, withinMs = 10_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`not told: ${JSON.stringify(events.at(-1))}`)), withinMs);
        told = () => {
          const found = events.find(({ figures }) => is(figures));
          if (!found) return;
          clearTimeout(late);
          resolve(found.figures);
        };
        told();
      }),
    ended,
    close: () => aborted.abort(),
  };
}

function readEvent(block: string): LiveScreen["events"] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const data = field("data");
  return data === undefined ? [] : [{ id: field("id") ?? "", figures: JSON.parse(data) as ScreenFigures }];
}
