import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Play, playDistrict } from "../support/district-play.js";

/** 行动群: the chat group of a joint operation, as its members see it. */
const CHAT = "LH2026031001";

type Group = { readonly id: string; readonly name: string; readonly members: readonly string[] };

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

async function group(): Promise<Group | undefined> {
  const groups = (await (await fetch(`${play.base}/sandbox/groups`)).json()) as Group[];
  return groups.find(({ id }) => id === CHAT);
}

const said = async () => (await play.group(CHAT)).map(({ text }) => text ?? "");

test("it is made with the deployment, filled as bodies confirm, hears what happens and is emptied at the end", async () => {
  await play.say("lianhe.center01", "联合行动 清理走鬼");
  await play.say(
    "lianhe.center01",
    "明天09:00开始,地点科翔路,参加城管局2人、交通局1人,指挥分管领导01,方案:先劝离后清理",
  );
  await play.say("lianhe.center01", "确认");
  expect(await group()).toBeUndefined();

  await play.press("lianhe.leader01", "deploy_operation");
  await play.advance("PT1S");
  const street = await group();
  expect(street).toMatchObject({ name: "LH-20260310-01 清理走鬼" });
  expect(street?.members).toEqual(expect.arrayContaining(["lianhe.leader01", "lianhe.center01"]));
  expect(await said()).toEqual([expect.stringContaining("方案:先劝离后清理")]);

  await play.say("d01.liaison01", "确认 LH1001 2人 联系人王工");
  await play.advance("PT1S");
  expect((await group())?.members).toContain("d01.liaison01");
  expect((await group())?.members).not.toContain("d03.liaison01");
  expect((await said()).at(-1)).toContain("联系人王工");

  await play.moveTo("2026-03-11T08:50:00+08:00");
  await play.moveTo("2026-03-11T09:10:00+08:00");
  await play.say("lianhe.leader01", "报到 LH1001 城管局");
  await play.say("d01.liaison01", "进展 LH1001 已清走三档");
  await play.advance("PT1S");
  expect((await said()).slice(-2)).toEqual([
    expect.stringMatching(/城管局.*现场报到/),
    expect.stringContaining("已清走三档"),
  ]);

  await play.say("lianhe.leader01", "结果 LH1001 已清理完毕");
  await play.photo("lianhe.leader01");
  await play.say("lianhe.leader01", "确认");
  await play.advance("PT1S");
  expect((await said()).at(-1)).toContain("本群停用");
  expect((await group())?.members).toHaveLength(2);
});
