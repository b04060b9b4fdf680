import { z } from "zod";
import { BotError } from "../../src/ports/bot-error.js";

/** Where a page ended: the last entry's beginning and number. */
export type Position = { readonly startedAt: Date; readonly no: string };

const Written = z.tuple([z.number().int(), z.string().min(1)]);

/** Opaque to whoever passes it back. */
export function writeCursor({ startedAt, no }: Position): string {
  return Buffer.from(JSON.stringify([startedAt.getTime(), no])).toString("base64url");
}

/** Throws `bad_request` when it is none of ours. */
export function readCursor(cursor: string): Position {
  const parsed = Written.safeParse(jsonIn(cursor));
  if (!parsed.success) throw new BotError("bad_request", "cursor: use the one that the last page gave");
  const [startedAt, no] = parsed.data;
  return { startedAt: new Date(startedAt), no };
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
