import type { Answer, Incoming } from "../../../src/bot/incoming.js";
import type { StaffId } from "../../../src/domain/shared/ids.js";
import type { Log } from "../../../src/ports/log.js";
import { type AesKey, decryptEnvelope, parseAesKey } from "../crypto.js";
import { type CallbackQuery, checkCredentials, queryText } from "./credentials.js";
import { readEnvelope } from "./envelope.js";
import { normalise } from "./normalise.js";
import {
  type EnvelopeFormat,
  foreign,
  type ReceiveOutcome,
  type Rejected,
  unusable,
  type VerifyOutcome,
} from "./outcome.js";
import { passiveTextReply } from "./passive-reply.js";
import { readXml, textOf, type XmlTree } from "./xml.js";

/** Repeats of the platform come late, and clocks differ. */
const DEFAULT_MAX_AGE_MS = 2 * 60 * 60 * 1000;

export type WecomReceiverOptions = {
  readonly token: string;
  /** EncodingAESKey as the console shows it, 43 characters. */
  readonly aesKey: string;
  readonly corpId: string;
  /** When given, callbacks meant for another application are turned away. */
  readonly agentId?: number;
  readonly now: () => Date;
  /** How far a request's timestamp may lie from now, either way; two hours unless set. */
  readonly maxAgeMs?: number;
  readonly log: Log;
  /** 16 bytes for each reply; the system's random ones unless a test fixes them. */
  readonly random?: () => Buffer;
};

/** The callback side of one WeCom application (自建应用). Nothing here waits or throws on bad input. */
export type WecomReceiver = {
  /** GET: the console checks the callback address (wecom 1.4). */
  verifyUrl(query: CallbackQuery): VerifyOutcome;
  /** POST: a message or event, verified, opened and put into our own words. A rejection is logged here, once. */
  receive(query: CallbackQuery, rawBody: Buffer, requestId: string): ReceiveOutcome;
  /**
   * The body that answers the callback with this query: encrypted, or empty when there is nothing to say.
   * `format` is that of the outcome.
   */
  reply(to: StaffId, answer: Answer, query: CallbackQuery, format?: EnvelopeFormat): string;
};

type Settings = WecomReceiverOptions & { readonly maxAgeMs: number; readonly key: AesKey };

/** @throws BotError `misconfigured` when the AES key is not one. */
export function createWecomReceiver(options: WecomReceiverOptions): WecomReceiver {
  const key = parseAesKey(options.aesKey);
  const settings = { ...options, maxAgeMs: options.maxAgeMs ?? DEFAULT_MAX_AGE_MS, key };
  const { log } = options;
  return {
    verifyUrl: (query) => logged(log, verifyUrl(settings, query)),
    receive: (query, rawBody, requestId) => logged(log, receive(settings, query, rawBody, requestId), requestId),
    reply: (to, answer, query, format = "xml") =>
      answer === undefined ? "" : reply(settings, to, answer.text, query, format),
  };
}

function verifyUrl(settings: Settings, query: CallbackQuery): VerifyOutcome {
  // A proxy that decodes twice leaves blanks where Base64 had "+".
  const echostr = queryText(query, "echostr")?.replaceAll(" ", "+");
  if (echostr === undefined) return unusable("echostr is needed, once");
  const opened = open(settings, query, echostr);
  return opened.kind === "opened" ? { kind: "verified", echo: opened.message } : opened;
}

function receive(settings: Settings, query: CallbackQuery, rawBody: Buffer, requestId: string): ReceiveOutcome {
  const envelope = readEnvelope(rawBody);
  if (envelope.kind === "rejected") return envelope;
  const opened = open(settings, query, envelope.encrypted);
  if (opened.kind === "rejected") return opened;
  const incoming = readMessage(settings, opened.message, requestId);
  return incoming.kind === "rejected" ? incoming : { kind: "message", incoming, format: envelope.format };
}

/** Verifies, then decrypts, then looks whom it was meant for: the order of wecom 1.9. */
function open(
  settings: Settings,
  query: CallbackQuery,
  encrypted: string,
): { readonly kind: "opened"; readonly message: string } | Rejected {
  const refused = checkCredentials(settings, query, encrypted);
  if (refused !== undefined) return refused;
  const plain = decryptEnvelope(settings.key, encrypted);
  if (!plain.ok) return unusable(plain.why, plain.errcode);
  if (plain.receiveId !== settings.corpId) return foreign("bad_request", "meant for another receiveid", -40005);
  return { kind: "opened", message: plain.message };
}

function readMessage(settings: Settings, message: string, requestId: string): Incoming | Rejected {
  // JSON inside belongs to the smart robot (wecom 2.6), which this application is not.
  if (message.trimStart().startsWith("{")) return { kind: "unknown", why: "JSON content", requestId };
  const xml = readXml(message);
  if (xml === "dtd") return unusable("content with a document type", -40002);
  if (xml === "broken") return unusable("content is not XML", -40002);
  return isForAgent(settings.agentId, xml)
    ? normalise(xml, requestId)
    : foreign("bad_request", "meant for another application");
}

/** Callbacks that no application is bound to, contact changes, come without an agent id. */
function isForAgent(agentId: number | undefined, xml: XmlTree): boolean {
  const given = textOf(xml, "AgentID");
  return agentId === undefined || !given || given === String(agentId);
}

function reply(settings: Settings, to: StaffId, text: string, query: CallbackQuery, format: EnvelopeFormat): string {
  const { token, aesKey, corpId, random } = settings;
  const nonce = queryText(query, "nonce") ?? "0";
  const context = { token, aesKey, corpId, nonce, format, at: settings.now() };
  return passiveTextReply(to, text, random === undefined ? context : { ...context, random: random() });
}

function logged<T extends VerifyOutcome | ReceiveOutcome>(log: Log, outcome: T, requestId?: string): T {
  if (outcome.kind === "rejected") {
    const { status, code, errcode, why } = outcome;
    log.warn({ requestId, status, code, errcode, why }, "wecom callback rejected");
  }
  return outcome;
}
