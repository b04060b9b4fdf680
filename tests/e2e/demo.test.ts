import { expect, test } from "@jest/globals";
import { runDemo } from "../../scripts/demo/run.js";
import { runWith } from "../support/captured-io.js";
import { freshDatabaseUri } from "../support/mongo.js";

/** The day of domain 15.4 by the one command, and what is true in its evening. */
type Call = { department: string; state: string; light: string; title: string; partOf: string | null };

test("npm run demo plays the day of the handbook, and the API says in the evening what the handbook tells", async () => {
  const env = { MONGODB_URI: freshDatabaseUri() };
  const { code, stdout } = await runWith((io) => runDemo(["--json"], io, env, async () => undefined));
  expect(code).toBe(0);
  const { calls, matters } = JSON.parse(stdout) as { calls: Call[]; matters: { state: string; title: string }[] };
  const call = (title: string) => calls.find((one) => one.partOf === null && one.title.includes(title));
  const helpers = (title: string) => calls.filter((one) => one.partOf !== null && one.title.includes(title));
  expect(call("水深过膝")).toMatchObject({ department: "D04", state: "RATED", stars: 5, score: { total: 100 } });
  expect(helpers("水深过膝")).toMatchObject([
    { department: "D07", state: "RATED", stars: 4, score: { total: 92 } },
    { department: "D03", state: "RATED", stars: 5, score: { total: 100 } },
  ]);
  expect(helpers("信号灯")).toMatchObject([{ department: "D03", state: "RELEASED", score: { total: 0 } }]);
  expect(call("排水管过流不足")).toMatchObject({
    department: "D04",
    state: "SIGNED",
    urgency: "COMPLEX",
    light: "GREEN",
  });
  expect(call("共享单车")).toMatchObject({ department: "D03", state: "RESPONDED", urgency: "EXPEDITED" });
  expect(call("拉泥填田")).toMatchObject({
    department: "D11",
    state: "SIGNED",
    urgency: "COMPLEX",
    objection: "dismissed",
  });
  expect(call("路面破损")).toMatchObject({ state: "RATED", stars: 5, ratedByDefault: false });
  expect(call("河涌黑臭")).toMatchObject({ state: "RATED", stars: 3, score: { total: 84 } });
  expect(call("信号灯")).toMatchObject({ state: "RATED", stars: 5, ratedByDefault: true });
  expect(calls.filter(({ light }) => light === "RED")).toMatchObject([
    { department: "D02", title: expect.stringContaining("扬尘") },
  ]);
  expect(matters.find(({ title }) => title.includes("镇龙村口"))).toMatchObject({ state: "CLOSED" });
}, 120_000);

test("--help says what it does and starts nothing", async () => {
  const { code, stdout } = await runWith((io) => runDemo(["--help"], io, {}, async () => undefined));
  expect([code, stdout]).toEqual([0, expect.stringContaining("npm run demo -- --stay")]);
});
