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
      const refused = refusal(deps, ctx, typeof needed === "function" ? needed(ctx) : needed);
      if (refused) return refuse(ctx, refused.status, refused.notice);
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

function scopesOf(deps: AccessDeps, ctx: Context): readonly string[] {
  return grantsOf(deps, ctx).flatMap(({ scopes }) => scopes);
}

/** The token that is shown, and the sessions that come along. */
function grantsOf({ tokens, now }: AccessDeps, ctx: Context): readonly { by: string; scopes: readonly string[] }[] {
  const shown = shownToken(ctx, tokens);
  const sessions = sessionsIn(ctx, tokens, now()).map(({ by, scope }) => ({ by, scopes: [scope] }));
  return [...(shown ? [{ by: shown.name, scopes: shown.scopes }] : []), ...sessions];
}

function answerProblem(ctx: Context, status: 401 | 403, { text }: Notice): void {
  if (status === 401) ctx.set("www-authenticate", "Bearer");
  ctx.throw(status, `${text}${PROGRAMS}`);
}
