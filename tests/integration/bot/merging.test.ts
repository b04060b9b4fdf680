import type { Talking } from "./talking.js";
import { startTalking } from "./talking.js";

let town: Talking;
beforeEach(async () => {
  town = await startTalking();
});
afterEach(() => town.stop());

const SX = /SX-\d{8}-\d{5}/;
const reported = async (who: string) => SX.exec(await town.says(who, "科翔路口垃圾堆了两天"))?.[0] ?? "";

/** Two reports of one thing. */
async function two(): Promise<{ main: string; later: string }> {
  return { main: await reported("lianhe.grid01"), later: await reported("lianhe.grid02") };
}

test("the same callback again merges nothing again and reads the same words", async () => {
  const { main, later } = await two();
  const first = await town.says("kexiang.clerk01", `并件 ${later} ${main}`, "once");
  expect(await town.says("kexiang.clerk01", `并件 ${later} ${main}`, "once")).toBe(first);
  expect((await town.matter(main)).merged).toEqual([later]);
});

test("of two clerks at the same moment one merges, the other reads who did", async () => {
  const { main, later } = await two();
  const answers = await Promise.all(
    ["kexiang.clerk01", "kexiang.clerk02"].map((who) => town.says(who, `并件 ${later} ${main}`)),
  );
  expect(answers.filter((text) => text.includes("已并入"))).toHaveLength(1);
  expect(answers.filter((text) => text.includes("已由科翔社区经办0"))).toHaveLength(1);
  expect((await town.matter(main)).merged).toEqual([later]);
});

test("a report whose class is corrected is looked at anew for what it is like", async () => {
  const main = await reported("lianhe.grid01");
  const later = SX.exec(await town.says("lianhe.grid02", "科翔路口有东西挡路"))?.[0] ?? "";
  expect((await town.matter(later)).alike).toBeUndefined();
  await town.says("lianhe.grid02", `改 ${later} 类别 暴露垃圾`);
  expect(await town.matter(later)).toMatchObject({ category: "E0102", alike: { no: main, open: true } });
});
