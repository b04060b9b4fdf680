import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** A link is exchanged for a session; neither can stand in for the other. */
export type Purpose = "link" | "session";

/** What a link or a session says. It holds no secret and no person. */
export type Pass = {
  /** Which token vouches for it: {@link keyIdOf} of the token's hash. */
  readonly key: string;
  /** One scope; see `scopes.ts`. */
  readonly scope: string;
  /** Seconds since 1970. */
  readonly until: number;
  /** Its own id, so that a link can be used up. */
  readonly id: string;
};

const Passed = z.strictObject({ key: z.string(), scope: z.string(), until: z.number().int(), id: z.string() });

/**
 * Signed with the stored hash of an API token, so that there is no further secret to keep, and whoever takes the token
 * out of `API_TOKENS` ends every link and session made from it.
 */
export function sealPass(purpose: Purpose, scope: string, until: Date, sha256: string): string {
  const pass: Pass = {
    ...{ key: keyIdOf(sha256), scope, until: Math.floor(until.getTime() / 1_000) },
    id: randomBytes(12).toString("base64url"),
  };
  const content = Buffer.from(JSON.stringify(pass)).toString("base64url");
  return `${content}.${signature(purpose, content, sha256).toString("base64url")}`;
}

/** What it says, with the token that vouches for it; undefined when it was not made by one of these tokens for this purpose. */
export function openPass<T extends { readonly sha256: string }>(
  purpose: Purpose,
  sealed: string,
  tokens: readonly T[],
): { readonly pass: Pass; readonly token: T } | undefined {
  const [content = "", signed = "", ...more] = sealed.split(".");
  const pass = more.length === 0 ? read(content) : undefined;
  const token = pass && tokens.find(({ sha256 }) => keyIdOf(sha256) === pass.key);
  if (!pass || !token) return undefined;
  const given = Buffer.from(signed, "base64url");
  const expected = signature(purpose, content, token.sha256);
  return given.length === expected.length && timingSafeEqual(given, expected) ? { pass, token } : undefined;
}

/** Names a token's hash without giving it away. */
function keyIdOf(sha256: string): string {
  return createHash("sha256").update(`key id of ${sha256}`).digest("base64url").slice(0, 16);
}

function signature(purpose: Purpose, content: string, sha256: string): Buffer {
  return createHmac("sha256", sha256).update(`${purpose}.${content}`).digest();
}

function read(content: string): Pass | undefined {
  try {
    return Passed.safeParse(JSON.parse(Buffer.from(content, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
