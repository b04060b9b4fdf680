import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import request from "supertest";
import { createInFlight } from "../../../../adapters/http/in-flight.js";
import { createApp } from "../../../../adapters/http/server.js";
import { screenPage } from "../../../../adapters/screen/index.js";
import { SILENT } from "../../../support/mongo.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "screen-page-"));
  await mkdir(join(folder, "page", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not for everybody");
  await writeFile(join(folder, "page", "index.html"), "<title>wall</title>");
  await writeFile(join(folder, "page", "assets", "index-AbCd1234.js"), "const wall = 1;");
  await writeFile(join(folder, "page", "assets", "index-AbCd1234.js.gz"), gzipSync("const wall = 1;"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function app(mayLook = true) {
  const page = screenPage(join(folder, "page"), async (ctx, next) => (mayLook ? next() : ctx.throw(401)));
  return request(createApp([page], SILENT, createInFlight()).callback());
}

test("the page is asked for anew each time, what has its contents in its name is kept for good", async () => {
  await app().get("/screen").expect(302).expect("location", "/screen/");
  await app()
    .get("/screen/")
    .expect(200)
    .expect("cache-control", "no-cache")
    .expect(/<title>wall/);
  const script = await app().get("/screen/assets/index-AbCd1234.js").set("accept-encoding", "gzip").expect(200);
  expect(script.headers).toMatchObject({
    "content-encoding": "gzip",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect(script.text).toBe("const wall = 1;");
});

test("whoever may not look gets nothing of it, and nobody gets what lies beside it", async () => {
  for (const path of ["/screen/", "/screen/assets/index-AbCd1234.js"]) await app(false).get(path).expect(401);
  for (const path of ["/screen/..%2fsecret.txt", "/screen/%2e%2e/secret.txt", "/screen/none.js"]) {
    const { status, text } = await app().get(path);
    expect([status >= 400 && status < 500, text.includes("not for everybody")]).toEqual([true, false]);
  }
});
