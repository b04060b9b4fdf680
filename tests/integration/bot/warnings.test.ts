import { startTalking, type Talking } from "./talking.js";

const CENTER = "district.center01";
let talking: Talking;
beforeAll(async () => {
  talking = await startTalking();
});
afterAll(() => talking.stop());

const inForce = async () => (await talking.fresh.store.warnings.open()).map(({ no }) => no);

test("a confirmation that comes again, also at the same moment, has one warning and one answer", async () => {
  await talking.says(CENTER, "预警 暴雨橙色 至今天20:00 请检查积水点");
  const answers = await talking.saysTwice(CENTER, "确认", "confirm-1");
  const again = await talking.says(CENTER, "确认", "confirm-1");
  const [no, ...others] = await inForce();
  expect(others).toEqual([]);
  for (const answer of [...answers, again]) expect(answer).toContain(`${no}已发布`);
  expect(new Set([...answers, again]).size).toBe(1);
});

test("lifted twice by the same message, it says the same", async () => {
  await talking.says(CENTER, "解除预警");
  const first = await talking.says(CENTER, "确认", "lift-1");
  expect(first).toContain("已解除");
  expect(await talking.says(CENTER, "确认", "lift-1")).toBe(first);
  expect(await inForce()).toEqual([]);
});

test("what is missing is named, and nothing is issued", async () => {
  expect(await talking.says(CENTER, "预警 暴雨 请检查积水点")).toContain("还缺:颜色");
  expect(await talking.says(CENTER, "预警 橙色 请检查积水点")).toContain("还缺:预警种类");
  expect(await inForce()).toEqual([]);
});
