import type { Context } from "koa";
import type { ApiToken } from "../middleware/api-token.js";
import { openPass, sealPass } from "./pass.js";
import { covers, PAGES, type PageName, pageOf } from "./scopes.js";

/** A wall is signed in for a month, an office for a day. */
const SESSION_MS: Record<PageName, number> = { screen: 30 * 86_400_000, scorecards: 12 * 3_600_000 };

const COOKIES: Record<PageName, string> = { screen: "screen_session", scorecards: "scorecards_session" };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Gives the browser a session for one scope, kept where no script can read it and sent to nobody else. */
export function startSession(ctx: Context, page: PageName, scope: string, token: ApiToken, now: Date): void {
  const until = new Date(now.getTime() + SESSION_MS[page]);
  // A proxy ends TLS before us, so the name that was asked for tells, not the connection.
  const secure = !LOOPBACK.test(ctx.hostname);
  ctx.cookies.secure = secure;
  ctx.cookies.set(COOKIES[page], sealPass("session", scope, until, token.sha256), {
    ...{ httpOnly: true, sameSite: "lax", secure, overwrite: true, path: "/", maxAge: SESSION_MS[page] },
  });
}

/** A session: what it may see, and the name of the token that vouches for it. */
export type Session = { readonly scope: string; readonly by: string; readonly until: Date };

/** The sessions that come with the request and still hold. */
export function sessionsIn(ctx: Context, tokens: readonly ApiToken[], now: Date): Session[] {
  return (Object.keys(PAGES) as PageName[]).flatMap((page) => {
    const opened = openPass("session", ctx.cookies.get(COOKIES[page]) ?? "", tokens);
    const until = new Date((opened?.pass.until ?? 0) * 1_000);
    if (!opened || until <= now) return [];
    const { scope } = opened.pass;
    return pageOf(scope) === page && covers(opened.token.scopes, scope)
      ? [{ scope, by: opened.token.name, until }]
      : [];
  });
}
