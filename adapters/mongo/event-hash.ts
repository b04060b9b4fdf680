import { createHash } from "node:crypto";
import type { Recorded } from "../../src/domain/shared/event.js";

/** Hash of an event in its chain: SHA-256, hex, over the hash before it (empty for the first) and its canonical JSON. */
export function eventHash(previous: string, event: Recorded): string {
  const { seq, type, at, actor, onBehalfOf, channel, cause, data } = event;
  const kept = { seq, type, at, actor, onBehalfOf, channel, cause, data };
  return createHash("sha256").update(previous).update(canonicalJson(kept)).digest("hex");
}

/**
 * JSON that does not depend on the order in which keys were written: keys sorted by code unit, dates as ISO 8601 in
 * UTC, absent and undefined the same. Throws on what does not survive the database unchanged.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`a ${value === undefined ? "hole" : typeof value} has no place in the record`);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
