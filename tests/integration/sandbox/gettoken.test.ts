import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const PATH = "/sandbox/cgi-bin/gettoken";
const credentials = () => ({ corpid: wecom.sandbox.settings.corpId, corpsecret: wecom.sandbox.settings.secret });

test("the same token is given while it lives, with what is left of its two hours", async () => {
  const first = await wecom.http.get(PATH).query(credentials());
  wecom.moveClock(3_600_000);
  const second = await wecom.http.get(PATH).query(credentials());
  expect(first.body).toEqual({ errcode: 0, errmsg: "ok", access_token: expect.any(String), expires_in: 7200 });
  expect(second.body).toEqual({ ...first.body, expires_in: 3600 });
});

test.each([
  ["a missing secret before a missing corpid", {}, 41004],
  ["a missing corpid", { corpsecret: "x" }, 41002],
  ["a foreign corpid", { corpid: "ww0000000000000000", corpsecret: "x" }, 40013],
])("%s is reported", async (_case, query, errcode) => {
  const { status, body } = await wecom.http.get(PATH).query(query);
  expect([status, body.errcode]).toEqual([200, errcode]);
});

test("a wrong secret is 40001", async () => {
  const { body } = await wecom.http.get(PATH).query({ ...credentials(), corpsecret: "wrong" });
  expect(body.errcode).toBe(40001);
});

test("an error stands in the body and in the headers, with a hint", async () => {
  const { headers, body } = await wecom.http.get("/sandbox/cgi-bin/getcallbackip");
  expect(headers).toMatchObject({
    "error-code": "41001",
    "content-type": "application/json; charset=UTF-8",
    server: "nginx",
  });
  expect(headers["error-msg"]).toBe(body.errmsg);
  expect(body.errmsg).toMatch(
    /^access_token missing, hint: \[\d{25}\], from ip: 127\.0\.0\.1, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=41001$/,
  );
});

test("a token is looked at before the parameters, and only in the query", async () => {
  const body = { access_token: await wecom.token(), msgtype: "nonsense" };
  const missing = await wecom.http
    .post("/sandbox/cgi-bin/message/send")
    .set("authorization", `Bearer ${body.access_token}`)
    .send(body);
  const unknown = await wecom.http.post("/sandbox/cgi-bin/message/send?access_token=foreign").send("{ not json");
  expect([missing.body.errcode, unknown.body.errcode]).toEqual([41001, 40014]);
  expect(unknown.body.errmsg).toBe("invalid access_token");
});

test("a token ends with its two hours", async () => {
  const token = await wecom.token();
  wecom.moveClock(7_200_000);
  const { body } = await wecom.http.get("/sandbox/cgi-bin/getcallbackip").query({ access_token: token });
  expect(body.errcode).toBe(42001);
});

test("an error may carry the endpoint's empty fields", async () => {
  const { body } = await wecom.http.get("/sandbox/cgi-bin/user/get?access_token=foreign&userid=x");
  expect(body).toEqual({ errcode: 40014, errmsg: "invalid access_token", department: [], order: [] });
});

test("an unknown path is 404 with an empty body", async () => {
  const { status, text } = await wecom.http.post("/sandbox/cgi-bin/message/sent").send({});
  expect([status, text]).toEqual([404, ""]);
});

test("a wrong method and a body that is no object are named", async () => {
  const path = `/sandbox/cgi-bin/message/send?access_token=${await wecom.token()}`;
  const method = await wecom.http.get(path);
  const list = await wecom.http.post(path).send([1]);
  expect([method.body.errcode, list.body.errcode]).toEqual([40063, 40035]);
});
