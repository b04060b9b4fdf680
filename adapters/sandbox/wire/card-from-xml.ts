import type { PlatformCard } from "../store/post.js";
import type { XmlNode } from "./read-xml.js";

/** Names that are not the plain snake case of the XML's camel case (wecom §1.6). */
const NAMES: Readonly<Record<string, string>> = {
  KeyName: "keyname",
  UserId: "userid",
  AppId: "appid",
  PagePath: "pagepath",
  CheckBox: "checkbox",
  PicUrl: "picurl",
};

const LISTS = new Set([
  "action_list",
  "button_list",
  "horizontal_content_list",
  "jump_list",
  "option_list",
  "select_list",
  "vertical_content_list",
]);
const NUMBERS = new Set(["type", "style", "mode", "desc_color", "aspect_ratio"]);
const FLAGS = new Set(["disable", "is_checked"]);

/** The JSON of section 4 for a card that came as XML in a passive reply, where lists are repeated elements. */
export function cardFromXml(node: XmlNode): PlatformCard {
  if (typeof node === "string") return {};
  return Object.fromEntries(
    Object.entries(node).map(([xmlName, elements]) => {
      const name = NAMES[xmlName] ?? snakeCase(xmlName);
      const values = elements.map((element) => readValue(name, element));
      return [name, LISTS.has(name) ? values : values[0]];
    }),
  );
}

function readValue(name: string, node: XmlNode): unknown {
  if (typeof node !== "string") return cardFromXml(node);
  if (NUMBERS.has(name)) return Number(node);
  if (FLAGS.has(name)) return node === "true" || node === "1";
  return node;
}

function snakeCase(name: string): string {
  return name.replace(/(?!^)([A-Z])/g, "_$1").toLowerCase();
}
