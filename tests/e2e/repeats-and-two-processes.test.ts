import { readRegistrySource, versionOf } from "../../adapters/registry/index.js";
import type { Config } from "../../config/environment.js";
import { type Service, startService } from "../../src/service.js";
import { numberIn } from "../support/district-play.js";
import { type FreshStore, freshStore } from "../support/mongo.js";
import { deliver, OFFICE, sealedText } from "../support/wecom-office.js";

let fresh: FreshStore;
let first: Service;
let second: Service;

/** Two instances of the service with real credentials, side by side on one database; the platform itself is away. */
beforeAll(async () => {
  fresh = await freshStore();
  const source = await readRegistrySource("config/district");
  await fresh.store.registries.save(versionOf(source), source);
  const config: Config = {
    port: 0,
    host: "127.0.0.1",
    mongodbUri: fresh.uri,
    dataDir: "",
    wecomApiBase: "http://127.0.0.1:9",
    wecomMaxAgeMs: 7_200_000,
    wecom: OFFICE,
    apiTokens: [],
    logLevel: "error",
  };
  [first, second] = await Promise.all([startService(config), startService(config)]);
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await fresh.close();
});

const matters = async () => (await fresh.store.lists.page("matter", {}, 50)).entries;

test("a callback delivered three times at once to two processes files one matter and gets one answer", async () => {
  const sealed = sealedText("lianhe.grid01", "科翔路12号门口垃圾堆了两天", new Date(), "7001");
  const answers = await Promise.all([first, second, first].map(({ address }) => deliver(address, sealed)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await matters()).toHaveLength(1);
  const late = await deliver(second.address, sealed);
  expect(late.text).toBe(answers[0]?.text);
});

test("the same sentence sent anew is a matter of its own", async () => {
  const again = await deliver(
    first.address,
    sealedText("lianhe.grid01", "科翔路12号门口垃圾堆了两天", new Date(), "7002"),
  );
  expect(numberIn(again.text, "SX")).not.toBe((await matters()).at(-1)?.no);
  expect(await matters()).toHaveLength(2);
});

test("fifty people at once on two processes get fifty different numbers", async () => {
  const sent = Array.from({ length: 50 }, (_, i) => {
    const sealed = sealedText("lianhe.grid02", `科翔路${i + 1}号门口有人占道摆摊`, new Date(), String(8000 + i));
    return deliver((i % 2 === 0 ? first : second).address, sealed);
  });
  const numbers = (await Promise.all(sent)).map(({ text }) => numberIn(text, "SX"));
  expect(new Set(numbers).size).toBe(50);
});

test("two leaders who approve at the same moment give one approval, and the second hears who was faster", async () => {
  const say = async (base: string, who: string, text: string, id: string) =>
    (await deliver(base, sealedText(who, text, new Date(), id))).text;
  const matter = numberIn(await say(first.address, "lianhe.grid01", "科翔路12号旁边的路烂了个大坑", "9001"), "SX");
  await say(first.address, "kexiang.clerk01", `上呈 ${matter} 属市政道路`, "9002");
  await say(first.address, "kexiang.clerk01", "确认", "9003");
  await say(first.address, "lianhe.center01", `呼叫 交通局 ${matter} 请修复路面`, "9004");
  const call = numberIn(await say(first.address, "lianhe.center01", "确认", "9005"), "HJ");
  await Promise.all([
    say(first.address, "lianhe.leader01", `同意 ${call}`, "9006"),
    say(second.address, "lianhe.leader02", `同意 ${call}`, "9007"),
  ]);
  const answers = await Promise.all([
    say(first.address, "lianhe.leader01", "确认", "9008"),
    say(second.address, "lianhe.leader02", "确认", "9009"),
  ]);
  const approved = answers.filter((text) => text.includes("已下达"));
  const other = answers.find((text) => !text.includes("已下达"));
  expect(approved).toHaveLength(1);
  expect(other).toMatch(/联和街道分管领导0[12]/);
  const record = await fresh.store.records.call(call as never);
  expect(record?.events.filter(({ type }) => type === "CallSent")).toHaveLength(1);
});

test("an order and its receipt, each delivered again to the other process, happen once", async () => {
  const say = async (base: string, who: string, text: string, id: string) => {
    const sealed = sealedText(who, text, new Date(), id);
    const once = await deliver(base, sealed);
    const again = await deliver(base === first.address ? second.address : first.address, sealed);
    expect(again.text).toBe(once.text);
    return once.text;
  };
  const centre = "district.center01";
  await say(first.address, centre, "号令 联和街道 检查边坡 明天12:00前签收 后天12:00前反馈", "9101");
  const no = numberIn(await say(second.address, centre, "确认", "9102"), "HL");
  expect(await say(first.address, "lianhe.center01", `签收 ${no}`, "9103")).toContain(`已签收号令${no}`);
  expect((await fresh.store.lists.page("order", {}, 10)).entries).toHaveLength(1);
  const record = await fresh.store.records.order(no as never);
  expect(record?.events.map(({ type }) => type)).toEqual(["OrderIssued", "OrderSigned"]);
});
