import { startTalking, type Talking } from "./talking.js";

let talking: Talking;
beforeAll(async () => {
  talking = await startTalking();
});
afterAll(() => talking.stop());

test("晨报 shows how it is set and what changes it", async () => {
  expect(await talking.says("d04.liaison01", "晨报")).toBe(
    "晨报:工作日08:30发送,无事不发。改时间请回复如「晨报 07:50」(07:30至10:00);不要请回复「晨报 关」。",
  );
});

test("a time, off and on are kept, shown back, and stand in the help", async () => {
  expect(await talking.says("d04.liaison01", "晨报 07:50")).toContain("晨报:工作日07:50发送");
  expect(await talking.says("d04.liaison01", "帮助")).toContain("晨报(现为工作日07:50)");
  expect(await talking.says("d04.liaison01", "晨报 关")).toContain("晨报已关闭");
  expect(await talking.says("d04.liaison01", "帮助")).toContain("晨报(现为关闭)");
  expect(await talking.says("d04.liaison01", "晨报 开")).toContain("晨报:工作日07:50发送");
  expect(await talking.says("d04.leader01", "晨报")).toContain("08:30");
});

test("other times are refused with those that may be chosen, and nothing changes", async () => {
  await talking.says("d04.liaison01", "晨报 07:50");
  for (const said of ["晨报 06:00", "晨报 23:00", "晨报 随便"])
    expect(await talking.says("d04.liaison01", said)).toBe("晨报时间可选07:30至10:00,请回复如「晨报 07:50」。");
  expect(await talking.says("d04.liaison01", "晨报")).toContain("07:50");
});

test("an open question stays open", async () => {
  await talking.says("lianhe.grid01", "科翔路12号门口垃圾堆了两天");
  const no = /SX-\d{8}-\d{5}/.exec(await talking.says("lianhe.grid01", "查"))?.[0] ?? "";
  await talking.says("kexiang.clerk01", `不受理 ${no} 属司法程序`);
  expect(await talking.says("kexiang.clerk01", "晨报 09:00")).toContain("工作日09:00");
  expect(await talking.says("kexiang.clerk01", "确认")).toContain(no);
});

test("the same message twice is one change and the same answer", async () => {
  const first = await talking.says("d04.head01", "晨报 09:10", "twice");
  expect(await talking.says("d04.head01", "晨报 09:10", "twice")).toBe(first);
});
