import type { Log, LogFields } from "../../../../src/ports/log.js";

/** Keeps what was logged instead of printing it. */
export function keptLog(): Log & { readonly lines: { readonly message: string; readonly fields: LogFields }[] } {
  const lines: { message: string; fields: LogFields }[] = [];
  const keep = (fields: LogFields, message: string) => void lines.push({ message, fields });
  return { lines, info: keep, warn: keep, error: keep, debug: keep };
}
