import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeEach(async () => {
  wecom = await startLocalWecom();
});
afterEach(() => wecom.close());

const OPS = { chatid: "ops1024", name: "运维", owner: "lh.fg01", userlist: ["lh.fg01", "SW.lly01"] };
const create = (over: object = {}) => wecom.api("appchat/create", { ...OPS, ...over });
const info = async () => (await wecom.api("appchat/get?chatid=ops1024")).chat_info;

test("a group is made of members as the address book writes them, and listed with the others", async () => {
  expect(await create()).toEqual({ errcode: 0, errmsg: "ok", chatid: "ops1024" });
  expect(await info()).toEqual({ ...OPS, userlist: ["lh.fg01", "sw.lly01"] });
  expect((await wecom.http.get("/sandbox/groups")).body).toEqual([
    { id: "group-d04", name: "水务局群", members: ["sw.lly01", "sw.fg01"] },
    { id: "ops1024", name: "运维", members: ["lh.fg01", "sw.lly01"] },
  ]);
});

test("without an id and an owner both are chosen", async () => {
  const { chatid } = await create({ chatid: undefined, owner: undefined });
  expect(chatid).toMatch(/^[0-9a-zA-Z]{32}$/);
  expect((await wecom.api(`appchat/get?chatid=${chatid}`)).chat_info).toMatchObject({ owner: "lh.fg01" });
});

test("a name over 50 characters is cut", async () => {
  await create({ name: "长".repeat(51) });
  expect(await info()).toMatchObject({ name: "长".repeat(50) });
});

test.each<[string, number, object]>([
  ["an id with a hyphen", 86001, { chatid: "ops-1" }],
  ["one person only", 86006, { userlist: ["lh.fg01", "LH.fg01"] }],
  ["a stranger", 86007, { userlist: ["lh.fg01", "ghost"] }],
  ["an owner who is not in it", 86005, { owner: "lh.wgy01" }],
])("%s is %d", async (_case, errcode, over) => {
  expect(await create(over)).toMatchObject({ errcode });
});

test("an id is given once", async () => {
  await create();
  expect(await create()).toMatchObject({ errcode: 86215 });
});

test("an owner leaves only when the next one is named", async () => {
  await create();
  const change = { chatid: "ops1024", add_user_list: ["lh.wgy01"], del_user_list: ["lh.fg01"] };
  expect(await wecom.api("appchat/update", change)).toMatchObject({ errcode: 86005 });
  expect(await wecom.api("appchat/update", { ...change, owner: "lh.wgy01", name: "新名" })).toMatchObject({
    errcode: 0,
  });
  expect(await info()).toEqual({
    chatid: "ops1024",
    name: "新名",
    owner: "lh.wgy01",
    userlist: ["sw.lly01", "lh.wgy01"],
  });
});

test("a group keeps at least two members", async () => {
  await create();
  expect(await wecom.api("appchat/update", { chatid: "ops1024", del_user_list: ["sw.lly01"] })).toMatchObject({
    errcode: 86006,
  });
});

const send = (body: object) => wecom.api("appchat/send", { chatid: "ops1024", ...body });

test("a message calls members by @ in its words or by its list", async () => {
  await create();
  await send({ msgtype: "text", text: { content: "<@sw.lly01> 请处理", mentioned_list: ["lh.fg01"] } });
  await send({ msgtype: "markdown", markdown: { content: "<@lh.wgy01> 不在群里" } });
  expect((await wecom.http.get("/sandbox/groups/ops1024/messages")).body).toMatchObject([
    { from: "app", kind: "text", mentions: ["lh.fg01", "sw.lly01"] },
    { kind: "markdown", mentions: [] },
  ]);
});

test("no card goes into a group of the application, and nothing into an unknown one", async () => {
  await create();
  expect(await send({ msgtype: "template_card", template_card: {} })).toMatchObject({ errcode: 40008 });
  expect(await send({ chatid: "none", msgtype: "text", text: { content: "x" } })).toMatchObject({ errcode: 86003 });
  expect(await wecom.api("appchat/get?chatid=none")).toMatchObject({ errcode: 86003 });
});
