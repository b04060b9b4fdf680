import { normalise } from "../../../../../adapters/wecom/receive/normalise.js";
import { readXml } from "../../../../../adapters/wecom/receive/xml.js";
import type { Incoming } from "../../../../../src/bot/incoming.js";
import { SAMPLES } from "../../../../support/wecom-samples.js";

function read(xml: string): Incoming {
  const tree = readXml(xml);
  if (typeof tree === "string") throw new Error(`the sample is ${tree}`);
  return normalise(tree, "r1");
}

const at = (seconds: number) => new Date(seconds * 1000);
const zhangWei = (msgId: string, seconds: number) => ({
  from: "zhang.wei",
  cause: `wecom:${msgId}`,
  sentAt: at(seconds),
  requestId: "r1",
});
const SHA1_CAUSE = expect.stringMatching(/^wecom:[0-9a-f]{40}$/);

describe("the six kinds of messages", () => {
  test("text", () => {
    const expected = { ...zhangWei("7455123456789012345", 1735689725), kind: "text", text: "查询工单 1024" };
    expect(read(SAMPLES.text)).toEqual(expected);
  });

  test("image", () => {
    const expected = { ...zhangWei("7455123456789012346", 1735689730), kind: "image", mediaId: "1Kq7_imgInvented-03" };
    expect(read(SAMPLES.image)).toEqual(expected);
  });

  test("voice", () => {
    const expected = { kind: "voice", mediaId: "1Kq7_voiceInvented-04", format: "amr" };
    expect(read(SAMPLES.voice)).toEqual({ ...zhangWei("7455123456789012347", 1735689731), ...expected });
  });

  test("video", () => {
    const expected = { kind: "video", mediaId: "1Kq7_videoInvented-05" };
    expect(read(SAMPLES.video)).toEqual({ ...zhangWei("7455123456789012348", 1735689732), ...expected });
  });

  test("location: X is the latitude, and the phone's system is GCJ-02", () => {
    const expected = { kind: "location", point: [121.4737, 31.2304], datum: "GCJ-02", label: "示例路 8 号" };
    expect(read(SAMPLES.location)).toEqual({ ...zhangWei("7455123456789012349", 1735689733), ...expected });
  });

  test("link", () => {
    const expected = { kind: "link", title: "操作手册", url: "https://wiki.example.org/m3" };
    expect(read(SAMPLES.link)).toEqual({ ...zhangWei("7455123456789012350", 1735689734), ...expected });
  });
});

describe("events", () => {
  test.each([
    ["enter_agent", SAMPLES.enterAgent, 1735689740],
    ["subscribe", SAMPLES.subscribe, 1735689741],
  ])("%s is somebody coming in", (_name, xml, seconds) => {
    const expected = { kind: "enter", from: "zhang.wei", cause: SHA1_CAUSE, sentAt: at(seconds), requestId: "r1" };
    expect(read(xml)).toEqual(expected);
  });

  test("click is a press on the menu", () => {
    expect(read(SAMPLES.click)).toMatchObject({ kind: "menu", key: "MENU_MY_TICKETS", cause: SHA1_CAUSE });
  });

  test("template_card_event is a press with all selected options", () => {
    expect(read(SAMPLES.cardEvent)).toEqual({
      kind: "press",
      from: "li.na",
      cause: SHA1_CAUSE,
      sentAt: at(1735689750),
      requestId: "r1",
      cardId: "ticket-1024@v1",
      key: "submit_survey",
      selected: { priority: ["p1"], areas: ["a2", "a3"] },
      responseCode: "rcInvented_8f2c61",
    });
  });

  test("a single selected option is a list of one", () => {
    const xml = SAMPLES.cardEvent.replace(/<SelectedItem><QuestionKey><!\[CDATA\[areas.*?<\/SelectedItem>/s, "");
    expect(read(xml)).toMatchObject({ kind: "press", selected: { priority: ["p1"] } });
  });

  test.each([
    ["absent", ""],
    ["empty", "<SelectedItems></SelectedItems>"],
    ["blank", "<SelectedItems> \n </SelectedItems>"],
    ["CDATA", "<SelectedItems><![CDATA[]]></SelectedItems>"],
  ])("a card without a selector: SelectedItems %s", (_name, selectedItems) => {
    const xml = SAMPLES.cardEvent.replace(/<SelectedItems>.*<\/SelectedItems>/s, selectedItems);
    expect(read(xml)).toMatchObject({ kind: "press", key: "submit_survey", selected: {} });
  });

  test("a question without a chosen option has an empty list", () => {
    const xml = SAMPLES.cardEvent.replace(
      /<OptionIds><OptionId><!\[CDATA\[p1.*?<\/OptionIds>/s,
      "<OptionIds></OptionIds>",
    );
    expect(read(xml)).toMatchObject({ selected: { priority: [], areas: ["a2", "a3"] } });
  });

  test("a press without a response code is still a press", () => {
    const incoming = read(SAMPLES.cardEvent.replace(/<ResponseCode>.*?<\/ResponseCode>/s, ""));
    expect(incoming).toMatchObject({ kind: "press" });
    expect(incoming).not.toHaveProperty("responseCode");
  });

  test.each([
    ["create_user", SAMPLES.createUser],
    ["update_user", SAMPLES.updateUser],
    ["delete_user", SAMPLES.deleteUser],
    ["create_party", SAMPLES.createParty],
  ])("change_contact %s is a contact change, whoever it concerns", (change, xml) => {
    expect(read(xml)).toEqual({ kind: "contact", change, cause: SHA1_CAUSE, requestId: "r1" });
  });

  test.each([
    ["event view", SAMPLES.view],
    ["event LOCATION", SAMPLES.reportedLocation],
    ["event unsubscribe", SAMPLES.subscribe.replace("subscribe", "unsubscribe")],
    ["event somethingNew", SAMPLES.click.replace("click", "somethingNew")],
    ["event constructor", SAMPLES.click.replace("click", "constructor")],
    ["message file", SAMPLES.text.replace("[text]", "[file]")],
    ["message __proto__", SAMPLES.text.replace("[text]", "[__proto__]")],
  ])("%s is not understood, and named for the log", (why, xml) => {
    expect(read(xml)).toEqual({ kind: "unknown", why, requestId: "r1" });
  });

  test("an unknown name brings no markup and no novel into the log", () => {
    const incoming = read(SAMPLES.click.replace("click", `{"x":"${"很长".repeat(99)}"}\n${"y".repeat(99)}`));
    expect(incoming).toEqual({ kind: "unknown", why: `event x${"y".repeat(53)}`, requestId: "r1" });
  });
});

describe("incomplete callbacks are not understood", () => {
  const without = (xml: string, name: string) => xml.replace(new RegExp(`<${name}>.*?</${name}>`, "s"), "");

  test.each(["FromUserName", "CreateTime", "MsgId", "Content", "MsgType"])("a text without %s", (name) => {
    expect(read(without(SAMPLES.text, name))).toMatchObject({ kind: "unknown" });
  });

  test.each([
    ["image", "MediaId"],
    ["voice", "MediaId"],
    ["video", "MediaId"],
    ["location", "Location_X"],
    ["location", "Location_Y"],
    ["link", "Url"],
    ["click", "EventKey"],
    ["cardEvent", "TaskId"],
    ["cardEvent", "EventKey"],
    ["click", "Event"],
  ] as const)("%s without %s", (sample, name) => {
    expect(read(without(SAMPLES[sample], name))).toMatchObject({ kind: "unknown" });
  });

  test.each(["abc", "", " ", "1e999", "91", "-91"])("a location with latitude %j", (latitude) => {
    const xml = SAMPLES.location.replace("31.2304", latitude);
    expect(read(xml)).toMatchObject({ kind: "unknown", why: "message location" });
  });

  test("a message of the system", () => {
    expect(read(SAMPLES.text.replace("zhang.wei", "sys"))).toMatchObject({ kind: "unknown" });
  });
});

describe("who and which", () => {
  test("accounts are kept in lower case", () => {
    expect(read(SAMPLES.text.replace("zhang.wei", "Zhang.Wei"))).toMatchObject({ from: "zhang.wei" });
  });

  test("a message id keeps all of its digits", () => {
    expect(read(SAMPLES.text.replace("7455123456789012345", "18446744073709551615"))).toMatchObject({
      cause: "wecom:18446744073709551615",
    });
  });

  test("a repeated event has the same cause", () => {
    expect(read(SAMPLES.cardEvent)).toEqual(read(SAMPLES.cardEvent));
  });

  test.each([
    ["second", "CreateTime", "1735689751"],
    ["button", "EventKey", "other"],
    ["card", "TaskId", "other"],
    ["press", "ResponseCode", "other"],
    ["person", "FromUserName", "wang.fang"],
    ["application", "AgentID", "1000008"],
  ])("another %s makes another cause", (_name, element, value) => {
    const other = SAMPLES.cardEvent.replace(
      new RegExp(`<${element}>.*?</${element}>`, "s"),
      `<${element}>${value}</${element}>`,
    );
    const causes = [SAMPLES.cardEvent, other].map((xml) => (read(xml) as { cause: string }).cause);
    expect(new Set(causes).size).toBe(2);
  });

  test("the cause of an event is the documented hash", () => {
    // sha1("ww7f3c9a1e5b2d8046|1000007|zhang.wei|1735689742|click|MENU_MY_TICKETS|||||||")
    expect(read(SAMPLES.click)).toMatchObject({ cause: "wecom:4e1cf0fb58c7c4a2e6ff9942c53391d5f3c56a92" });
  });
});
