import type { RouterContext } from "@koa/router";
import Router from "@koa/router";
import getRawBody from "raw-body";
import type { Answer, Incoming } from "../../src/bot/incoming.js";
import type { StaffId } from "../../src/domain/shared/ids.js";
import { BotError } from "../../src/ports/bot-error.js";
import type { Log } from "../../src/ports/log.js";
import type { Metrics } from "./metrics.js";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Rejected = { readonly kind: "rejected"; readonly status: number; readonly code: string };
type Format = "xml" | "json";

/** What the WeCom adapter offers, handed over by `main` as plain functions. It logs its own rejections. */
export type WecomReceiver = {
  verifyUrl(query: Query): { readonly kind: "verified"; readonly echo: string } | Rejected;
  receive(
    query: Query,
    rawBody: Buffer,
    requestId: string,
  ): { readonly kind: "message"; readonly incoming: Incoming; readonly format: Format } | Rejected;
  /** Encrypted reply, or "" when there is nothing to say. */
  reply(to: StaffId, answer: Answer, query: Query, format: Format): string;
};

export type CallbackDeps = {
  readonly receiver: WecomReceiver;
  readonly handle: (incoming: Incoming) => Promise<Answer>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly bodyLimit: string;
  /** The platform hangs up after 5 s: earlier than that we must say that we failed, so that it repeats. */
  readonly answerWithinMs: number;
};

/** `GET/POST /wecom/callback` (wecom §1.4–1.6). */
export function wecomCallback(deps: CallbackDeps): Router {
  const router = new Router();
  router.get("/wecom/callback", (ctx) => verify(deps, ctx));
  router.post("/wecom/callback", (ctx) => receive(deps, ctx));
  return router;
}

function verify(deps: CallbackDeps, ctx: RouterContext): void {
  const outcome = deps.receiver.verifyUrl(ctx.query);
  if (outcome.kind === "rejected") ctx.throw(outcome.status, outcome.code);
  else {
    ctx.type = "text/plain";
    ctx.body = outcome.echo;
  }
}

async function receive(deps: CallbackDeps, ctx: RouterContext): Promise<void> {
  const stop = deps.metrics.callbackStarted();
  const body = await getRawBody(ctx.req, { limit: deps.bodyLimit, length: ctx.request.length ?? null });
  const outcome = deps.receiver.receive(ctx.query, body, ctx.state.requestId);
  if (outcome.kind === "rejected") {
    stop("rejected");
    return ctx.throw(outcome.status, outcome.code);
  }
  const { incoming } = outcome;
  try {
    const answer = await within(deps.answerWithinMs, deps.handle(incoming));
    ctx.status = 200;
    ctx.type = outcome.format === "xml" ? "text/xml" : "application/json";
    ctx.body = "from" in incoming ? deps.receiver.reply(incoming.from, answer, ctx.query, outcome.format) : "";
    stop(incoming.kind);
  } catch (fault) {
    stop("failed");
    deps.log.error({ requestId: ctx.state.requestId, fault }, "callback not carried out; the platform will repeat it");
    ctx.status = 500;
    ctx.body = "";
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BotError("store_unavailable", `no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
