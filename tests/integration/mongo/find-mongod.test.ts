import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findMongod } from "../../../adapters/mongo/embedded/find-mongod.js";
import type { Log } from "../../../src/ports/log.js";
import { SILENT } from "../../support/mongo.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "find-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program that answers `--version` as mongod does. */
async function aMongod(name: string, body = 'echo "db version v8.0.9"'): Promise<string> {
  const binary = path.join(folder, name);
  await writeFile(binary, `#!/bin/sh\n${body}\n`);
  await chmod(binary, 0o755);
  return binary;
}

const noDownload = () => Promise.reject(new Error("no network"));

test("a binary that a person named comes first", async () => {
  const binary = await aMongod("named");
  await aMongod("mongod");
  const found = await findMongod({ env: { EMBEDDED_MONGOD: binary, PATH: folder }, log: SILENT, download: noDownload });
  expect(found).toEqual({ binary, source: "EMBEDDED_MONGOD", version: "8.0.9" });
});

test("a named binary that does not run is said, not passed over", async () => {
  const env = { EMBEDDED_MONGOD: path.join(folder, "nowhere"), PATH: folder };
  await expect(findMongod({ env, log: SILENT })).rejects.toMatchObject({
    code: "misconfigured",
    message: expect.stringContaining("nowhere"),
  });
});

test("then the PATH, without folders that depend on where one stands", async () => {
  const binary = await aMongod("mongod");
  const found = await findMongod({ env: { PATH: `.:/nonexistent:${folder}` }, log: SILENT, download: noDownload });
  expect(found).toEqual({ binary, source: "PATH", version: "8.0.9" });
});

test("then the packaged binary, when its checksum is right and it runs here", async () => {
  const found = await findMongod({ env: { PATH: "" }, log: SILENT, download: () => aMongod("downloaded") });
  const packagedRunsHere = process.platform === "linux" && process.arch === "x64";
  expect(found.source).toBe(packagedRunsHere ? "package" : "download");
});

test("a packaged binary that was altered is never run, and said loudly", async () => {
  const said: string[] = [];
  const log: Log = { ...SILENT, error: (_, message) => said.push(message) };
  const trace = path.join(folder, "ran");
  const packaged = await aMongod("altered", `touch ${trace}; echo "db version v8.2.6"`);
  const found = await findMongod({ env: {}, log, packaged, download: () => aMongod("downloaded") });
  expect(found.source).toBe("download");
  expect(said).toEqual(["the packaged mongod was altered; not run"]);
  await expect(rm(trace)).rejects.toMatchObject({ code: "ENOENT" });
});

test("with no binary at all it says what to do", async () => {
  const packaged = path.join(folder, "absent");
  await expect(findMongod({ env: {}, log: SILENT, packaged, download: noDownload })).rejects.toMatchObject({
    code: "misconfigured",
    message: expect.stringContaining("MONGODB_URI"),
  });
});
