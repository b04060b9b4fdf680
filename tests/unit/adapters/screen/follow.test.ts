import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Following, follow, type LinkState } from "../../../../adapters/screen/page/live/follow.js";

/** Long enough for a busy machine; short where silence itself is looked at. */
const PATIENCE = { silent: 10_000, first: 5, longest: 20, signedOut: 20 };
const SHORT_SILENCE = 400;

/** Answers every connection in turn by the next of these; the last one stays. */
type Answer = (response: ServerResponse) => void;
const stream: Answer = (response) => response.writeHead(200, { "content-type": "text/event-stream" });
const figures = (total: number): Answer => {
  return (response) => {
    stream(response);
    response.write(`event: stats\ndata: ${total}\n\n`);
  };
};
const refused: Answer = (response) => response.writeHead(503).end();
const signedOut: Answer = (response) => {
  response.writeHead(401, { "content-type": "application/problem+json" });
  response.end(JSON.stringify({ detail: "请先登录" }));
};
const ended = (total: number): Answer => {
  return (response) => {
    figures(total)(response);
    response.end();
  };
};

let close: () => void = () => undefined;
afterEach(() => close());

async function following(answers: readonly Answer[], silent = PATIENCE.silent) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? refused;
    answer(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    handle.stop();
    server.closeAllConnections();
    server.close();
  };
  const told: string[] = [];
  let wanted: { readonly text: string; readonly resolve: () => void } | undefined;
  const tell = (text: string) => {
    if (told.at(-1) !== text) told.push(text);
    if (text === wanted?.text) wanted.resolve();
  };
  const wordsOf = (state: LinkState) => (state.kind === "signed_out" ? `signed out: ${state.text}` : state.kind);
  let path = "/all";
  const handle: Following = follow(
    {
      url: () => `${base}${path}`,
      onEvent: ({ data }) => tell(`figures ${data}`),
      onState: (state) => tell(wordsOf(state)),
    },
    { ...PATIENCE, silent },
  );
  return {
    ...{ handle, told, asked },
    ask: (next: string) => {
      path = next;
      handle.restart();
    },
    /** Resolves when that is told. */
    until: (text: string) =>
      new Promise<void>((resolve) => {
        if (told.at(-1) === text) resolve();
        else wanted = { text, resolve };
      }),
  };
}

test("figures that come are live; a stream that ends is away, and comes back by itself", async () => {
  const { told, until } = await following([ended(1), refused, refused, figures(2)]);
  await until("figures 2");
  expect(told.slice(0, 4)).toEqual(["figures 1", "live", "away", "figures 2"]);
});

test("a server that says nothing more is away, though the connection stands", async () => {
  const { told, until, asked } = await following([figures(1), stream], SHORT_SILENCE);
  await until("away");
  expect(told).toEqual(["figures 1", "live", "away"]);
  expect(asked.length).toBe(1);
});

test("comments are a sign of life", async () => {
  const beating: Answer = (response) => {
    figures(1)(response);
    const beat = setInterval(() => response.write(":\n\n"), 40);
    setTimeout(() => response.write("event: stats\ndata: 2\n\n"), SHORT_SILENCE * 2);
    response.once("close", () => clearInterval(beat));
  };
  const { told, until } = await following([beating], SHORT_SILENCE);
  await until("figures 2");
  expect(told.slice(0, 3)).toEqual(["figures 1", "live", "figures 2"]);
});

test("who is not signed in reads what to do, and is live as soon as he is", async () => {
  const { told, until } = await following([signedOut, figures(1)]);
  await until("live");
  expect(told).toEqual(["signed out: 请先登录", "figures 1", "live"]);
});

test("another choice leaves the connection and asks anew at once", async () => {
  const { told, until, asked, ask } = await following([figures(1), figures(2)]);
  await until("live");
  ask("/street");
  await until("figures 2");
  expect(asked).toEqual(["/all", "/street"]);
  expect(told.slice(0, 4)).toEqual(["figures 1", "live", "connecting", "figures 2"]);
});

test("a machine that loses its network shows so at once", async () => {
  const { told, until, handle } = await following([figures(1), figures(2)]);
  await until("live");
  handle.lost();
  expect(told.at(-1)).toBe("away");
  await until("figures 2");
});
