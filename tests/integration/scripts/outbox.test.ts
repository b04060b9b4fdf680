import { runOutbox } from "../../../scripts/outbox/run.js";
import { runWith } from "../../support/captured-io.js";
import { aFiling, aMatterNo, aMessage, NINE } from "../../support/changes.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

const run = (...args: string[]) => runWith((io) => runOutbox(args, io, { MONGODB_URI: fresh.uri }));

async function aDeadLetter(): Promise<void> {
  await fresh.store.records.commit([aFiling(aMatterNo(), { outbox: [aMessage({ key: "7:news:x" })] })]);
  for (const leased of await fresh.store.outbox.take(NINE, 10, 60_000))
    await fresh.store.outbox.failed(leased, "dead", { code: "chat_target_gone", message: "nobody there" }, NINE);
}

test("lists what was given up and why, without what was to be said", async () => {
  await aDeadLetter();
  const plain = await run("list");
  expect(plain.code).toBe(0);
  expect(plain.stdout).toContain("2026-03-10T09:00:00+08:00  text to grid01  1 tries  chat_target_gone: nobody there");
  expect(plain.stdout).not.toContain("已受理");
  const [letter, ...others] = JSON.parse((await run("list", "--json")).stdout);
  expect(letter).toMatchObject({ kind: "text", to: ["grid01"], code: "chat_target_gone", tries: 1 });
  expect(others).toEqual([]);
});

test("sends one again, and says so when it is gone", async () => {
  await aDeadLetter();
  const [{ id }] = JSON.parse((await run("list", "--json")).stdout);
  const sent = await run("resend", id, "--json");
  expect([sent.code, JSON.parse(sent.stdout)]).toEqual([0, { id, outcome: "owed" }]);
  expect(await fresh.store.outbox.counts()).toEqual({ owed: 1, dead: 0 });
  const again = await run("resend", id);
  expect(again.code).toBe(1);
  expect(again.stdout).toContain("no such letter");
});

test.each([[], ["resend"], ["list", "x"], ["list", "--limit", "0"], ["burn"]])(
  "explains itself when asked %j",
  async (...args) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("npm run outbox -- list");
  },
);

test("--help needs no database", async () => {
  const { code, stdout } = await runWith((io) =>
    runOutbox(["--help"], io, { MONGODB_URI: "mongodb://127.0.0.1:1/none" }),
  );
  expect(code).toBe(0);
  expect(stdout).toContain("resend <id>");
});
