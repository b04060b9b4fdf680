import type { Log, LogFields } from "../../src/ports/log.js";

type Line = { readonly level: keyof Log; readonly fields: LogFields; readonly message: string };

/** A log that keeps its lines. */
export function aLog(): Log & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const at = (level: keyof Log) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at("info"), warn: at("warn"), error: at("error"), debug: at("debug") };
}
