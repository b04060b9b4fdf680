import { gcj02FromWgs84 } from "./gcj02.js";
import { unixSeconds } from "./instant.js";
import { bare, type Element, parent, text } from "./xml.js";

/** Who speaks to which application, and when. */
export type Envelope = {
  readonly corpId: string;
  readonly agentId: number;
  readonly userid: string;
  readonly at: Date;
  readonly agentIdInCdata: boolean;
};

export type Press = {
  readonly event: "template_card_event" | "template_card_menu_event";
  readonly key: string;
  readonly taskId: string;
  readonly cardType: string;
  readonly responseCode: string;
  readonly selected: Readonly<Record<string, readonly string[]>>;
};

/** The plaintexts of wecom §2.1 to §2.3, element by element in WeCom's order. */
export function textXml(envelope: Envelope, msgId: string, content: string): Element {
  return message(envelope, "text", [text("Content", content)], msgId);
}

export function imageXml(envelope: Envelope, msgId: string, image: { picUrl: string; mediaId: string }): Element {
  return message(envelope, "image", [text("PicUrl", image.picUrl), text("MediaId", image.mediaId)], msgId);
}

/** `point` in WGS-84; the callback carries GCJ-02, latitude first, as phones send it. */
export function locationXml(
  envelope: Envelope,
  msgId: string,
  point: { lng: number; lat: number; label: string },
): Element {
  const shifted = gcj02FromWgs84(point);
  const place = [
    bare("Location_X", decimal(shifted.lat)),
    bare("Location_Y", decimal(shifted.lng)),
    bare("Scale", 16),
    text("Label", point.label),
  ];
  return message(envelope, "location", place, msgId, [text("AppType", "wxwork")]);
}

export function enterXml(envelope: Envelope): Element {
  return event(envelope, "enter_agent", [text("EventKey", "")], []);
}

export function pressXml(envelope: Envelope, press: Press): Element {
  const card = [
    text("EventKey", press.key),
    text("TaskId", press.taskId),
    text("CardType", press.cardType),
    text("ResponseCode", press.responseCode),
  ];
  const items = Object.entries(press.selected).map(([question, options]) => selectedItem(question, options));
  return event(envelope, press.event, card, items.length === 0 ? [] : [parent("SelectedItems", items)]);
}

function selectedItem(question: string, options: readonly string[]): Element {
  const ids = options.map((option) => text("OptionId", option));
  return parent("SelectedItem", [text("QuestionKey", question), parent("OptionIds", ids)]);
}

function message(envelope: Envelope, type: string, own: Element[], msgId: string, after: Element[] = []): Element {
  return parent("xml", [...head(envelope, type), ...own, bare("MsgId", msgId), agentId(envelope), ...after]);
}

function event(envelope: Envelope, name: string, own: Element[], after: Element[]): Element {
  return parent("xml", [...head(envelope, "event"), text("Event", name), ...own, agentId(envelope), ...after]);
}

function head({ corpId, userid, at }: Envelope, type: string): Element[] {
  return [
    text("ToUserName", corpId),
    text("FromUserName", userid),
    bare("CreateTime", unixSeconds(at)),
    text("MsgType", type),
  ];
}

function agentId(envelope: Envelope): Element {
  return (envelope.agentIdInCdata ? text : bare)("AgentID", String(envelope.agentId));
}

/** Ten places, a hundredth of a millimetre: a point on a grid's edge must survive the way there and back. */
function decimal(degrees: number): string {
  return String(Number(degrees.toFixed(10)));
}
