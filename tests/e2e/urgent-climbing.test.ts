import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  // A Saturday night: an urgent call breaks the silence.
  play = await playDistrict("2026-10-03T21:50:00+08:00");
});
afterAll(() => play.stop());

const REPORT = "科翔路12号门口路面塌陷了一个大坑,有人差点掉进去";

async function urgentReview(): Promise<string> {
  const matter = numberIn(await play.say("lianhe.grid01", REPORT), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区已围蔽`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 交通局 ${matter} 请立即抢修塌陷路面`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  expect(await play.api<{ urgency: string; state: string }>(`/calls/${call}`)).toMatchObject({
    ...{ urgency: "URGENT", state: "IN_REVIEW" },
  });
  return call;
}

const asked = async (who: string, call: string) =>
  (await play.inbox(who))
    .filter(({ card }) => card?.task_id?.startsWith(call))
    .flatMap(keysOf)
    .includes("approve");

test("[ApprovalWidened C4] nobody approved within ten minutes: every other member of the leadership is asked at once, at night too", async () => {
  const call = await urgentReview();
  expect(await asked("lianhe.leader01", call)).toBe(true);
  expect(await asked("lianhe.chief01", call)).toBe(false);
  await play.advance("PT9M");
  expect(await asked("lianhe.chief01", call)).toBe(false);
  await play.advance("PT2M");
  expect(await asked("lianhe.chief01", call)).toBe(true);
  const told = (await play.inbox("lianhe.chief01")).find(({ card }) => card?.task_id?.startsWith(call));
  expect(told?.at.slice(11, 16)).toBe("22:00");
  expect(await play.press("lianhe.chief01", "approve")).toContain("已同意");
  expect(await play.api<{ state: string }>(`/calls/${call}`)).toMatchObject({ state: "SENT" });
});

test("with the leaders away and nobody for them the chief is asked from the first moment", async () => {
  await play.moveTo("2026-10-04T09:00:00+08:00");
  for (const who of ["lianhe.leader01", "lianhe.leader02"]) {
    await play.say(who, "离岗 今天");
    await play.say(who, "确认");
  }
  const call = await urgentReview();
  expect(await asked("lianhe.chief01", call)).toBe(true);
  expect(await play.press("lianhe.chief01", "approve")).toContain("已同意");
});
