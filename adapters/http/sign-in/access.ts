import type { Context, Middleware } from "koa";
import { type ApiToken, shownToken } from "../middleware/api-token.js";
import { answerNotice } from "./notice-page.js";
import { covers } from "./scopes.js";
import { sessionsIn } from "./session.js";
import { type Notice, notGranted, PROGRAMS, signInFirst } from "./words.js";

/** Who may look. Scopes are those of `scopes.ts`; any of several is enough, the first one is named to whoever has none. */
export type Access = {
  /** For pages: whoever may not look reads a small page that says how to. */
  page(needed: Needed): Middleware;
  /** For data: whoever may not read it gets problem JSON with the same sentence. */
  data(needed: Needed): Middleware;
  /** Whether this request may see what asks for `scope`. */
  may(ctx: Context, scope: string): boolean;
  /** By whose token somebody looks who has that scope; where nobody signs in, `sandbox`. For the log of exports. */
  who(ctx: Context, scope: string): string;
};

/** Fixed scopes, or those that this request (its unit) asks for. */
export type Needed = readonly string[] | ((ctx: Context) => readonly string[]);

export type AccessDeps = {
  readonly tokens: readonly ApiToken[];
  readonly now: () => Date;
  /** The sandbox shows invented data to whoever is at the machine. */
  readonly open: boolean;
};

export function createAccess(deps: AccessDeps): Access {
  const check = (needed: Needed, refuse: (ctx: Context, status: 401 | 403, notice: Notice) => void): Middleware =>
    async function mayLook(ctx, next) {
      const scopes = typeof needed === "function" ? needed(ctx) : needed;
      const refused = refusal(deps, ctx, scopes);
      if (refused) return refuse(ctx, refused.status, refused.notice);
      if (!deps.open) endWithGrant(deps, ctx, scopes);
      await next();
    };
  return {
    page: (needed) => check(needed, answerNotice),
    data: (needed) => check(needed, answerProblem),
    may: (ctx, scope) => deps.open || covers(scopesOf(deps, ctx), scope),
    who: (ctx, scope) => grantsOf(deps, ctx).find(({ scopes }) => covers(scopes, scope))?.by ?? "sandbox",
  };
}

function refusal(deps: AccessDeps, ctx: Context, needed: readonly string[]) {
  if (deps.open) return undefined;
  const scopes = scopesOf(deps, ctx);
  if (needed.some((scope) => covers(scopes, scope))) return undefined;
  const [named = ""] = needed;
  return scopes.length === 0
    ? ({ status: 401, notice: signInFirst(named) } as const)
    : ({ status: 403, notice: notGranted(named) } as const);
}

/** Longest wait that a timer can be set for. Whoever is cut off before his session ends comes back by himself. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** An answer that stays open, as the live figures do, does not outlive the session that opened it. */
function endWithGrant(deps: AccessDeps, ctx: Context, needed: readonly string[]): void {
  const grants = grantsOf(deps, ctx).filter(({ scopes }) => needed.some((scope) => covers(scopes, scope)));
  const ends = grants.map(({ until }) => until?.getTime() ?? Number.POSITIVE_INFINITY);
  const left = Math.max(...ends) - deps.now().getTime();
  if (left === Number.POSITIVE_INFINITY) return;
  const end = setTimeout(() => ctx.res.destroy(), Math.min(left, LONGEST_TIMER_MS)).unref();
  ctx.res.once("close", () => clearTimeout(end));
}

function scopesOf(deps: AccessDeps, ctx: Context): readonly string[] {
  return grantsOf(deps, ctx).flatMap(({ scopes }) => scopes);
}

/** `until`: absent for a token, which does not end by itself. */
type Grant = { readonly by: string; readonly scopes: readonly string[]; readonly until?: Date };

/** The token that is shown, and the sessions that come along. */
function grantsOf({ tokens, now }: AccessDeps, ctx: Context): readonly Grant[] {
  const shown = shownToken(ctx, tokens);
  const sessions = sessionsIn(ctx, tokens, now()).map(({ by, scope, until }) => ({ by, scopes: [scope], until }));
  return [...(shown ? [{ by: shown.name, scopes: shown.scopes }] : []), ...sessions];
}

function answerProblem(ctx: Context, status: 401 | 403, { text }: Notice): void {
  if (status === 401) ctx.set("www-authenticate", "Bearer");
  ctx.throw(status, `${text}${PROGRAMS}`);
}
