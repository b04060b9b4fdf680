import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, Middleware } from "koa";

export type ApiToken = { readonly name: string; readonly scopes: readonly string[]; readonly sha256: string };

/** Lets in whoever shows a token that has the scope: `Authorization: Bearer …`. Tokens are kept as hashes only. */
export function apiToken(tokens: readonly ApiToken[], scope: string): Middleware {
  return async function apiToken(ctx, next) {
    const known = shownToken(ctx, tokens);
    if (!known) {
      ctx.set("www-authenticate", "Bearer");
      ctx.throw(401, "send an API token as 'Authorization: Bearer <token>'");
    }
    if (!known?.scopes.includes(scope)) ctx.throw(403, `the token lacks the scope ${scope}`);
    ctx.state.token = known;
    await next();
  };
}

/** The token that the request shows, if it is one of ours. */
export function shownToken(ctx: Context, tokens: readonly ApiToken[]): ApiToken | undefined {
  const given = /^Bearer (\S+)$/.exec(ctx.get("authorization"))?.[1];
  if (given === undefined) return undefined;
  const hash = createHash("sha256").update(given).digest();
  return tokens.find((token) => timingSafeEqual(hash, Buffer.from(token.sha256, "hex")));
}
