import { PassThrough } from "node:stream";
import type { Context } from "koa";

/** An open answer of server-sent events. */
export type EventStream = {
  /** A reader who is behind gets the newest only: every event is whole. `data` has no line breaks. */
  send(event: string, id: string, data: string): void;
  end(): void;
  whenClosed(then: () => void): void;
};

const HEARTBEAT_MS = 15_000;
const COME_AGAIN_MS = 2_000;
/** What may wait in memory for a slow reader. */
const MOST_WAITING = 1 << 20;

/** Answers with a stream that stays open until either side closes it. */
export function eventStream(ctx: Context): EventStream {
  const stream = new PassThrough();
  let waiting: string | undefined;
  const heartbeat = setInterval(() => stream.write(":\n\n"), HEARTBEAT_MS).unref();
  stream.once("close", () => clearInterval(heartbeat));
  stream.on("drain", () => {
    if (waiting !== undefined) stream.write(waiting);
    waiting = undefined;
  });
  stream.write(`retry: ${COME_AGAIN_MS}\n\n`);
  ctx.set({ "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
  ctx.body = stream;
  return {
    send(event, id, data) {
      const text = `event: ${event}\nid: ${id}\ndata: ${data}\n\n`;
      if (stream.writableLength > MOST_WAITING) waiting = text;
      else if (!stream.writableEnded) stream.write(text);
    },
    end: () => void stream.end(),
    whenClosed: (then) => void stream.once("close", then),
  };
}
