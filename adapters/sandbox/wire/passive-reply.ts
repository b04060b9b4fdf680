import type { SandboxSettings } from "../settings.js";
import type { PlatformCard } from "../store/post.js";
import { cardFromXml } from "./card-from-xml.js";
import { open, sameSignature, sign } from "./envelope.js";
import { child, children, leaf, readXml, type XmlNode } from "./read-xml.js";
import { truncateBytes } from "./truncate-bytes.js";

/** An answer that came with the callback (wecom §1.6). */
export type PassiveReply =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "media"; readonly type: "image" | "voice" | "video"; readonly mediaId: string }
  | { readonly kind: "news"; readonly articles: readonly PlatformCard[] }
  | { readonly kind: "update_button"; readonly name: string }
  | { readonly kind: "update_template_card"; readonly card: PlatformCard };

export type ReadReply =
  | { readonly kind: "none" }
  | { readonly kind: "reply"; readonly reply: PassiveReply; readonly warning?: string }
  /** WeCom ignores such an answer without a word; the sandbox says why. */
  | { readonly kind: "invalid"; readonly why: string };

const TEXT_BYTES = 2048;
const MAX_ARTICLES = 8;

const invalid = (why: string): ReadReply => ({ kind: "invalid", why });

/** Reads the body that answered a callback of `userid`. Empty, or the word `success`, says nothing. */
export function readReply(settings: SandboxSettings, userid: string, body: string): ReadReply {
  if (body.trim() === "" || body.trim() === "success") return { kind: "none" };
  const outer = readXml(body);
  const [encrypt, signature] = [leaf(outer, "Encrypt"), leaf(outer, "MsgSignature")];
  const [timestamp, nonce] = [leaf(outer, "TimeStamp"), leaf(outer, "Nonce")];
  if (encrypt === undefined || signature === undefined || timestamp === undefined || nonce === undefined)
    return invalid("the body is not XML with Encrypt, MsgSignature, TimeStamp and Nonce");
  if (!sameSignature(signature, sign(settings.token, timestamp, nonce, encrypt))) return invalid("signature");
  const opened = open(settings.aesKey, encrypt, settings.corpId);
  return opened.ok ? readPlain(settings, userid, readXml(opened.text)) : invalid(opened.why);
}

function readPlain(settings: SandboxSettings, userid: string, plain: XmlNode | undefined): ReadReply {
  if (plain === undefined) return invalid("the decrypted text is not XML");
  if (leaf(plain, "ToUserName")?.toLowerCase() !== userid.toLowerCase())
    return invalid("ToUserName is not the person who wrote");
  if (leaf(plain, "FromUserName") !== settings.corpId) return invalid("FromUserName is not the corpid");
  if (!/^\d+$/.test(leaf(plain, "CreateTime") ?? "")) return invalid("CreateTime is missing");
  return readContent(plain);
}

function readContent(plain: XmlNode): ReadReply {
  const type = leaf(plain, "MsgType");
  if (type === "text") return textReply(leaf(plain, "Content"));
  if (type === "image" || type === "voice" || type === "video") return mediaReply(plain, type);
  if (type === "news") return newsReply(plain);
  if (type === "update_button") return buttonReply(leaf(child(plain, "Button"), "ReplaceName"));
  if (type === "update_template_card") return cardReply(child(plain, "TemplateCard"));
  return invalid("MsgType is unknown");
}

/** Too long a text is cut, as the platform does, and reported. */
function textReply(content: string | undefined): ReadReply {
  if (content === undefined || content === "") return invalid("Content is empty");
  const text = truncateBytes(content, TEXT_BYTES);
  const warning = text === content ? {} : { warning: `Content is longer than ${TEXT_BYTES} bytes and was cut` };
  return { kind: "reply", reply: { kind: "text", text }, ...warning };
}

function mediaReply(plain: XmlNode, type: "image" | "voice" | "video"): ReadReply {
  const element = { image: "Image", voice: "Voice", video: "Video" }[type];
  const mediaId = leaf(child(plain, element), "MediaId");
  return mediaId ? { kind: "reply", reply: { kind: "media", type, mediaId } } : invalid("MediaId is missing");
}

function newsReply(plain: XmlNode): ReadReply {
  const articles = children(child(plain, "Articles"), "item").map(cardFromXml);
  const fits = articles.length >= 1 && articles.length <= MAX_ARTICLES;
  if (!fits || leaf(plain, "ArticleCount") !== String(articles.length)) return invalid("ArticleCount does not fit");
  return { kind: "reply", reply: { kind: "news", articles } };
}

function buttonReply(name: string | undefined): ReadReply {
  return name ? { kind: "reply", reply: { kind: "update_button", name } } : invalid("ReplaceName is missing");
}

function cardReply(card: XmlNode | undefined): ReadReply {
  if (card === undefined) return invalid("TemplateCard is missing");
  return { kind: "reply", reply: { kind: "update_template_card", card: cardFromXml(card) } };
}
