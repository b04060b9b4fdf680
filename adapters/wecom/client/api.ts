import { BotError } from "../../../src/ports/bot-error.js";
import { type Answer, readAnswer } from "./answers.js";
import { patiently, type Sleep } from "./patience.js";
import { createTokenSource, type Granted, type TokenSource } from "./token.js";
import { createTransport, type RawAnswer, type Request, type Transport } from "./transport.js";
import { faultOf, tokenFaultOf } from "./wecom-errors.js";

export type ApiOptions = {
  readonly apiBase: string;
  readonly corpId: string;
  readonly secret: string;
  readonly now: () => Date;
  readonly timeoutMs: number;
  readonly sleep: Sleep;
};

/** The platform's server API. Every answer that is not a success is thrown as a {@link BotError}. */
export type Api = {
  /**
   * A call on behalf of the application. A refused access token is renewed and the call repeated, once.
   * `bearable`: error codes that come back as an answer.
   */
  call(request: Request, bearable?: readonly number[]): Promise<Answer>;
  /** The same for a file, which may come as a JSON error instead. */
  download(request: Request): Promise<RawAnswer>;
  /** A call that carries its own key instead of an access token. */
  callWithKey(request: Request): Promise<Answer>;
};

/** After a refusal of our credentials: each further wrong attempt brings the address nearer to an hour's block. */
const REFUSED_PAUSE_MS = 60_000;

export function createApi(options: ApiOptions): Api {
  const transport = createTransport(options.apiBase, options.timeoutMs);
  const tokens = createTokenSource(tokenFetcher(transport, options), options.now);
  const run = <T>(request: Request, read: (raw: RawAnswer) => T) =>
    patiently(() => withToken(transport, tokens, request, read), options.sleep);
  return {
    call: (request, bearable) => run(request, (raw) => succeeded(raw, request.call, bearable)),
    download: (request) => run(request, (raw) => asFile(raw, request.call)),
    callWithKey: (request) => patiently(async () => succeeded(await transport(request), request.call), options.sleep),
  };
}

async function withToken<T>(
  transport: Transport,
  tokens: TokenSource,
  request: Request,
  read: (raw: RawAnswer) => T,
): Promise<T> {
  const token = await tokens.current();
  const attempt = async (access_token: string) => read(await transport(authorized(request, access_token)));
  try {
    return await attempt(token);
  } catch (error) {
    if (!(error instanceof BotError && error.code === "chat_token_rejected")) throw error;
    tokens.drop(token);
    return attempt(await tokens.current());
  }
}

function authorized(request: Request, access_token: string): Request {
  return { ...request, query: { access_token, ...request.query } };
}

function succeeded(raw: RawAnswer, call: string, bearable: readonly number[] = []): Answer {
  const answer = readAnswer(raw, call);
  if (answer.errcode === 0 || bearable.includes(answer.errcode)) return answer;
  throw faultOf(answer.errcode, call);
}

/** A file is what neither looks like JSON nor is announced as an error (wecom 6). */
function asFile(raw: RawAnswer, call: string): RawAnswer {
  if (raw.errorCode !== 0) throw faultOf(raw.errorCode, call);
  if (!/^(application\/json|text\/plain)/i.test(raw.contentType)) return raw;
  succeeded(raw, call);
  throw new BotError("media_gone", `${call}: an answer without a file`);
}

/** gettoken; a refusal of the credentials is remembered for a minute. */
function tokenFetcher(transport: Transport, { corpId, secret, now }: ApiOptions): () => Promise<Granted> {
  let refused: { readonly fault: BotError; readonly until: number } | undefined;
  return async () => {
    if (refused !== undefined && now().getTime() < refused.until) throw refused.fault;
    const query = { corpid: corpId, corpsecret: secret };
    const answer = readAnswer(await transport({ call: "gettoken", query }), "gettoken");
    if (answer.errcode === 0) return grantedIn(answer);
    const fault = tokenFaultOf(answer.errcode);
    if (fault.code === "chat_misconfigured") refused = { fault, until: now().getTime() + REFUSED_PAUSE_MS };
    throw fault;
  };
}

function grantedIn({ access_token: token, expires_in: expiresInSeconds = 7200 }: Answer): Granted {
  if (token) return { token, expiresInSeconds };
  throw new BotError("chat_unreachable", "gettoken: an answer without a token", { retryAfterMs: 10_000 });
}
