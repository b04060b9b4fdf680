import { createHash } from "node:crypto";
import { sealPass } from "./pass.js";

/** Time to carry a link to the machine it is for. */
const LINK_MS = 15 * 60_000;

export const SIGN_IN_PATH = "/sign-in";

export type SignInLink = { readonly url: string; readonly until: Date };

/** A link that signs one browser in, once. Made from the token alone: neither database nor service is needed. */
export function signInLink(base: string, scope: string, token: string, now: Date): SignInLink {
  const until = new Date(now.getTime() + LINK_MS);
  const sha256 = createHash("sha256").update(token).digest("hex");
  const url = new URL(SIGN_IN_PATH, base);
  url.searchParams.set("ticket", sealPass("link", scope, until, sha256));
  return { url: url.href, until };
}
