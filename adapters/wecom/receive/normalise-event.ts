import type { Incoming } from "../../../src/bot/incoming.js";
import type { Sender } from "./sender.js";
import { childrenOf, textOf, type XmlTree } from "./xml.js";

type Press = Extract<Incoming, { kind: "press" }>;

/** The events of wecom 2.2 and 2.3 that mean something to us; undefined for all others. */
export function normaliseEvent(event: string, xml: XmlTree, sender: Sender): Incoming | undefined {
  switch (event) {
    case "enter_agent":
    case "subscribe": // A person new in the application's scope is greeted like one who opens the conversation.
      return { ...sender, kind: "enter" };
    case "click":
      return readClick(xml, sender);
    case "template_card_event":
      return readPress(xml, sender);
    default:
      return undefined;
  }
}

function readClick(xml: XmlTree, sender: Sender): Incoming | undefined {
  const key = textOf(xml, "EventKey");
  return key ? { ...sender, kind: "menu", key } : undefined;
}

function readPress(xml: XmlTree, sender: Sender): Incoming | undefined {
  const cardId = textOf(xml, "TaskId");
  const key = textOf(xml, "EventKey");
  if (!cardId || !key) return undefined;
  const responseCode = textOf(xml, "ResponseCode");
  return {
    ...sender,
    kind: "press",
    cardId,
    key,
    selected: readSelected(xml),
    ...(responseCode ? { responseCode } : {}),
  };
}

/** Question → chosen options. The element is absent or empty on cards without a selector. */
function readSelected(xml: XmlTree): Press["selected"] {
  const items = trees(xml, "SelectedItems").flatMap((list) => trees(list, "SelectedItem"));
  return Object.fromEntries(items.map((item) => [textOf(item, "QuestionKey") ?? "", readOptions(item)]));
}

function readOptions(item: XmlTree): readonly string[] {
  const ids = trees(item, "OptionIds").flatMap((list) => childrenOf(list, "OptionId"));
  return ids.filter((id) => typeof id === "string");
}

/** Children that have children: an element with nothing in it is read as empty text. */
function trees(xml: XmlTree, name: string): readonly XmlTree[] {
  return childrenOf(xml, name).filter((node) => typeof node !== "string");
}
