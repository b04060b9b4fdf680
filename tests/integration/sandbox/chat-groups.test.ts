import { createWecomMessenger } from "../../../adapters/wecom/index.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import type { Messenger } from "../../../src/ports/messenger.js";
import { aLog } from "../../support/wecom-log.js";
import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
let messenger: Messenger;
beforeEach(async () => {
  wecom = await startLocalWecom();
  const { corpId, secret, agentId } = wecom.sandbox.settings;
  messenger = createWecomMessenger({
    apiBase: `${wecom.address}/sandbox`,
    ...{ corpId, secret, agentId, now: wecom.now, timeoutMs: 2_000 },
    robotKeyOf: () => undefined,
    log: aLog(),
    sleep: async () => undefined,
  });
});
afterEach(() => wecom.close());

const ids = (...names: string[]) => names.map((id) => asId<StaffId>(id));
const chat = (...members: string[]) =>
  messenger.send({ kind: "chat", chat: "LH2026112301", name: "联合整治", members: ids(...members) });
const say = (text: string, ...mention: string[]) =>
  messenger.send({
    kind: "inChat",
    chat: "LH2026112301",
    to: ids("lh.fg01", "sw.lly01"),
    mention: ids(...mention),
    text,
  });
const groups = async () => (await wecom.http.get("/sandbox/groups")).body.slice(1);
const inGroup = async () => (await wecom.http.get("/sandbox/groups/LH2026112301/messages")).body;

test("a group is made, filled, spoken in and emptied down to the two who must stay; everything twice changes nothing", async () => {
  for (let i = 0; i < 2; i += 1) await chat("lh.fg01", "lh.wgy01");
  for (let i = 0; i < 2; i += 1) await chat("lh.fg01", "lh.wgy01", "sw.lly01");
  expect(await groups()).toEqual([
    { id: "LH2026112301", name: "联合整治", members: ["lh.fg01", "lh.wgy01", "sw.lly01"] },
  ]);
  await say("请报到", "sw.lly01");
  expect(await inGroup()).toEqual([expect.objectContaining({ kind: "text", text: "请报到", mentions: ["sw.lly01"] })]);
  for (let i = 0; i < 2; i += 1) await chat("sw.lly01", "lh.fg01");
  expect(await groups()).toEqual([{ id: "LH2026112301", name: "联合整治", members: ["lh.fg01", "sw.lly01"] }]);
});

test("a stranger does not keep the others from having their group", async () => {
  expect((await chat("ghost", "lh.fg01", "sw.lly01")).unreachable).toEqual(["ghost"]);
  expect((await chat("lh.fg01", "ghost", "sw.lly01", "sw.fg01")).unreachable).toEqual(["ghost"]);
  expect(await groups()).toEqual([
    { id: "LH2026112301", name: "联合整治", members: ["lh.fg01", "sw.lly01", "sw.fg01"] },
  ]);
});

test("who has no group is told by himself", async () => {
  expect((await chat("lh.fg01", "ghost")).unreachable).toEqual(["ghost"]);
  await say("请报到", "sw.lly01");
  expect(await groups()).toEqual([]);
  for (const id of ["lh.fg01", "sw.lly01"]) {
    const { body } = await wecom.http.get(`/sandbox/users/${id}/messages`);
    expect(body).toEqual([expect.objectContaining({ kind: "text", text: "请报到" })]);
  }
});
