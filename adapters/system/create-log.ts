import { createLogger, format, transports } from "winston";
import type { Log, LogFields } from "../../src/ports/log.js";
import { redact } from "./redact.js";

export type LogLevel = "error" | "warn" | "info" | "debug";

/**
 * One JSON object a line: `{"level","message","at", …fields}`. Fields go through {@link redact}; a field cannot
 * replace the three fixed ones. Default stream: stderr, because stdout belongs to results.
 */
export function createLog(options: { level: LogLevel; stream?: NodeJS.WritableStream }): Log {
  const winston = createLogger({
    level: options.level,
    format: format.json(),
    transports: [new transports.Stream({ stream: options.stream ?? process.stderr })],
  });
  const write = (level: LogLevel) => (fields: LogFields, message: string) => {
    if (!winston.isLevelEnabled(level)) return;
    winston.log({ ...(redact(fields) as object), at: new Date().toISOString(), level, message });
  };
  return { info: write("info"), warn: write("warn"), error: write("error"), debug: write("debug") };
}
