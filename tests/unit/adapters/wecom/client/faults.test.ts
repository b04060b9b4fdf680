import nock from "nock";
import { faultOf as meaningOf } from "../../../../../adapters/wecom/client/wecom-errors.js";
import { asId, type StaffId } from "../../../../../src/domain/shared/ids.js";
import {
  API_BASE,
  aMessenger,
  api,
  faultOf,
  noRealNetwork,
  SENT,
  sendAnswers,
  TOKENS,
  tokensAreGiven,
} from "../../../../support/wecom-api.js";

noRealNetwork();

const hello = { kind: "text", to: [asId<StaffId>("zhang.wei")], text: "好" } as const;
const send = (call: nock.Scope | undefined = api()) => call.post("/cgi-bin/message/send").query(true);

describe("what may pass by itself is repeated with longer and longer pauses", () => {
  test.each([-1, 45033])("busy (%d), then well", async (errcode) => {
    tokensAreGiven();
    send().times(3).reply(200, { errcode, errmsg: "system busy" });
    sendAnswers(SENT);
    const { messenger, slept } = aMessenger();
    expect(await messenger.send(hello)).toMatchObject({ messageId: "msg-1" });
    expect(slept).toEqual([1000, 2000, 4000]);
  });

  test("the very same JSON goes again, so that the platform can see the repetition", async () => {
    tokensAreGiven();
    const bodies: unknown[] = [];
    sendAnswers({ errcode: -1 }, bodies);
    sendAnswers(SENT, bodies);
    await aMessenger().messenger.send(hello);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ enable_duplicate_check: 1 });
  });

  test("busy four times is given back to the outbox", async () => {
    tokensAreGiven();
    send().times(4).reply(200, { errcode: -1, errmsg: "system busy" });
    const fault = await faultOf(aMessenger().messenger.send(hello));
    expect(fault).toMatchObject({ code: "chat_busy", retry: { afterMs: 30_000 } });
  });

  test.each([500, 502, 503])("HTTP %d, then well", async (status) => {
    tokensAreGiven();
    send().reply(status, "<html>bad gateway</html>");
    sendAnswers(SENT);
    expect(await aMessenger().messenger.send(hello)).toMatchObject({ messageId: "msg-1" });
  });

  test("a connection that breaks off tells neither token nor secret", async () => {
    tokensAreGiven();
    send()
      .times(4)
      .replyWithError(Object.assign(new Error(`to ?access_token=${TOKENS[0]}`), { code: "ECONNRESET" }));
    const fault = await faultOf(aMessenger().messenger.send(hello));
    expect(fault).toMatchObject({ code: "chat_unreachable", retry: { afterMs: 10_000 } });
    expect(fault.message).toContain("ECONNRESET");
  });

  test("gettoken that breaks off does not tell the secret in its address", async () => {
    api().get("/cgi-bin/gettoken").query(true).times(4).replyWithError("socket hang up");
    expect(await faultOf(aMessenger().messenger.send(hello))).toMatchObject({ code: "chat_unreachable" });
  });

  test("no answer in time", async () => {
    tokensAreGiven();
    send().times(4).delay(500).reply(200, SENT);
    const fault = await faultOf(aMessenger({ timeoutMs: 30 }).messenger.send(hello));
    expect(fault).toMatchObject({ code: "chat_unreachable", retry: { afterMs: 10_000 } });
  });

  test("a card that arrived although its answer got lost is delivered, not a fault", async () => {
    tokensAreGiven();
    send().replyWithError("socket hang up");
    sendAnswers({ errcode: 42014, errmsg: "duplicate task id" });
    const card = { form: "notice", id: "HJ-1@x@1", title: "好", lines: [], link: "https://bot.example.org" } as const;
    const delivery = await aMessenger().messenger.send({ kind: "card", to: hello.to, card });
    expect(delivery).toEqual({ platform: "wecom", unreachable: [] });
  });

  test("a page that somebody in between answers with", async () => {
    tokensAreGiven();
    send().times(4).reply(200, "<html>please log in</html>");
    expect(await faultOf(aMessenger().messenger.send(hello))).toMatchObject({ code: "chat_unreachable" });
  });
});

describe("what does not pass by itself is not repeated", () => {
  const once = async () => {
    const { messenger, slept } = aMessenger();
    const fault = await faultOf(messenger.send(hello));
    expect(slept).toEqual([]);
    return fault;
  };

  test("called too often: after the window (45009)", async () => {
    tokensAreGiven();
    sendAnswers({ errcode: 45009, errmsg: "api freq out of limit" });
    expect(await once()).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 60_000 } });
  });

  test.each([
    [429, "chat_rate_limited", { afterMs: 60_000 }],
    [404, "chat_feature_absent", "never"],
    [301, "chat_misconfigured", "never"],
    [403, "chat_misconfigured", "never"],
  ])("HTTP %d", async (status, code, retry) => {
    tokensAreGiven();
    send().reply(status, "", { Location: `${API_BASE}/elsewhere` });
    expect(await once()).toMatchObject({ code, retry });
  });

  test("a certificate that nobody vouches for", async () => {
    tokensAreGiven();
    send().replyWithError(Object.assign(new Error("self-signed"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }));
    const fault = await once();
    expect(fault).toMatchObject({
      code: "chat_misconfigured",
      message: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
    });
  });
});

describe("the platform's numbers", () => {
  test.each([
    [-1, "chat_busy"],
    [45033, "chat_busy"],
    [45009, "chat_rate_limited"],
    [40001, "chat_token_rejected"],
    [40014, "chat_token_rejected"],
    [42001, "chat_token_rejected"],
    [40013, "chat_misconfigured"],
    [40056, "chat_misconfigured"],
    [301002, "chat_misconfigured"],
    [48001, "chat_misconfigured"],
    [50003, "chat_misconfigured"],
    [60011, "chat_misconfigured"],
    [60020, "chat_misconfigured"],
    [93000, "chat_misconfigured"],
    [93004, "chat_misconfigured"],
    [60111, "chat_target_gone"],
    [60021, "chat_target_gone"],
    [81013, "chat_target_gone"],
    [60140, "chat_card_gone"],
    [42016, "chat_card_gone"],
    [40008, "chat_feature_absent"],
    [48002, "chat_feature_absent"],
    [40007, "media_gone"],
    [41001, "chat_message_refused"],
    [42045, "chat_message_refused"],
    [44004, "chat_message_refused"],
    [85002, "chat_message_refused"],
    [999999, "chat_message_refused"],
  ])("%d is %s", (errcode, code) => {
    const fault = meaningOf(errcode, "message/send");
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(new RegExp(`^message/send: .+ \\(${errcode}\\)$`));
  });

  test("only what passes with time is worth repeating", () => {
    const waits = [-1, 45033, 45009, 40014, 40013, 81013, 60140, 40008, 40007, 42045].map((errcode) => {
      const { retry } = meaningOf(errcode, "x");
      return retry === "never" ? 0 : retry.afterMs;
    });
    expect(waits).toEqual([30_000, 30_000, 60_000, 60_000, 0, 0, 0, 0, 0, 0]);
  });
});

describe("any base address", () => {
  const proxy = process.env.http_proxy;
  afterEach(() => {
    if (proxy === undefined) delete process.env.http_proxy;
    else process.env.http_proxy = proxy;
  });

  test("with a path and a slash at its end", async () => {
    const base = nock("http://gateway.example.org:8443");
    base.get("/wx/cgi-bin/gettoken").query(true).reply(200, { access_token: TOKENS[0], expires_in: 7200 });
    base.post("/wx/cgi-bin/message/send").query(true).reply(200, { msgid: "m" });
    const { messenger } = aMessenger({ apiBase: "http://gateway.example.org:8443/wx/" });
    expect(await messenger.send(hello)).toMatchObject({ messageId: "m" });
  });

  test("on this machine without the proxy of the environment", async () => {
    process.env.http_proxy = "http://proxy.example.org:3128";
    const base = nock("http://127.0.0.1:3000");
    base.get("/sandbox/cgi-bin/gettoken").query(true).reply(200, { access_token: TOKENS[0], expires_in: 7200 });
    base.post("/sandbox/cgi-bin/message/send").query(true).reply(200, SENT);
    const sent = aMessenger({ apiBase: "http://127.0.0.1:3000/sandbox" }).messenger.send(hello);
    await expect(sent).resolves.toMatchObject({ messageId: "msg-1" });
  });
});
