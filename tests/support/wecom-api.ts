import nock from "nock";
import { createWecomMessenger, type WecomMessengerOptions } from "../../adapters/wecom/index.js";
import type { BotError } from "../../src/ports/bot-error.js";
import type { Messenger } from "../../src/ports/messenger.js";
import { aLog } from "./wecom-log.js";

export const API_BASE = "https://wecom.example.org";
export const CORP_SECRET = "corpSecretThatNobodyMaySee-0123456789abcdef";
export const ROBOT_KEY = "5f0c8a52-robot-key-nobody-may-see";
export const TOKENS = ["accessTokenNobodyMaySee-1", "accessTokenNobodyMaySee-2", "accessTokenNobodyMaySee-3"] as const;
const SECRETS = [CORP_SECRET, ROBOT_KEY, ...TOKENS];

/** For each test of a file: no call leaves this machine, and every answer that was prepared is asked for. */
export function noRealNetwork(): void {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => {
    const left = nock.pendingMocks();
    nock.abortPendingRequests();
    nock.cleanAll();
    expect(left).toEqual([]);
  });
  afterAll(() => nock.restore());
}

/** A messenger against {@link API_BASE} whose clock stands still until it is moved and whose pauses are only noted. */
export function aMessenger(overrides: Partial<WecomMessengerOptions> = {}) {
  const slept: number[] = [];
  const clock = { now: new Date("2026-03-10T01:00:00Z") };
  const log = aLog();
  const messenger: Messenger = createWecomMessenger({
    apiBase: API_BASE,
    corpId: "ww7f3c9a1e5b2d8046",
    secret: CORP_SECRET,
    agentId: 1000007,
    robotKeyOf: (group) => (group === "D04" ? ROBOT_KEY : undefined),
    now: () => clock.now,
    log,
    timeoutMs: 200,
    sleep: async (ms) => {
      slept.push(ms);
    },
    ...overrides,
  });
  return { messenger, slept, clock, log };
}

export const api = () => nock(API_BASE);

/** gettoken gives these tokens, one after the other. */
export function tokensAreGiven(count = 1, expiresIn = 7200): nock.Scope[] {
  return TOKENS.slice(0, count).map((access_token) =>
    api()
      .get("/cgi-bin/gettoken")
      .query({ corpid: "ww7f3c9a1e5b2d8046", corpsecret: CORP_SECRET })
      .reply(200, { errcode: 0, errmsg: "ok", access_token, expires_in: expiresIn }),
  );
}

/** One answer of message/send with this token; what was sent is added to `bodies`. */
export function sendAnswers(answer: object, bodies: unknown[] = [], token: string = TOKENS[0]): nock.Scope {
  return api()
    .post("/cgi-bin/message/send", (body) => bodies.push(body) > 0)
    .query({ access_token: token })
    .reply(200, answer);
}

export const SENT = { errcode: 0, errmsg: "ok", msgid: "msg-1" };

/** The fault that a promise ends in, after a look whether it tells a secret anywhere. */
export async function faultOf(promise: Promise<unknown>): Promise<BotError> {
  const fault = await promise.then(
    () => {
      throw new Error("no fault");
    },
    (error: BotError) => error,
  );
  const told = everythingIn(fault);
  for (const secret of SECRETS) expect(told).not.toContain(secret);
  return fault;
}

/** All strings that can be reached from an error, hidden properties and causes included. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (seen.has(value)) return "";
  seen.add(value);
  return Object.getOwnPropertyNames(value)
    .map((name) => `${name}=${everythingIn((value as Record<string, unknown>)[name], seen)}`)
    .join("\n");
}
