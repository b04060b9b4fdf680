import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../adapters/mongo/embedded/ports.js";
import { freshDatabaseUri } from "../support/mongo.js";
import { ready, spawnService } from "../support/service-process.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a wrong configuration is told whole, and the process ends with 1", async () => {
  const service = spawnService({
    PORT: "99999",
    MONGODB_URI: "postgres://x",
    WECOM_TOKEN: "t0",
    API_TOKENS: "nonsense",
  });
  expect(await service.ended).toBe(1);
  for (const name of ["PORT", "MONGODB_URI", "WECOM_SECRET", "WECOM_AES_KEY", "API_TOKENS"]) {
    expect(service.output()).toContain(name);
  }
  expect(service.output()).not.toContain("nonsense");
});

test("the sandbox does not listen beyond loopback", async () => {
  const service = spawnService({ HOST: "0.0.0.0", DATA_DIR: folder });
  expect(await service.ended).toBe(1);
  expect(service.output()).toContain("loopback");
});

test("a taken port is named, with what to do", async () => {
  const other = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });
  const { port } = other.address() as { port: number };
  const service = spawnService({ PORT: String(port), DATA_DIR: folder, MONGODB_URI: freshDatabaseUri() });
  expect(await service.ended).toBe(1);
  expect(service.output()).toContain(`port ${port}`);
  expect(service.output()).toContain("PORT");
  other.close();
});

test("killed halfway it comes back with everything it had acknowledged, and its data folder can have one owner only", async () => {
  const dataDir = join(folder, "killed");
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir };
  const base = `http://127.0.0.1:${env.PORT}`;
  const first = spawnService(env);
  await ready(base, first);
  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${base}/sandbox/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as { reply: string };
  };
  const write = async (text: string) => (await post("users/lianhe.grid01/messages", { text })).reply;
  await post("clock", { now: "2026-03-10T09:00:00+08:00" });
  const filed = /SX-\d{8}-\d{5}/.exec(await write("科翔路12号门口垃圾堆了两天"))?.[0] ?? "";

  const second = spawnService({ ...env, PORT: String(await freePort()) });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(dataDir);

  first.child.kill("SIGKILL");
  await first.ended;
  const third = spawnService(env);
  await ready(base, third);
  expect(await write(`查 ${filed}`)).toContain("暴露垃圾");
  await post("clock", { advance: "PT1S" });
  const inbox = await (await fetch(`${base}/sandbox/users/kexiang.clerk01/messages`)).json();
  expect(JSON.stringify(inbox)).toContain(filed);
  third.child.kill("SIGTERM");
  expect(await third.ended).toBe(0);
}, 90_000);
