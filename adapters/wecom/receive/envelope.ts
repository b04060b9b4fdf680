import { z } from "zod";
import { type EnvelopeFormat, type Rejected, unusable } from "./outcome.js";
import { readXml, textOf } from "./xml.js";

/** The unencrypted shell of a callback. Only `encrypted` is covered by the signature, so nothing else is kept. */
type Envelope = { readonly kind: "envelope"; readonly encrypted: string; readonly format: EnvelopeFormat };

const JsonEnvelope = z.union([
  z.object({ Encrypt: z.string().min(1) }).transform(({ Encrypt }) => Encrypt),
  z.object({ encrypt: z.string().min(1) }).transform(({ encrypt }) => encrypt),
]);

/** Reads the body of a callback; its first character that is not blank tells XML from JSON (wecom 1.5). */
export function readEnvelope(rawBody: Buffer): Envelope | Rejected {
  const body = rawBody.toString("utf8").trimStart();
  if (body.startsWith("{")) return readJson(body);
  const tree = readXml(body);
  if (tree === "dtd") return unusable("XML with a document type", -40002);
  const encrypted = tree === "broken" ? undefined : textOf(tree, "Encrypt");
  return encrypted
    ? { kind: "envelope", encrypted, format: "xml" }
    : unusable("no XML with an Encrypt element", -40002);
}

function readJson(body: string): Envelope | Rejected {
  const parsed = JsonEnvelope.safeParse(parseJson(body));
  if (!parsed.success) return unusable("no JSON with an Encrypt field", -40002);
  return { kind: "envelope", encrypted: parsed.data, format: "json" };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
