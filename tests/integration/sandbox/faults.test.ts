import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const faults = (body: object) => wecom.http.post("/sandbox/faults").send(body);
const quirks = (body: object) => wecom.http.post("/sandbox/quirks").send(body);
const NONE = { latencyMs: 0, down: false, tokenExpired: false, rateLimited: false, duplicateCallbacks: false };
const ping = async (token: string) => wecom.http.get("/sandbox/cgi-bin/getcallbackip").query({ access_token: token });

test("what a request names is changed, the rest stays", async () => {
  expect((await wecom.http.get("/sandbox/faults")).body).toEqual(NONE);
  await faults({ latencyMs: 200 });
  expect((await faults({ rateLimited: true })).body).toEqual({ ...NONE, latencyMs: 200, rateLimited: true });
  expect((await wecom.http.get("/sandbox/faults")).body).toEqual({ ...NONE, latencyMs: 200, rateLimited: true });
});

test.each([{ latencyMs: -1 }, { down: "yes" }, { unknown: true }])(
  "%p is a problem and changes nothing",
  async (body) => {
    const answer = await faults(body);
    expect([answer.status, answer.headers["content-type"]]).toEqual([400, "application/problem+json"]);
    expect((await wecom.http.get("/sandbox/faults")).body).toEqual(NONE);
  },
);

test("with latency every answer of the API comes later", async () => {
  const token = await wecom.token();
  await faults({ latencyMs: 1_500 });
  expect((await ping(token)).body.errcode).toBe(0);
  expect(wecom.waited).toEqual([1_500]);
});

test("when the platform is down the API answers 503, and comes back", async () => {
  const token = await wecom.token();
  await faults({ down: true });
  expect((await ping(token)).status).toBe(503);
  await faults({ down: false });
  expect((await ping(token)).body.errcode).toBe(0);
});

test("tokens issued before the fault have expired, a new one is good", async () => {
  const token = await wecom.token();
  await faults({ tokenExpired: true });
  expect((await ping(token)).body.errcode).toBe(42001);
  const next = await wecom.token();
  expect(next).not.toBe(token);
  expect((await ping(next)).body.errcode).toBe(0);
});

test("changing another fault does not end the tokens again", async () => {
  await faults({ tokenExpired: true });
  const token = await wecom.token();
  await faults({ latencyMs: 1 });
  expect((await ping(token)).body.errcode).toBe(0);
});

test("rate-limited, every call but gettoken answers 45009, robots included", async () => {
  const token = await wecom.token();
  await faults({ rateLimited: true });
  expect((await ping(token)).body.errcode).toBe(45009);
  expect((await ping("foreign")).body.errcode).toBe(40014);
  const robot = await wecom.http.post("/sandbox/cgi-bin/webhook/send?key=robot-d04").send({});
  expect(robot.body.errcode).toBe(45009);
  expect(await wecom.token()).toBe(token);
});

test("the platform may be busy once", async () => {
  const token = await wecom.token();
  await quirks({ busyOnce: true });
  expect((await ping(token)).body).toMatchObject({ errcode: -1 });
  expect((await ping(token)).body.errcode).toBe(0);
});

test("the caller's address may be refused", async () => {
  const token = await wecom.token();
  await quirks({ addressRefused: true });
  expect((await ping(token)).body.errcode).toBe(60020);
});

test("tokens may be revoked, and may live shorter", async () => {
  const token = await wecom.token();
  await quirks({ tokenInvalid: true, tokenLifeSeconds: 60 });
  expect((await ping(token)).body.errcode).toBe(40014);
  const short = await wecom.token();
  wecom.moveClock(60_000);
  expect((await ping(short)).body.errcode).toBe(42001);
});
