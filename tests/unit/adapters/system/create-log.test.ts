import { PassThrough } from "node:stream";
import { createLog, type LogLevel } from "../../../../adapters/system/create-log.js";
import { BotError } from "../../../../src/ports/bot-error.js";

function written(level: LogLevel, say: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const stream = new PassThrough();
  say(createLog({ level, stream }));
  const text = String(stream.read() ?? "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const logged = (fields: Record<string, unknown>) => written("info", (log) => log.info(fields, "said"))[0] ?? {};

test("one JSON object a line: level, message, instant and the facts", () => {
  const [line, ...others] = written("info", (log) => log.warn({ no: "SX-20260310-00017", tries: 2 }, "not sent"));
  expect(others).toEqual([]);
  expect(line).toEqual({
    level: "warn",
    message: "not sent",
    at: expect.any(String),
    no: "SX-20260310-00017",
    tries: 2,
  });
  expect(new Date(String(line?.at)).toISOString()).toBe(line?.at);
});

test("what is below the level is not written", () => {
  const say = (log: ReturnType<typeof createLog>) => {
    log.debug({}, "d");
    log.info({}, "i");
    log.warn({}, "w");
    log.error({}, "e");
  };
  expect(written("warn", say).map(({ message }) => message)).toEqual(["w", "e"]);
  expect(written("debug", say)).toHaveLength(4);
});

test("a fact cannot take the place of level, message or instant", () => {
  expect(logged({ level: "error", message: "forged", at: "never" })).toMatchObject({ level: "info", message: "said" });
});

test.each([
  ...["secret", "corpsecret", "token", "access_token", "accessToken", "Authorization", "aesKey", "EncodingAESKey"],
  ...["password", "cookie", "Set-Cookie", "robotKey", "response_code", "encrypt"],
  ...["text", "content", "description", "title", "body", "xml", "phone", "mobile", "dutyPhone", "address"],
])("the value of %s is never written, at any depth", (key) => {
  const line = JSON.stringify(logged({ [key]: "hush", nested: { list: [{ [key]: { deeper: "hush" } }] } }));
  expect(line).not.toContain("hush");
  expect(line).toContain("[redacted]");
});

test.each([
  ["https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token=hush&debug=1", "debug=1"],
  ["/cgi-bin/gettoken?corpid=c&corpsecret=hush", "corpid=c"],
  ["https://example.test/cgi-bin/webhook/send?key=hush", "webhook/send"],
  ["mongodb://clerk:hush@db.example.test/x", "db.example.test"],
  ["Authorization: Bearer hush", "Bearer"],
])("a secret inside text is cut out: %s", (url, kept) => {
  const line = JSON.stringify(logged({ url, fault: new Error(`GET ${url} failed`) }));
  expect(line).not.toContain("hush");
  expect(line).toContain(kept);
});

test("an error is its name, code, message and cause, without what a client hangs on it", () => {
  const cause = Object.assign(new Error("socket closed"), { code: "ECONNRESET", config: { data: "hush" } });
  const { fault } = logged({ fault: new BotError("store_unavailable", "no answer", { cause }) });
  expect(fault).toMatchObject({
    name: "BotError",
    code: "store_unavailable",
    message: "no answer",
    cause: { name: "Error", code: "ECONNRESET", message: "socket closed" },
  });
  expect(JSON.stringify(fault)).not.toContain("hush");
});

test("circles, bytes, big numbers, maps, broken dates and deep nests do not stop the log", () => {
  const circle: Record<string, unknown> = { n: 1n };
  circle.self = circle;
  const deep = JSON.parse(`${'{"a":'.repeat(30)}1${"}".repeat(30)}`);
  const line = logged({
    circle,
    bytes: Buffer.from("hush"),
    map: new Map([["token", "hush"]]),
    date: new Date(Number.NaN),
    deep,
  });
  expect(line).toMatchObject({
    circle: { n: "1", self: "[circular]" },
    bytes: "[4 bytes]",
    map: { token: "[redacted]" },
    date: "[invalid date]",
  });
  expect(JSON.stringify(line)).toContain("[too deep]");
});

test("absent values stay absent", () => {
  expect(logged({ token: undefined, text: null })).toMatchObject({ text: null });
});
