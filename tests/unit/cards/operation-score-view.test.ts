import { operationScoreView } from "../../../src/cards/operation-score-view.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { CITY, LIAISONS, OperationStory, POLICE } from "../../support/operations.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** D01 and the police come, D03 never does. */
const done = () => new OperationStory(registry).deployed().allConfirmed().begun().ticked([CITY, POLICE]).done();
function seen({ operation, events }: OperationStory, who: string): string {
  const reader = registry.staff.get(asId<StaffId>(who));
  if (!reader) throw new Error(`nobody has the account ${who}`);
  return operationScoreView({ state: operation, events }, reader, registry);
}

test("a body reads its own reckoning in the operation's words, its weight and its month", () => {
  const text = seen(done().rated({ ratings: [{ stars: 4 }] }), LIAISONS.D01);
  expect(text).toMatch(/^【有呼必应】联合行动LH-20260310-01 联和街道 已评价/);
  expect(text).toMatch(/城管局:\n得分92分\(月度权重0\.5\)\n确认20\/20:.*确认,时限.*按时\n报到15\/15:/);
  expect(text).toContain("计入2026年3月评分");
  expect(text).not.toMatch(/签收|响应|交通局|派出所/);
});

test("who never came reads what that cost", () => {
  const text = seen(done().rated({ ratings: [{ stars: 4 }] }), LIAISONS.D03);
  expect(text).toMatch(/交通局:\n得分20分/);
  expect(text).toMatch(/报到0\/15:.*结束一直未报到,扣15分/);
  expect(text).toContain("未到场:不评星");
});

test("a body stationed in the street reads that it is in no month, the street reads all", () => {
  const story = done().rated({ ratings: [{ stars: 4 }] });
  expect(seen(story, LIAISONS.P01)).toContain("驻镇街单位,不计入部门月度评分");
  expect(seen(story, "lianhe.center01")).toMatch(/城管局:.*交通局:.*派出所:/s);
});

test("before the stars it says what is certain, to a stranger nothing", () => {
  expect(seen(done(), LIAISONS.D01)).toContain("暂计60分(镇街尚未评价)");
  expect(seen(done(), LIAISONS.D02)).toMatch(/暂无得分$/);
});
