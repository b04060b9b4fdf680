import { createHash } from "node:crypto";
import Router from "@koa/router";
import request from "supertest";
import { resourceRoutes } from "../../../adapters/http/api/routes.js";
import { scorecardRoutes } from "../../../adapters/http/api/scorecard-routes.js";
import { createInFlight } from "../../../adapters/http/in-flight.js";
import { createApp } from "../../../adapters/http/server.js";
import { createAccess } from "../../../adapters/http/sign-in/access.js";
import { summaryOfCall } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { callIn } from "../../support/calls.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

/** What programs read is an export, and exports are logged (domain 3). */
const clock = stoppedClock(local("2026-03-12 10:00"));
const TOKENS = [token("hotline", "calls.read"), token("office", "scorecards.read"), token("water", "scorecards@D04")];
let fresh: FreshStore;
let registry: Registry;
let logged: { message: string; facts: Record<string, unknown> }[] = [];

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
  const { call, events } = callIn("RATED", registry, { ask: "管道堵塞,电话13800138000" });
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  await fresh.store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
});
afterAll(() => fresh.close());
beforeEach(() => {
  logged = [];
});

function token(name: string, scope: string) {
  return { name, scopes: [scope], sha256: createHash("sha256").update(`secret-of-${name}`).digest("hex") };
}

function get(name: string, path: string) {
  const note = (facts: object, message: string) => void logged.push({ facts: { ...facts }, message });
  const log = { info: note, warn: note, error: note, debug: note };
  const { lists, records, scorecards } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  const access = createAccess({ tokens: TOKENS, now: clock.now, open: false });
  const router = new Router({ prefix: "/api/v1" });
  resourceRoutes(router, { records, lists, log, tokens: TOKENS, rulesFor: async () => registry }, "call");
  const figures = figuresOn(fresh, () => registry);
  scorecardRoutes(router, { lists, records, scorecards, registries, figures, clock, log }, access);
  const server = createApp([router], log, createInFlight()).callback();
  return request(server).get(`/api/v1${path}`).set("authorization", `Bearer secret-of-${name}`);
}

const CALL = "HJ-20260310-0003";
const exported = () => logged.filter(({ message }) => message === "data exported").map(({ facts }) => facts);

test("a list: by whose token, which one, how many, and nothing of what is in it", async () => {
  expect((await get("hotline", "/calls?unit=D04&limit=10")).body.items).toHaveLength(1);
  expect(exported()).toMatchObject([{ by: "hotline", what: "calls", filter: { unit: "D04", limit: "10" }, count: 1 }]);
  expect(JSON.stringify(logged)).not.toMatch(/管道|138/);
});

test("one call, by its number", async () => {
  expect((await get("hotline", `/calls/${CALL}`)).body.no).toBe(CALL);
  expect(exported()).toMatchObject([{ by: "hotline", what: "calls", no: CALL }]);
  expect(JSON.stringify(logged)).not.toMatch(/管道|138/);
});

test("scorecards, for whoever reads all and for whoever reads one unit's", async () => {
  const path = "/scorecards/2026-03/departments/D04";
  expect((await get("office", path)).status).toBe(200);
  expect((await get("water", path)).status).toBe(200);
  expect(exported()).toMatchObject([
    { by: "office", what: `/api/v1${path}`, format: "json" },
    { by: "water", what: `/api/v1${path}`, format: "json" },
  ]);
});

test("what was refused or not found went nowhere", async () => {
  expect((await get("office", "/calls")).status).toBe(403);
  expect((await get("hotline", "/calls/HJ-20260310-0999")).status).toBe(404);
  expect((await get("hotline", "/calls?state=SENT&colour=red")).status).toBe(400);
  expect((await get("water", "/scorecards/2026-03/departments/D01")).status).toBe(403);
  expect((await get("office", "/scorecards/2026-03/departments/D99")).status).toBe(404);
  expect(exported()).toEqual([]);
});
