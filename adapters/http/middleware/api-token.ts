import { createHash, timingSafeEqual } from "node:crypto";
import type { Middleware } from "koa";

export type ApiToken = { readonly name: string; readonly scopes: readonly string[]; readonly sha256: string };

/** Lets in whoever shows a token that has the scope: `Authorization: Bearer …`. Tokens are kept as hashes only. */
export function apiToken(tokens: readonly ApiToken[], scope: string): Middleware {
  return async function apiToken(ctx, next) {
    const given = /^Bearer (\S+)$/.exec(ctx.get("authorization"))?.[1];
    const known = given === undefined ? undefined : tokenOf(tokens, given);
    if (!known) {
      ctx.set("www-authenticate", "Bearer");
      ctx.throw(401, "send an API token as 'Authorization: Bearer <token>'");
    }
    if (!known?.scopes.includes(scope)) ctx.throw(403, `the token lacks the scope ${scope}`);
    await next();
  };
}

function tokenOf(tokens: readonly ApiToken[], given: string): ApiToken | undefined {
  const hash = createHash("sha256").update(given).digest();
  return tokens.find((token) => timingSafeEqual(hash, Buffer.from(token.sha256, "hex")));
}
