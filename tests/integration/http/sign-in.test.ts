import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import Router from "@koa/router";
import type { Middleware } from "koa";
import request from "supertest";
import { createInFlight } from "../../../adapters/http/in-flight.js";
import { createApp } from "../../../adapters/http/server.js";
import { createAccess } from "../../../adapters/http/sign-in/access.js";
import { signInLink } from "../../../adapters/http/sign-in/link.js";
import { signIn } from "../../../adapters/http/sign-in/routes.js";
import { pageScope } from "../../../adapters/http/sign-in/scopes.js";
import type { UsedLinks } from "../../../src/ports/used-links.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";

const NOW = new Date("2026-03-10T09:00:00+08:00");
const MINUTE = 60_000;
const tokenNamed = (name: string, ...scopes: string[]) => ({
  ...{ name, scopes },
  sha256: createHash("sha256").update(`secret-of-${name}`).digest("hex"),
});
const TOKENS = [
  tokenNamed("wall", "screen"),
  tokenNamed("office", "scorecards", "calls.read"),
  tokenNamed("water", "scorecards@D04"),
];

let fresh: FreshStore;
let logged: string[];
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => {
  logged = [];
});
afterAll(() => fresh.close());

type Options = { tokens?: typeof TOKENS; usedLinks?: UsedLinks; open?: boolean; clock?: { now: () => Date } };

const answering = (body: unknown): Middleware =>
  async function answer(ctx) {
    ctx.body = body;
  };

/** An instance with a page and data behind the screen's scope, and scorecards of units. */
function instance({
  tokens = TOKENS,
  usedLinks = fresh.store.usedLinks,
  open = false,
  clock = aClock(),
}: Options = {}) {
  const note = (facts: unknown, message: string) => void logged.push(JSON.stringify([facts, message]));
  const log = { info: note, warn: note, error: note, debug: note };
  const access = createAccess({ tokens, now: clock.now, open });
  const router = new Router();
  router.get("/screen/", access.page(["screen"]), answering("the screen"));
  router.get("/data", access.data(["screen", "stats"]), answering({ total: 1 }));
  router.get("/stream", access.data(["screen"]), async function stream(ctx) {
    ctx.body = new PassThrough();
    ctx.body.write("still here");
  });
  const ofUnit = access.page(({ params }) => [pageScope("scorecards", params.code)]);
  router.get("/scorecards/:code", ofUnit, answering("a scorecard"));
  const routers = [signIn({ tokens, usedLinks, access, now: clock.now, log }), router];
  return createApp(routers, log, createInFlight()).callback();
}

const aClock = () => stoppedClock(NOW);

function link(name: string, scope: string, made = NOW): string {
  const { pathname, search } = new URL(signInLink("http://127.0.0.1", scope, `secret-of-${name}`, made).url);
  return `${pathname}${search}`;
}

const cookieOf = (answer: request.Response) => answer.get("set-cookie")?.[0] ?? "";
const pairOf = (cookie: string) => cookie.split(";")[0] ?? "";

async function signedIn(name: string, scope: string): Promise<string> {
  return pairOf(cookieOf(await request(instance()).get(link(name, scope)).expect(303)));
}

test("without a session the page says in Chinese how to get one, and data say it as problem JSON", async () => {
  const page = await request(instance()).get("/screen/").expect(401).expect("content-type", /html/);
  expect(page.text).toContain("npm run link -- screen");
  const data = await request(instance()).get("/data").expect(401).expect("content-type", "application/problem+json");
  expect(JSON.parse(data.text).detail).toContain("请管理员在服务器上运行「npm run link -- screen」");
  const card = await request(instance()).get("/scorecards/D04").expect(401);
  expect(card.text).toContain("npm run link -- scorecards --unit D04");
});

test("a link becomes a session that no script reads, and leads to its page", async () => {
  const answer = await request(instance()).get(link("wall", "screen")).expect(303).expect("location", "/screen/");
  expect(cookieOf(answer)).toMatch(/^screen_session=[\w.-]+; path=\/; expires=[^;]+; samesite=lax; httponly$/i);
  const cookie = pairOf(cookieOf(answer));
  await request(instance()).get("/screen/").set("cookie", cookie).expect(200, "the screen");
  await request(instance()).get("/data").set("cookie", cookie).expect(200, { total: 1 });
});

test("under any name but the machine's own the cookie travels over TLS alone", async () => {
  const host = "district.example";
  const answer = await request(instance()).get(link("wall", "screen")).set("host", host).expect(303);
  expect(cookieOf(answer)).toMatch(/; secure/i);
});

test("a link works once, also when two instances are asked at the same moment", async () => {
  const other = await fresh.another();
  const path = link("wall", "screen");
  const both = [instance(), instance({ usedLinks: other.usedLinks })];
  const answers = await Promise.all(both.map((one) => request(one).get(path)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 401]);
  const again = await request(instance()).get(path).expect(401);
  expect(again.text).toContain("每个链接只能用一次");
  expect(cookieOf(again)).toBe("");
});

test("opened again in the browser that it signed in, it leads on and gives nothing new", async () => {
  const path = link("wall", "screen");
  const cookie = pairOf(cookieOf(await request(instance()).get(path)));
  const again = await request(instance()).get(path).set("cookie", cookie).expect(303);
  expect(cookieOf(again)).toBe("");
});

test("previews and prefetching browsers do not use a link up", async () => {
  const path = link("wall", "screen");
  await request(instance()).head(path).expect(204);
  await request(instance()).get(path).set("sec-purpose", "prefetch;prerender").expect(204);
  await request(instance()).get(path).expect(303);
});

test("a link is good for a quarter of an hour", async () => {
  await request(instance())
    .get(link("wall", "screen", new Date(NOW.getTime() - 14 * MINUTE)))
    .expect(303);
  const late = await request(instance()).get(link("wall", "screen", new Date(NOW.getTime() - 15 * MINUTE)));
  expect([late.status, cookieOf(late)]).toEqual([401, ""]);
  expect(late.text).toContain("链接已过期");
});

test("a link of no token of ours, or a changed one, is refused", async () => {
  for (const path of [
    link("stranger", "screen"),
    `${link("wall", "screen")}x`,
    "/sign-in",
    "/sign-in?ticket=a&ticket=b",
  ]) {
    const answer = await request(instance()).get(path);
    expect([answer.status, cookieOf(answer)]).toEqual([401, ""]);
    expect(answer.text).toContain("链接不完整");
  }
});

test("a token makes links only for what it may itself", async () => {
  for (const path of [link("office", "screen"), link("water", "scorecards"), link("water", "scorecards@D05")]) {
    const answer = await request(instance()).get(path);
    expect([answer.status, cookieOf(answer)]).toEqual([403, ""]);
  }
  await request(instance()).get(link("office", "calls.read")).expect(401);
});

test("a session for one unit sees that unit's scorecard alone; one without a unit sees all", async () => {
  const water = await signedIn("water", "scorecards@D04");
  await request(instance()).get("/scorecards/D04").set("cookie", water).expect(200, "a scorecard");
  const foreign = await request(instance()).get("/scorecards/D05").set("cookie", water).expect(403);
  expect(foreign.text).toContain("npm run link -- scorecards --unit D05");
  await request(instance()).get("/data").set("cookie", water).expect(403);
  const office = await signedIn("office", "scorecards");
  await request(instance()).get("/scorecards/440112014").set("cookie", office).expect(200);
});

test("a session ends: a screen's after 30 days, a scorecard's after 12 hours", async () => {
  const [wall, water] = [await signedIn("wall", "screen"), await signedIn("water", "scorecards@D04")];
  const after = (minutes: number) => instance({ clock: stoppedClock(new Date(NOW.getTime() + minutes * MINUTE)) });
  await request(after(30 * 24 * 60 - 1))
    .get("/screen/")
    .set("cookie", wall)
    .expect(200);
  await request(after(30 * 24 * 60))
    .get("/screen/")
    .set("cookie", wall)
    .expect(401);
  await request(after(12 * 60 - 1))
    .get("/scorecards/D04")
    .set("cookie", water)
    .expect(200);
  await request(after(12 * 60))
    .get("/scorecards/D04")
    .set("cookie", water)
    .expect(401);
});

test("what stays open ends with its session", async () => {
  const wall = await signedIn("wall", "screen");
  const secondsBeforeTheEnd = new Date(NOW.getTime() + 30 * 24 * 60 * MINUTE - 300);
  const stream = request(instance({ clock: stoppedClock(secondsBeforeTheEnd) }))
    .get("/stream")
    .set("cookie", wall);
  await expect(stream).rejects.toThrow("aborted");
});

test("taking the token or its scope away ends its sessions", async () => {
  const wall = await signedIn("wall", "screen");
  const without = TOKENS.filter(({ name }) => name !== "wall");
  await request(instance({ tokens: without }))
    .get("/screen/")
    .set("cookie", wall)
    .expect(401);
  const poorer = [...without, tokenNamed("wall", "calls.read")];
  await request(instance({ tokens: poorer }))
    .get("/screen/")
    .set("cookie", wall)
    .expect(401);
});

test("a changed cookie, or one put under another name, is no session", async () => {
  const wall = await signedIn("wall", "screen");
  const water = await signedIn("water", "scorecards@D04");
  const ticket = new URL(link("wall", "screen"), "http://x").searchParams.get("ticket");
  const renamed = water.replace("scorecards_session", "screen_session");
  for (const cookie of [`${wall.slice(0, -3)}AAA`, renamed, `screen_session=${ticket}`, "screen_session="]) {
    await request(instance()).get("/screen/").set("cookie", cookie).expect(401);
  }
});

test("programs show the token itself; one that is unknown or lacks the scope is refused", async () => {
  const shown = (name: string) => request(instance()).get("/data").set("authorization", `Bearer secret-of-${name}`);
  await shown("wall").expect(200, { total: 1 });
  await shown("office").expect(403);
  await shown("nobody").expect(401).expect("www-authenticate", "Bearer");
});

test("in the sandbox everybody sees the pages", async () => {
  await request(instance({ open: true }))
    .get("/screen/")
    .expect(200);
  await request(instance({ open: true }))
    .get("/scorecards/D05")
    .expect(200);
});

test("neither token nor ticket is ever logged", async () => {
  const path = link("wall", "screen");
  await request(instance()).get(path);
  await request(instance()).get(path);
  await request(instance()).get(`${path}x`);
  expect(logged.join("\n")).toContain("signed in by a link");
  const ticket = new URL(path, "http://x").searchParams.get("ticket") ?? "";
  for (const secret of ["secret-of", ticket, ticket.split(".")[1] ?? ""])
    expect(logged.join("\n")).not.toContain(secret);
});
