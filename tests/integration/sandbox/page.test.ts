import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

test("persons are listed with roles and units", async () => {
  const { body } = await wecom.http.get("/sandbox/users");
  expect(body[0]).toEqual({
    ...{ userid: "lh.wgy01", name: "联和街道网格员01", roles: ["GRID_WORKER"] },
    units: [{ code: "440112014", name: "联和街道" }],
  });
});

test("the API token is handed out", async () => {
  expect((await wecom.http.get("/sandbox/token")).body).toEqual({ token: "token-of-the-api" });
});

test("the page is served at /sandbox/", async () => {
  expect((await wecom.http.get("/sandbox/")).text).toContain("<title>phones</title>");
  const { status, headers } = await wecom.http.get("/sandbox");
  expect([status, headers.location]).toEqual([302, "/sandbox/"]);
});

test.each([
  "/sandbox/none.js",
  "/sandbox/users/ghost/messages",
  "/sandbox/users/ghost/chat",
  "/sandbox/groups/ghost/messages",
  "/sandbox/media/ghost",
])("%s is a problem with status 404", async (path) => {
  const { status, headers, text } = await wecom.http.get(path);
  expect([status, headers["content-type"]]).toEqual([404, "application/problem+json"]);
  expect(JSON.parse(text)).toMatchObject({ type: "about:blank", title: "Not Found", status: 404 });
});

test("nothing outside the page's folder is served", async () => {
  const { status } = await wecom.http.get("/sandbox/..%2fsandbox%2fsettings.json");
  expect(status).toBeGreaterThanOrEqual(400);
});

test("a cursor that is no id is a problem", async () => {
  expect((await wecom.http.get("/sandbox/users/lh.wgy01/messages?after=x")).status).toBe(400);
});

test("an open page hears of every chat that changed, and its stream ends with the sandbox", async () => {
  const response = await fetch(`${wecom.address}/sandbox/events`);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  await wecom.http.post("/sandbox/users/lh.wgy01/messages").send({ text: "你好" });
  await wecom.http.post("/sandbox/clock").send({ advance: "PT1H" });
  await wecom.sandbox.stop();
  const events = (await response.text()).split("\n").filter((line) => line.startsWith("data: "));
  expect(events.map((line) => JSON.parse(line.slice("data: ".length)))).toEqual([
    { user: "lh.wgy01" },
    { clock: "2026-11-23T09:00:00+08:00" },
  ]);
});
