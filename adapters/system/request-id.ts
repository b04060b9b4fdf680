import { randomBytes } from "node:crypto";

/** Names one request from the edge to the outbox: 16 letters, digits, `-` or `_`; never the same twice. */
export function requestId(): string {
  return randomBytes(12).toString("base64url");
}
