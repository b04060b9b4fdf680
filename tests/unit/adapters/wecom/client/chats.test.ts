import { asId, type StaffId } from "../../../../../src/domain/shared/ids.js";
import {
  aMessenger,
  api,
  faultOf,
  noRealNetwork,
  SENT,
  sendAnswers,
  tokensAreGiven,
} from "../../../../support/wecom-api.js";

noRealNetwork();

const staff = (id: string) => asId<StaffId>(id);
const [fg, zhang, li, ghost] = [staff("lh.fg01"), staff("zhang.wei"), staff("li.na"), staff("ghost")];
const NO_CHAT = { errcode: 86003, errmsg: "chatid not exists" };
const OK = { errcode: 0, errmsg: "ok" };
const chat = (...members: StaffId[]) =>
  ({ kind: "chat", chat: "LH2026031001", name: "夜市联合整治", members }) as const;
const there = (userlist: string[], owner = userlist[0]) => ({
  ...OK,
  chat_info: { chatid: "LH2026031001", name: "夜市联合整治", owner, userlist },
});

const looked = (answer: object) =>
  api().get("/cgi-bin/appchat/get").query({ access_token: /./, chatid: "LH2026031001" }).reply(200, answer);
const posts = (call: string, answer: object, bodies: unknown[] = []) =>
  api()
    .post(`/cgi-bin/appchat/${call}`, (body) => bodies.push(body) > 0)
    .query(true)
    .reply(200, answer);
const isUser = (userid: string, errcode: number) =>
  api().get("/cgi-bin/user/get").query({ access_token: /./, userid }).reply(200, { errcode, errmsg: "" });

describe("a chat group of ours", () => {
  beforeEach(() => void tokensAreGiven());

  test("is made under our own id; who comes first owns it", async () => {
    const bodies: unknown[] = [];
    looked(NO_CHAT);
    posts("create", { ...OK, chatid: "LH2026031001" }, bodies);
    expect(await aMessenger().messenger.send(chat(fg, zhang))).toEqual({ platform: "wecom", unreachable: [] });
    expect(bodies).toEqual([{ chatid: "LH2026031001", name: "夜市联合整治", owner: fg, userlist: [fg, zhang] }]);
  });

  test("that somebody made in between is made (86215)", async () => {
    looked(NO_CHAT);
    posts("create", { errcode: 86215, errmsg: "chatid existed" });
    expect(await aMessenger().messenger.send(chat(fg, zhang))).toEqual({ platform: "wecom", unreachable: [] });
  });

  test("that is as it should be is left alone, however the address book writes its members", async () => {
    looked(there(["LH.fg01", "Zhang.Wei"]));
    expect(await aMessenger().messenger.send(chat(fg, zhang))).toEqual({ platform: "wecom", unreachable: [] });
  });

  test("gets who is missing, loses who is too many, and is handed on before its owner leaves", async () => {
    const bodies: unknown[] = [];
    looked(there(["zhang.wei", "li.na"]));
    posts("update", OK, bodies);
    await aMessenger().messenger.send(chat(fg, li));
    expect(bodies).toEqual([{ chatid: "LH2026031001", owner: fg, add_user_list: [fg], del_user_list: ["zhang.wei"] }]);
  });

  test("is made of the others where the platform does not know somebody, who is reported", async () => {
    const bodies: { userlist: string[] }[] = [];
    looked(NO_CHAT);
    posts("create", { errcode: 86007, errmsg: "invalid member" });
    isUser(ghost, 60111);
    isUser(fg, 0);
    isUser(zhang, 0);
    posts("create", OK, bodies);
    expect(await aMessenger().messenger.send(chat(ghost, fg, zhang))).toEqual({
      platform: "wecom",
      unreachable: [ghost],
    });
    expect(bodies).toEqual([expect.objectContaining({ owner: fg, userlist: [fg, zhang] })]);
  });

  test("grows by the others where the platform does not know somebody", async () => {
    const bodies: unknown[] = [];
    looked(there(["lh.fg01", "zhang.wei"]));
    posts("update", { errcode: 86216, errmsg: "illegal member" });
    for (const id of [fg, zhang, li]) isUser(id, 0);
    isUser(ghost, 50002);
    posts("update", OK, bodies);
    const { unreachable } = await aMessenger().messenger.send(chat(fg, zhang, li, ghost));
    expect([unreachable, bodies]).toEqual([[ghost], [{ chatid: "LH2026031001", add_user_list: [li] }]]);
  });

  test("is not made for one person; of two of whom one is unknown neither", async () => {
    looked(NO_CHAT);
    posts("create", { errcode: 86007, errmsg: "invalid member" });
    isUser(fg, 0);
    isUser(ghost, 60111);
    expect((await aMessenger().messenger.send(chat(fg, ghost))).unreachable).toEqual([ghost]);
  });

  test("of an application that may have none is for the administrator (60011)", async () => {
    looked(NO_CHAT);
    posts("create", { errcode: 60011, errmsg: "no privilege" });
    const fault = await faultOf(aMessenger().messenger.send(chat(fg, zhang)));
    expect(fault).toMatchObject({ code: "chat_misconfigured", retry: "never" });
  });

  test("refused for a member whose account is known is a fault, and not silence", async () => {
    looked(NO_CHAT);
    posts("create", { errcode: 86007, errmsg: "invalid member" });
    for (const id of [fg, zhang]) isUser(id, 0);
    posts("create", { errcode: 86007, errmsg: "invalid member" });
    const fault = await faultOf(aMessenger().messenger.send(chat(fg, zhang)));
    expect(fault).toMatchObject({ code: "chat_message_refused", retry: "never" });
  });
});

test("a group of one person needs no call at all", async () => {
  expect(await aMessenger().messenger.send(chat(fg))).toEqual({ platform: "wecom", unreachable: [] });
});

describe("words in a chat group", () => {
  const said = { kind: "inChat", chat: "LH2026031001", to: [fg, zhang], mention: [zhang], text: "请报到" } as const;
  beforeEach(() => void tokensAreGiven());

  test("mention people, once, however long they are", async () => {
    const bodies: unknown[] = [];
    posts("send", OK, bodies);
    posts("send", OK, bodies);
    const delivery = await aMessenger().messenger.send({ ...said, text: "漏".repeat(700) });
    expect(bodies).toEqual([
      {
        chatid: "LH2026031001",
        msgtype: "text",
        text: { content: "漏".repeat(682), mentioned_list: ["zhang.wei"] },
        safe: 0,
      },
      { chatid: "LH2026031001", msgtype: "text", text: { content: "漏".repeat(18) }, safe: 0 },
    ]);
    expect(delivery).toEqual({ platform: "wecom", unreachable: [] });
  });

  test.each([
    ["there is none", NO_CHAT],
    ["it is not ours", { errcode: 86008, errmsg: "" }],
    ["the application may have none", { errcode: 60011, errmsg: "" }],
    ["the installation knows none", { errcode: 48002, errmsg: "" }],
  ])("go to each person where %s", async (_why, answer) => {
    const bodies: unknown[] = [];
    posts("send", answer);
    sendAnswers({ ...SENT, invaliduser: "zhang.wei" }, bodies);
    expect((await aMessenger().messenger.send(said)).unreachable).toEqual([zhang]);
    expect(bodies).toEqual([
      expect.objectContaining({ touser: "lh.fg01|zhang.wei", msgtype: "text", text: { content: "请报到" } }),
    ]);
  });

  test("wait while the platform is busy or asked too often", async () => {
    posts("send", { errcode: 45009, errmsg: "" });
    const fault = await faultOf(aMessenger().messenger.send(said));
    expect(fault).toMatchObject({ code: "chat_rate_limited", retry: { afterMs: 60_000 } });
  });
});
