import { asId, type StaffId } from "../../../../../src/domain/shared/ids.js";
import {
  aMessenger,
  api,
  CORP_SECRET,
  faultOf,
  noRealNetwork,
  SENT,
  sendAnswers,
  TOKENS,
  tokensAreGiven,
} from "../../../../support/wecom-api.js";

noRealNetwork();

const hello = { kind: "text", to: [asId<StaffId>("zhang.wei")], text: "好" } as const;
const later = (clock: { now: Date }, seconds: number) => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000);
};

describe("the access token", () => {
  test("is asked for once and used until five minutes before its end", async () => {
    tokensAreGiven(2);
    sendAnswers(SENT);
    sendAnswers(SENT);
    sendAnswers(SENT, [], TOKENS[1]);
    const { messenger, clock } = aMessenger();
    await messenger.send(hello);
    later(clock, 7200 - 300 - 1);
    await messenger.send(hello);
    later(clock, 1);
    await messenger.send(hello);
  });

  test("that is near its end when it comes is still used for half of what is left", async () => {
    tokensAreGiven(2, 200);
    sendAnswers(SENT);
    sendAnswers(SENT);
    sendAnswers(SENT, [], TOKENS[1]);
    const { messenger, clock } = aMessenger();
    await messenger.send(hello);
    later(clock, 99);
    await messenger.send(hello);
    later(clock, 1);
    await messenger.send(hello);
  });

  test("is asked for once by many at the same time", async () => {
    tokensAreGiven(1);
    for (let i = 0; i < 5; i += 1) sendAnswers(SENT);
    const { messenger } = aMessenger();
    const deliveries = await Promise.all(Array.from({ length: 5 }, () => messenger.send(hello)));
    expect(deliveries).toHaveLength(5);
  });

  test.each([40001, 40014, 42001])("that is refused (%d) is renewed, and the call repeated", async (errcode) => {
    tokensAreGiven(2);
    sendAnswers({ errcode, errmsg: "invalid access_token" });
    sendAnswers(SENT, [], TOKENS[1]);
    const { messenger, slept } = aMessenger();
    expect(await messenger.send(hello)).toMatchObject({ messageId: "msg-1" });
    expect(slept).toEqual([]);
  });

  test("that is refused again is a fault, after one repetition", async () => {
    tokensAreGiven(2);
    sendAnswers({ errcode: 42001, errmsg: "access_token expired" });
    sendAnswers({ errcode: 42001, errmsg: "access_token expired" }, [], TOKENS[1]);
    const fault = await faultOf(aMessenger().messenger.send(hello));
    expect(fault).toMatchObject({ code: "chat_token_rejected", retry: { afterMs: 60_000 } });
  });

  test("that several calls lost at once is renewed once: a fresh one is not thrown away", async () => {
    tokensAreGiven(2);
    for (let i = 0; i < 3; i += 1) {
      sendAnswers({ errcode: 40014, errmsg: "invalid access_token" });
      sendAnswers(SENT, [], TOKENS[1]);
    }
    const { messenger } = aMessenger();
    const deliveries = await Promise.all([hello, hello, hello].map((message) => messenger.send(message)));
    expect(deliveries.map(({ messageId }) => messageId)).toEqual(["msg-1", "msg-1", "msg-1"]);
  });

  test("that a late answer refuses does not take the newer one with it", async () => {
    tokensAreGiven(2);
    api().post("/cgi-bin/message/send").query({ access_token: TOKENS[0] }).delay(80).reply(200, { errcode: 40014 });
    sendAnswers({ errcode: 40014 });
    for (let i = 0; i < 3; i += 1) sendAnswers(SENT, [], TOKENS[1]);
    const { messenger } = aMessenger();
    await Promise.all([messenger.send(hello), messenger.send(hello)]);
    await messenger.send(hello);
  });
});

describe("credentials that are wrong", () => {
  test.each([40001, 40013, 41004, 40091, 60020])(
    "are for the administrator (%d), and asked about once a minute",
    async (errcode) => {
      api()
        .get("/cgi-bin/gettoken")
        .query(true)
        .reply(200, { errcode, errmsg: `invalid credential ${CORP_SECRET}` });
      const { messenger, clock } = aMessenger();
      expect(await faultOf(messenger.send(hello))).toMatchObject({ code: "chat_misconfigured", retry: "never" });
      later(clock, 59);
      expect(await faultOf(messenger.send(hello))).toMatchObject({ code: "chat_misconfigured" });
      later(clock, 1);
      tokensAreGiven(1);
      sendAnswers(SENT);
      expect(await messenger.send(hello)).toMatchObject({ messageId: "msg-1" });
    },
  );

  test("an answer without a token is not a token", async () => {
    api().get("/cgi-bin/gettoken").query(true).times(4).reply(200, { errcode: 0, errmsg: "ok" });
    expect(await faultOf(aMessenger().messenger.send(hello))).toMatchObject({ code: "chat_unreachable" });
  });

  test("gettoken that is called too often is waited for", async () => {
    api().get("/cgi-bin/gettoken").query(true).reply(200, { errcode: 45009, errmsg: "api freq out of limit" });
    expect(await faultOf(aMessenger().messenger.send(hello))).toMatchObject({ retry: { afterMs: 60_000 } });
  });
});
