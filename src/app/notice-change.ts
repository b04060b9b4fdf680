import type { OutboxMessage } from "../ports/message.js";
import type { NoticeChange } from "../ports/records.js";

/**
 * A notice under its key, with what it owes to whom; each message's key is unique in it. Committed twice it is told once.
 * Without messages it only marks that something was done.
 */
export function noticeChange(key: string, at: Date, outbox: readonly OutboxMessage[] = []): NoticeChange {
  return { kind: "notice", id: key, at, outbox };
}
