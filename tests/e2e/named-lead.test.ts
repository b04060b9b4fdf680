import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

/** A matter that is nobody's: the street asks, the district centre names, the street calls (domain 3, HY-13-001). */
let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

async function raised(words: string): Promise<string> {
  const no = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `改 ${no.slice(-4)} 类别 黑车拉客`);
  await play.say("kexiang.clerk01", `上呈 ${no.slice(-4)} 问过几个部门都说不归自己管`);
  await play.say("kexiang.clerk01", "确认");
  return no;
}

const newest = async (who: string, key: string) => (await play.inbox(who)).findLast((one) => keysOf(one).includes(key));

test("[LeadAsked LeadNamed] by words: asked for, named with a ground, called, and the way back to the street is shown", async () => {
  const no = await raised("科翔路口黑车拉客,没人管,几个部门推来推去");
  const short = no.slice(-4);
  expect(await play.say("lianhe.center01", `请指定 ${short}`)).toContain("请写明理由");
  expect(await play.say("lianhe.center01", "没有一家认领")).toContain("已请区指挥中心");
  expect(await play.say("district.center01", "待办")).toContain(short);
  expect(await play.say("lianhe.leader01", `指定 ${short} 交通局 依据道路运输条例`)).toContain("须由");
  expect(await play.say("district.center01", `指定 ${short} 应由某某局负责`)).toContain("没有找到这个部门");
  expect(await play.say("district.center01", "交通局,依据道路运输条例")).toContain("已为");
  expect(await play.say("lianhe.center01", `呼叫 ${short} 黑车长期拉客,请联合整治`)).toContain("交通");
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  expect(await play.api(`/calls/${call}`)).toMatchObject({ lead: "D03" });
  const { timeline } = await play.api<{ timeline: { what: string }[] }>(`/matters/${no}`);
  const deeds = timeline.map(({ what }) => what);
  expect(deeds.some((deed) => deed.includes("已指定主办部门"))).toBe(true);
});

test("[LeadAsked LeadNamed] by cards: the district centre chooses the department and writes why", async () => {
  const no = await raised("科翔市场门口黑车又来拉客,没人管");
  const short = no.slice(-4);
  await play.say("lianhe.center01", `请指定 ${short} 没有一家认领`);
  expect((await newest("district.center01", "name_lead"))?.card?.main_title?.title).toContain("请指定主办");
  expect(await play.press("district.center01", "name_lead", { department: ["D03"] })).toContain("请写明理由");
  expect(await play.say("district.center01", "道路运输管理职责")).toContain("指定主办:区交通运输局");
  const judge = await newest("lianhe.center01", "call");
  expect(judge?.card?.horizontal_content_list).toContainEqual(
    expect.objectContaining({ keyname: "指定主办", value: "交通局" }),
  );
  const again = await play.say("district.center02", `指定 ${short} 公安 依据`);
  expect(again).toContain("已由区指挥中心01");
});
