import { asId } from "../../../src/domain/shared/ids.js";
import { startTalking, type Talking } from "./talking.js";

const GRID = "lianhe.grid01";
const CLERK = "kexiang.clerk01";
const CENTER = "lianhe.center01";
const LEADER = "lianhe.leader01";
const LIAISON = "d04.liaison01";

let town: Talking;
beforeEach(async () => {
  town = await startTalking();
});
afterEach(() => town.stop());

function numberIn(text: string, prefix = "SX"): string {
  const found = new RegExp(`${prefix}-\\d{8}-\\d{4,5}`).exec(text)?.[0];
  if (!found) throw new Error(`no ${prefix} number in: ${text}`);
  return found;
}

async function aSentCall(): Promise<string> {
  const no = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
  await town.says(CLERK, `上呈 ${no} 要水务局来`);
  await town.says(CLERK, "确认");
  await town.says(CENTER, `呼叫 水务局 ${no} 管道堵塞`);
  const call = numberIn(await town.says(CENTER, "确认"), "HJ");
  await town.says(LEADER, `同意 ${call}`);
  await town.says(LEADER, "确认");
  return call;
}

describe("which one is meant", () => {
  test("收到 with two calls waiting lists them, and a digit chooses", async () => {
    const first = await aSentCall();
    const second = await aSentCall();
    const asked = await town.says(LIAISON, "收到");
    expect(asked).toContain(first);
    expect(asked).toContain(second);
    const chosen = asked.split("\n").find((line) => line.startsWith("2. ")) ?? "";
    expect(await town.says(LIAISON, "2")).toContain(numberIn(chosen, "HJ"));
    expect(await town.says(LIAISON, `查 ${numberIn(chosen, "HJ")}`)).toContain("待响应");
  });

  test("收到 with no call waiting is small talk", async () => {
    expect(await town.says(LIAISON, "收到")).toBe("");
  });

  test("查 with digits that fit two asks which, and the choice shows it", async () => {
    const call = await aSentCall();
    const asked = await town.says(CENTER, `查 ${call.slice(-4)}`);
    expect(asked).toContain("哪一件");
    const at = asked.split("\n").findIndex((line) => line.includes(call));
    expect(await town.says(CENTER, String(at))).toContain("待签收");
  });
});

describe("改", () => {
  test("alone asks, then the class alone is corrected", async () => {
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    expect(await town.says(GRID, "改")).toContain("类别");
    expect(await town.says(GRID, "类别 路灯不亮")).toContain("已更正");
    expect(await town.matter(no)).toMatchObject({ category: "P0118", place: { by: "name" } });
  });

  test("with a place", async () => {
    const no = numberIn(await town.says(GRID, "垃圾堆了两天"));
    expect(await town.says(GRID, "改 地点 天鹿南路")).toContain("已更正");
    expect((await town.matter(no)).place.text).toContain("天鹿南路");
  });
});

describe("what is unsure is asked after filing, never before", () => {
  test("several things in one report: 确认 splits them", async () => {
    const answer = await town.says(GRID, "1.门口占道 2.小广告 3.路灯坏");
    expect(answer).toContain("3件");
    expect((await town.fresh.store.lists.reportedBy(asId(GRID), 10)).length).toBe(1);
    const no = numberIn(answer);
    expect(await town.says(GRID, "确认", "split")).toContain(no);
    expect(await town.says(GRID, "确认", "split")).toContain(no);
    const own = await town.fresh.store.lists.reportedBy(asId(GRID), 10);
    expect(own).toHaveLength(3);
    expect((await town.matter(no)).text).toBe("门口占道");
  });

  test("urgent without a place asks where; the answer places it", async () => {
    const answer = await town.says(GRID, "井盖没了!!!小心");
    expect(answer).toContain("请马上发位置");
    const no = numberIn(answer);
    expect(await town.says(GRID, "科翔路口")).toContain("已更正");
    expect((await town.matter(no)).place.text).toContain("科翔路");
  });

  test("while we ask where, another report is a report", async () => {
    await town.says(GRID, "井盖没了!!!小心");
    const answer = await town.says(GRID, "科翔路12号门口垃圾堆了两天");
    expect(answer).toContain("已收到");
    expect(answer).not.toContain("已放弃");
    expect((await town.fresh.store.lists.reportedBy(asId(GRID), 10)).length).toBe(2);
  });
});

describe("nothing that was gathered is lost", () => {
  test("a refused command leaves the photos waiting", async () => {
    await town.photo(GRID, "p1", "c1");
    await town.says(GRID, "核查 9999 已处理");
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    expect((await town.matter(no)).photos).toEqual(["wecom-c1"]);
  });

  test("a department's photo waits for its number", async () => {
    const call = await aSentCall();
    await town.says(LIAISON, `响应 ${call} 管网科今天下午3点到场,先抽水`);
    expect(await town.photo(LIAISON, "p1", "c1")).toContain("哪一单");
    expect(await town.says(LIAISON, call)).toContain(call);
    expect((await town.call(call)).departmentPhotos).toEqual(["wecom-c1"]);
  });

  test("a grid worker's late sentence is a report, not the answer to an old question", async () => {
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    await town.says(GRID, `补充 ${no}`);
    town.later(town.registry.rules.draftMinutes + 1);
    expect(await town.says(GRID, "科翔路口路灯坏了")).toContain("已收到");
  });
});

describe("commands of later versions and dead ends", () => {
  test.each(["异议 0001 应为交通局", "申诉 0001 不同意"])("%s says what to do instead", async (text) => {
    expect(await town.says("d04.leader01", text)).toMatch(/请/);
  });
});

test("a plain report costs one reading of the conversation and one commit of one change", async () => {
  const seen: string[] = [];
  const counted = await startTalking(undefined, {
    conversation: (id, next) => {
      seen.push("conversation");
      return next(id);
    },
    commit: (changes, next) => {
      seen.push(`commit ${changes.map(({ kind }) => kind).join("+")}`);
      return next(changes);
    },
    matter: (no, next) => {
      seen.push("matter");
      return next(no);
    },
  });
  try {
    await counted.says(GRID, "科翔路12号门口垃圾堆了两天");
    expect(seen).toEqual(["conversation", "commit matter"]);
  } finally {
    await counted.stop();
  }
});
