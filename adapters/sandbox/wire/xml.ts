/** One element to be written: a text, a bare number, or further elements. */
export type Element = { readonly name: string } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bare"; readonly text: string }
  | { readonly kind: "parent"; readonly children: readonly Element[] }
);

/** Texts in CDATA or escaped; elements in WeCom's order or in another. */
export type XmlStyle = { readonly cdata: boolean; readonly reordered: boolean };

export const text = (name: string, value: string): Element => ({ kind: "text", name, text: value });
export const bare = (name: string, value: string | number): Element => ({ kind: "bare", name, text: String(value) });
export const parent = (name: string, children: readonly Element[]): Element => ({ kind: "parent", name, children });

/** Without blanks between elements, as WeCom writes. */
export function writeXml(element: Element, style: XmlStyle = { cdata: true, reordered: false }): string {
  return `<${element.name}>${inner(element, style)}</${element.name}>`;
}

function inner(element: Element, style: XmlStyle): string {
  if (element.kind === "bare") return element.text;
  if (element.kind === "text") return style.cdata ? cdata(writable(element.text)) : escaped(writable(element.text));
  const children = style.reordered ? [...element.children].reverse() : element.children;
  return children.map((child) => writeXml(child, style)).join("");
}

/** A section cannot hold its own end mark: it is split there. */
function cdata(value: string): string {
  return `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Leaves out what no XML document may contain: control characters, non-characters, halves of surrogate pairs. */
function writable(value: string): string {
  const wellFormed = Buffer.from(value, "utf8").toString("utf8");
  return wellFormed.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (char) => ("\t\n\r".includes(char) ? char : ""));
}
