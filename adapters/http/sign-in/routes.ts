import Router from "@koa/router";
import type { Context } from "koa";
import type { Log } from "../../../src/ports/log.js";
import type { UsedLinks } from "../../../src/ports/used-links.js";
import type { ApiToken } from "../middleware/api-token.js";
import type { Access } from "./access.js";
import { SIGN_IN_PATH } from "./link.js";
import { answerNotice } from "./notice-page.js";
import { openPass, type Pass } from "./pass.js";
import { covers, PAGES, pageOf } from "./scopes.js";
import { startSession } from "./session.js";
import { type LinkFault, linkRefused } from "./words.js";

export type SignInDeps = {
  readonly tokens: readonly ApiToken[];
  readonly usedLinks: UsedLinks;
  readonly access: Access;
  readonly now: () => Date;
  readonly log: Log;
};

/** `GET /sign-in?ticket=…`: a link of `npm run link` becomes a session, once; the browser goes on to the page. */
export function signIn(deps: SignInDeps): Router {
  const router = new Router();
  router.get(SIGN_IN_PATH, async function signIn(ctx) {
    ctx.set("cache-control", "no-store");
    if (looksAhead(ctx)) ctx.status = 204;
    else await exchange(deps, ctx);
  });
  return router;
}

/** Previews of messengers, and browsers that fetch before somebody asks, must not use a link up. */
function looksAhead(ctx: Context): boolean {
  return ctx.method === "HEAD" || /prefetch|prerender/.test(ctx.get("sec-purpose"));
}

async function exchange(deps: SignInDeps, ctx: Context): Promise<void> {
  const now = deps.now();
  const opened = openPass("link", ticketOf(ctx), deps.tokens);
  const page = opened && pageOf(opened.pass.scope);
  if (!opened || !page) return refuse(deps, ctx, 401, "unknown");
  const { pass, token } = opened;
  if (pass.until * 1_000 <= now.getTime()) return refuse(deps, ctx, 401, "expired", pass);
  if (!covers(token.scopes, pass.scope)) return refuse(deps, ctx, 403, "not_granted", pass);
  if ((await deps.usedLinks.use(pass.id, new Date(pass.until * 1_000))) === "used_before") {
    // Whoever opens the link again in the browser that it signed in is where he wants to be.
    if (!deps.access.may(ctx, pass.scope)) return refuse(deps, ctx, 401, "used", pass);
  } else {
    startSession(ctx, page, pass.scope, token, now);
    deps.log.info({ by: token.name, scope: pass.scope }, "signed in by a link");
  }
  ctx.redirect(PAGES[page]);
  ctx.status = 303;
}

function refuse(deps: SignInDeps, ctx: Context, status: 401 | 403, fault: LinkFault, pass?: Pass): void {
  deps.log.info({ fault, scope: pass?.scope }, "a sign-in link was refused");
  answerNotice(ctx, status, linkRefused(fault, pass?.scope ?? ""));
}

function ticketOf(ctx: Context): string {
  const { ticket } = ctx.query;
  return typeof ticket === "string" ? ticket : "";
}
