import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse, isAxiosError } from "axios";
import { BotError } from "../../../src/ports/bot-error.js";
import { sendable } from "../text.js";
import { type Body, mediaPart, type UploadFile } from "./multipart.js";

/** A request before it has an access token: `query` never appears in an error. */
export type Request = {
  /** `message/send`: the path under `/cgi-bin/`, also the name in errors. */
  readonly call: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON with POST; without it and without a file the request is a GET. */
  readonly body?: unknown;
  /** Uploaded with POST. */
  readonly file?: UploadFile;
};

export type RawAnswer = {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** The errcode as the platform repeats it in a header, which helps where the body is a file; 0 when it does not. */
  readonly errorCode: number;
};

export type Transport = (request: Request) => Promise<RawAnswer>;

const RETRY_AFTER_MS = 10_000;
/** Files reach 20 MB (wecom 6). */
const MAX_ANSWER_BYTES = 21 * 1024 * 1024;

/**
 * HTTP to the platform's API at any base address. Answers with what came with status 200; everything else is a fault.
 * A fault has no `cause`: axios keeps the address in its errors, and the address holds token and secret.
 */
export function createTransport(apiBase: string, timeoutMs: number): Transport {
  const http = axios.create({
    baseURL: `${apiBase.replace(/\/+$/, "")}/cgi-bin/`,
    timeout: timeoutMs,
    responseType: "arraybuffer",
    maxContentLength: MAX_ANSWER_BYTES,
    validateStatus: () => true,
    // A redirect would turn a POST into a GET: it is reported instead.
    maxRedirects: 0,
    // A proxy from the environment cannot reach the sandbox on this machine.
    ...(isLoopback(apiBase) ? { proxy: false } : {}),
  });
  return async (request) => {
    const response = await exchange(http, request);
    const fault = statusFault(response.status, request.call);
    if (fault !== undefined) throw fault;
    const { "content-type": contentType = "", "error-code": errorCode = "" } = response.headers;
    return {
      bytes: Buffer.from(response.data),
      contentType: String(contentType),
      errorCode: /^-?\d+$/.test(String(errorCode)) ? Number(errorCode) : 0,
    };
  };
}

async function exchange(http: AxiosInstance, request: Request): Promise<AxiosResponse<ArrayBuffer>> {
  try {
    return await http.request<ArrayBuffer>(configOf(request));
  } catch (error) {
    throw networkFault(isAxiosError(error) ? (error.code ?? "") : "", request.call);
  }
}

function configOf({ call, query = {}, body, file }: Request): AxiosRequestConfig {
  const to = { url: call, params: query };
  if (file !== undefined) return { ...to, ...posted(mediaPart(file)) };
  if (body === undefined) return { ...to, method: "get" };
  const json = JSON.stringify(body, (_key, value: unknown) => (typeof value === "string" ? sendable(value) : value));
  return { ...to, ...posted({ bytes: Buffer.from(json), contentType: "application/json" }) };
}

function posted({ bytes, contentType }: Body): AxiosRequestConfig {
  return { method: "post", data: bytes, headers: { "Content-Type": contentType } };
}

function networkFault(code: string, call: string): BotError {
  const network = code === "" ? "network" : code;
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
    return new BotError("chat_misconfigured", `${call}: certificate not trusted (${code}): set NODE_EXTRA_CA_CERTS`);
  }
  return new BotError("chat_unreachable", `${call}: no answer from WECOM_API_BASE (${network})`, {
    retryAfterMs: RETRY_AFTER_MS,
  });
}

/** HTTP errors come from gateways in between: the platform itself answers 200 with an errcode. */
function statusFault(status: number, call: string): BotError | undefined {
  if (status === 200) return undefined;
  const retry = { retryAfterMs: RETRY_AFTER_MS };
  if (status >= 500) return new BotError("chat_unreachable", `${call}: HTTP ${status}`, retry);
  if (status === 429) return new BotError("chat_rate_limited", `${call}: HTTP 429`, { retryAfterMs: 60_000 });
  if (status === 404) return new BotError("chat_feature_absent", `${call}: unknown to this installation (HTTP 404)`);
  return new BotError("chat_misconfigured", `${call}: HTTP ${status}: check WECOM_API_BASE, https and gateways`);
}

function isLoopback(apiBase: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(apiBase).hostname);
}
