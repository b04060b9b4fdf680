import { Parser } from "xml2js";

/** Elements by name: text, further elements, or several of the same name. Attributes are not kept. */
export type XmlTree = { readonly [name: string]: XmlNode | undefined };
type XmlNode = string | XmlTree | readonly (string | XmlTree)[];

const OPENING_TAG = /[ \t\r\n]*<([A-Za-z_]\w*)>/y;
const END_OF_DOCUMENT = /^[ \t\r\n]*<\/xml>[ \t\r\n]*$/;
const CLOSING_TAG = "</xml>";
const CDATA_OPEN = "<![CDATA[";
const CDATA_CLOSE = "]]>";

/**
 * The content of `<xml>…</xml>`, all values as text: a 64-bit MsgId would lose digits as a number. `dtd` when anything
 * but elements and character data is declared, `broken` when it is not well-formed.
 */
export function readXml(xml: string): XmlTree | "dtd" | "broken" {
  const flat = readFlat(xml);
  if (flat !== undefined) return flat;
  const markup = outsideCharacterData(xml).trimEnd();
  if (markup.includes("<!")) return "dtd";
  // xml2js stops at the end of the root and takes no notice of what follows.
  return markup.indexOf(CLOSING_TAG) === markup.length - CLOSING_TAG.length ? readNested(xml) : "broken";
}

/** The text of an element; undefined when it is absent, repeated, or has elements inside. */
export function textOf(tree: XmlTree, name: string): string | undefined {
  const node = tree[name];
  return typeof node === "string" ? node : undefined;
}

/** The elements of that name, also when there is one or none. */
export function childrenOf(tree: XmlTree, name: string): readonly (string | XmlTree)[] {
  const node = tree[name];
  if (node === undefined) return [];
  return Array.isArray(node) ? (node as readonly (string | XmlTree)[]) : [node as string | XmlTree];
}

/**
 * The shape of nearly every callback: one level of different elements with text or one CDATA section each. Read by hand
 * because xml2js takes 30 to 40 µs for what takes 2 µs here, twice per callback; whatever looks different goes to xml2js.
 */
function readFlat(xml: string): XmlTree | undefined {
  if (!xml.startsWith("<xml>")) return undefined;
  const tree: Record<string, string> = Object.create(null);
  let at = "<xml>".length;
  for (;;) {
    OPENING_TAG.lastIndex = at;
    const name = OPENING_TAG.exec(xml)?.[1];
    if (name === undefined) return END_OF_DOCUMENT.test(xml.slice(at)) ? tree : undefined;
    const leaf = readLeaf(xml, OPENING_TAG.lastIndex, `</${name}>`);
    if (leaf === undefined || name in tree) return undefined;
    tree[name] = leaf.text;
    at = leaf.end;
  }
}

/** Text from `start` up to the closing tag; undefined when there is anything else in between. */
function readLeaf(xml: string, start: number, closingTag: string): { text: string; end: number } | undefined {
  const isCdata = xml.startsWith(CDATA_OPEN, start);
  const from = isCdata ? start + CDATA_OPEN.length : start;
  const to = xml.indexOf(isCdata ? CDATA_CLOSE : "<", from);
  const tagAt = isCdata ? to + CDATA_CLOSE.length : to;
  if (to < 0 || !xml.startsWith(closingTag, tagAt)) return undefined;
  const text = xml.slice(from, to);
  return !isCdata && text.includes("&") ? undefined : { text, end: tagAt + closingTag.length };
}

/** People may write `<!DOCTYPE` in a message; only outside of CDATA does it declare something. */
function outsideCharacterData(xml: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const open = xml.indexOf(CDATA_OPEN, at);
    const close = open < 0 ? -1 : xml.indexOf(CDATA_CLOSE, open);
    if (close < 0) return kept + xml.slice(at);
    kept += xml.slice(at, open);
    at = close + CDATA_CLOSE.length;
  }
}

function readNested(xml: string): XmlTree | "broken" {
  let root: unknown;
  try {
    // Calls back before it returns. The first fault leaves the result undefined, a second one is thrown.
    new Parser({ explicitArray: false, ignoreAttrs: true }).parseString(
      xml,
      (_fault: Error | null, result: unknown) => {
        root = result;
      },
    );
  } catch {
    return "broken";
  }
  const tree = (root as { readonly xml?: XmlTree | string } | null | undefined)?.xml;
  return typeof tree === "object" && !Array.isArray(tree) ? tree : "broken";
}
