import { type LocalWecom, START, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const move = (body: object) => wecom.http.post("/sandbox/clock").send(body);

test("the clock is read with China's offset", async () => {
  expect((await wecom.http.get("/sandbox/clock")).body).toEqual({ now: "2026-11-23T08:00:00+08:00" });
});

test.each([
  [{ advance: "PT3H" }, "2026-11-23T11:00:00+08:00"],
  [{ advance: "P1DT2H" }, "2026-11-24T10:00:00+08:00"],
  [{ now: "2026-11-30T01:00:00Z" }, "2026-11-30T09:00:00+08:00"],
  [{ now: "2026-11-01T09:00:00+08:00" }, "2026-11-01T09:00:00+08:00"],
  [{ preset: "next-workday" }, "2026-11-24T08:00:00+08:00"],
])("%p moves it, and the answer comes when all was sent", async (body, now) => {
  expect((await move(body)).body).toEqual({ now });
  expect(wecom.settledAt).toEqual([new Date(now)]);
  expect((await wecom.http.get("/sandbox/clock")).body).toEqual({ now });
});

test("a preset that leads nowhere is a conflict", async () => {
  const answer = await move({ preset: "next-deadline" });
  expect([answer.status, answer.headers["content-type"]]).toEqual([409, "application/problem+json"]);
  expect(wecom.now()).toEqual(START);
});

test.each([
  {},
  { advance: "3H" },
  { advance: "-PT1H" },
  { now: "tomorrow" },
  { now: "2026-11-30T01:00:00" },
  { now: "2026-11-30T01:00:00Z", advance: "PT1H" },
  { preset: "next-year" },
  { advance: "P999999W" },
])("%p is a problem and moves nothing", async (body) => {
  expect((await move(body)).status).toBe(400);
  expect(wecom.now()).toEqual(START);
});

test("moves asked for at once are made one after the other", async () => {
  await Promise.all([move({ advance: "PT1H" }), move({ advance: "PT1H" }), move({ advance: "PT1H" })]);
  expect(wecom.now()).toEqual(new Date(START.getTime() + 3 * 3_600_000));
});

test("the service itself can move it", async () => {
  const later = new Date(START.getTime() + 60_000);
  expect(await wecom.sandbox.moveClock(later)).toEqual(later);
});
