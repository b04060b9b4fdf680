import { Parser } from "xml2js";
import { z } from "zod";

/** Children by name; one name may stand several times. A leaf is its text. */
export type XmlNode = string | { readonly [name: string]: readonly XmlNode[] };

const XmlNode: z.ZodType<XmlNode> = z.lazy(() => z.union([z.string(), z.record(z.string(), z.array(XmlNode))]));
const Document = z.object({ xml: XmlNode });

/** The children of an `<xml>` document; `undefined` when it is not one, or when it brings a DTD. */
export function readXml(source: string): XmlNode | undefined {
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) return undefined;
  let document: unknown;
  try {
    new Parser({ explicitArray: true, ignoreAttrs: true, async: false }).parseString(source, (_error, result) => {
      document = result;
    });
  } catch {
    return undefined;
  }
  return Document.safeParse(document).data?.xml;
}

export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return typeof node === "object" && Object.hasOwn(node, name) ? (node[name] ?? []) : [];
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return children(node, name)[0];
}

/** Text of a leaf; `undefined` when there is none. */
export function leaf(node: XmlNode | undefined, name: string): string | undefined {
  const found = child(node, name);
  return typeof found === "string" ? found : undefined;
}
