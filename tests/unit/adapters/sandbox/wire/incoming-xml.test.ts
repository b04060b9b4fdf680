import {
  enterXml,
  imageXml,
  locationXml,
  pressXml,
  textXml,
} from "../../../../../adapters/sandbox/wire/incoming-xml.js";
import { writeXml } from "../../../../../adapters/sandbox/wire/xml.js";

const ENVELOPE = {
  corpId: "ww7f3c9a1e5b2d8046",
  agentId: 1_000_007,
  userid: "zhang.wei",
  at: new Date(1_735_689_725_000),
  agentIdInCdata: false,
};
const HEAD =
  "<ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689725</CreateTime>";

test("a text is written as WeCom writes it", () => {
  expect(writeXml(textXml(ENVELOPE, "7455123456789012345", "你好，报修空调"))).toBe(
    `<xml>${HEAD}<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好，报修空调]]></Content><MsgId>7455123456789012345</MsgId><AgentID>1000007</AgentID></xml>`,
  );
});

test("a picture names its address and its media id", () => {
  expect(writeXml(imageXml(ENVELOPE, "7455123456789012346", { picUrl: "http://a/p?x=1&y=2", mediaId: "m3" }))).toBe(
    `<xml>${HEAD}<MsgType><![CDATA[image]]></MsgType><PicUrl><![CDATA[http://a/p?x=1&y=2]]></PicUrl><MediaId><![CDATA[m3]]></MediaId><MsgId>7455123456789012346</MsgId><AgentID>1000007</AgentID></xml>`,
  );
});

test("a pin gives latitude first, in GCJ-02, and the app type last", () => {
  const xml = writeXml(
    locationXml(ENVELOPE, "7455123456789012349", { lng: 113.435, lat: 23.19, label: "科翔路 8 号" }),
  );
  const [, latitude, longitude] =
    /<Location_X>([\d.]+)<\/Location_X><Location_Y>([\d.]+)<\/Location_Y>/.exec(xml) ?? [];
  expect(Number(latitude)).toBeCloseTo(23.1873, 3);
  expect(Number(longitude)).toBeCloseTo(113.4403, 3);
  expect(xml).toMatch(
    /<Scale>16<\/Scale><Label><!\[CDATA\[科翔路 8 号\]\]><\/Label><MsgId>7455123456789012349<\/MsgId><AgentID>1000007<\/AgentID><AppType><!\[CDATA\[wxwork\]\]><\/AppType><\/xml>$/,
  );
});

test("opening the chat is an event with an empty key and no message id", () => {
  expect(writeXml(enterXml(ENVELOPE))).toBe(
    `<xml>${HEAD}<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[enter_agent]]></Event><EventKey><![CDATA[]]></EventKey><AgentID>1000007</AgentID></xml>`,
  );
});

const PRESS = {
  event: "template_card_event",
  key: "submit_survey",
  taskId: "ticket-1024@v1",
  cardType: "multiple_interaction",
  responseCode: "rc1",
  selected: { priority: ["p1"], areas: ["a2", "a3"] },
} as const;

test("a press brings every chosen option under its question", () => {
  expect(writeXml(pressXml(ENVELOPE, PRESS))).toBe(
    `<xml>${HEAD}<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>` +
      "<EventKey><![CDATA[submit_survey]]></EventKey><TaskId><![CDATA[ticket-1024@v1]]></TaskId>" +
      "<CardType><![CDATA[multiple_interaction]]></CardType><ResponseCode><![CDATA[rc1]]></ResponseCode><AgentID>1000007</AgentID>" +
      "<SelectedItems><SelectedItem><QuestionKey><![CDATA[priority]]></QuestionKey><OptionIds><OptionId><![CDATA[p1]]></OptionId></OptionIds></SelectedItem>" +
      "<SelectedItem><QuestionKey><![CDATA[areas]]></QuestionKey><OptionIds><OptionId><![CDATA[a2]]></OptionId><OptionId><![CDATA[a3]]></OptionId></OptionIds></SelectedItem></SelectedItems></xml>",
  );
});

test("a press on a card without selectors has no selected items", () => {
  expect(writeXml(pressXml(ENVELOPE, { ...PRESS, selected: {} }))).not.toContain("SelectedItems");
});

test("the AgentID may come as text", () => {
  expect(writeXml(enterXml({ ...ENVELOPE, agentIdInCdata: true }))).toContain("<AgentID><![CDATA[1000007]]></AgentID>");
});
