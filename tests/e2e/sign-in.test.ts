import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRegistrySource, versionOf } from "../../adapters/registry/index.js";
import { runLink } from "../../scripts/link/run.js";
import { type Service, startService } from "../../src/service.js";
import { runWith } from "../support/captured-io.js";
import { type FreshStore, freshStore } from "../support/mongo.js";
import { OFFICE } from "../support/wecom-office.js";

const TOKEN = "token-of-the-water-office";
const WALL_TOKEN = "token-of-the-wall";
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const CARD = "/api/v1/scorecards/2026-03/departments/D04";

let folder: string;
let fresh: FreshStore;
let service: Service;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sign-in-"));
  fresh = await freshStore();
  const source = await readRegistrySource("config/district");
  await fresh.store.registries.save(versionOf(source), source);
  service = await startService({
    ...{ port: 0, host: "127.0.0.1", mongodbUri: fresh.uri, dataDir: folder, logLevel: "error" },
    ...{ wecom: OFFICE, wecomApiBase: "http://127.0.0.1:9", wecomMaxAgeMs: 7_200_000 },
    apiTokens: [
      { name: "water", scopes: ["scorecards@D04"], sha256: hashOf(TOKEN) },
      { name: "wall", scopes: ["screen"], sha256: hashOf(WALL_TOKEN) },
    ],
  });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const get = (path: string, cookie = "") =>
  fetch(new URL(path, service.address), { headers: cookie ? { cookie } : {}, redirect: "manual" });

test("with a real WeCom the command's link lets a browser in to its unit, once, and to nothing else", async () => {
  const args = ["scorecards", "--unit", "D04", "--base", service.address];
  const { stdout: url } = await runWith((io) => runLink(args, io, {}), { input: TOKEN });
  expect((await get(CARD)).status).toBe(401);
  const answer = await get(url.trim());
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/scorecards/"]);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect((await get(CARD, cookie)).status).toBe(200);
  expect((await get(CARD.replace("D04", "D05"), cookie)).status).toBe(403);
  expect((await get("/api/v1/scorecards/2026-03/departments", cookie)).status).toBe(403);
  expect((await get("/api/v1/calls", cookie)).status).toBe(401);
  expect((await get(url.trim())).status).toBe(401);
});

test("the wall needs its link for the page, the figures, the map and the live stream", async () => {
  const refused = await get("/screen/");
  expect(refused.status).toBe(401);
  expect(await refused.text()).toContain("npm run link -- screen");
  const data = ["/api/v1/stats", "/api/v1/stats/map", "/api/v1/live"];
  for (const path of data) {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
    expect(((await answer.json()) as { detail: string }).detail).toContain(
      "请管理员在服务器上运行「npm run link -- screen」",
    );
  }
  const { stdout: url } = await runWith((io) =>
    runLink(["screen", "--base", service.address], io, { API_TOKEN: WALL_TOKEN }),
  );
  const cookie = (await get(url.trim())).headers.get("set-cookie")?.split(";")[0] ?? "";
  for (const path of data) {
    const answer = await get(path, cookie);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  }
  expect((await get(CARD, cookie)).status).toBe(403);
});
