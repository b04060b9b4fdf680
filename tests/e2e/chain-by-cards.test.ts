import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

test("[M1 M6 M11 M14 M15 M18 C1 C2 C3 C4 C5 C7 C9 C10 C12] from a photo to five stars, by cards; words only where words are the matter", async () => {
  await play.photo("lianhe.grid01");
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了"), "SX");
  expect(await play.press("kexiang.clerk01", "accept")).toContain("已受理");
  expect(await play.press("kexiang.clerk01", "raise")).toContain("理由");
  expect(await play.say("kexiang.clerk01", "社区疏通两次无效")).toContain("已上呈");

  expect(await play.press("lianhe.center01", "call", { department: ["D04"] })).not.toBe("");
  const drafted = await play.say("lianhe.center01", "管道堵塞,请更换破损管道");
  const call = numberIn(drafted, "HJ");
  await play.press("lianhe.center01", "review").catch(() => "asked for review at once");

  expect(await play.press("lianhe.leader01", "send_back")).toContain("请写明理由");
  expect(await play.say("lianhe.leader01", "请写明影响多少户")).toContain("已退回");
  await play.say("lianhe.center01", `呼叫 ${call.slice(-4)} 管道堵塞,影响三栋楼约两百户,请更换破损管道`);
  await play.press("lianhe.center01", "review");
  expect(await play.press("lianhe.leader01", "approve")).toContain("已下达");

  expect(await play.press("d04.liaison01", "sign")).toContain("已签收");
  expect(await play.press("d04.liaison01", "respond")).toContain("谁来");
  expect(await play.say("d04.liaison01", "管网科今天下午3点到场,先抽水再换管")).toContain("已记录");
  await play.press("d04.handler01", "progress");
  await play.say("d04.handler01", "已抽水,晚上换管");
  await helpersReleased(play, call, "d04.liaison01");
  await play.press("d04.leader01", "finish");
  await play.say("d04.leader01", "已更换破损管道,恢复通水");
  const finished = await play.photo("d04.leader01");
  if (!finished.includes("已报办结")) await play.say("d04.leader01", "确认");

  expect(await play.press("lianhe.center01", "rate", { stars: ["5"] })).toContain("非常满意(5星)");
  await play.press("lianhe.grid01", "verify_ok");
  await play.photo("lianhe.grid01");
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "CLOSED" });
  expect(await play.api(`/calls/${call}`)).toMatchObject({ state: "RATED", score: { total: 100 } });
});

test("every card of a story that is over has lost its buttons, for everybody", async () => {
  const people = [
    "kexiang.clerk01",
    "kexiang.clerk02",
    "lianhe.leader01",
    "lianhe.leader02",
    "d04.liaison01",
    "d04.leader01",
  ];
  for (const who of people) {
    const alive = (await play.inbox(who)).filter((message) => keysOf(message).length > 0);
    expect({ who, alive: alive.map(({ card }) => card?.task_id) }).toEqual({ who, alive: [] });
  }
});

test("an old button pressed on a stale phone is answered politely and changes nothing", async () => {
  const card = (await play.inbox("lianhe.leader02")).find((message) =>
    message.card?.task_id?.includes("@review@"),
  )?.card;
  const pressed = await play.pressCard("lianhe.leader02", card?.task_id ?? "", "approve");
  expect(pressed.status).toBe(200);
  expect(pressed.reply).toContain("联和街道分管领导01");
});
