import type { Refusal } from "./refusal.js";

/** What a decision gives: a value, or the reason why not. A refusal is an answer to a person, never an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: Refusal["code"], facts: Omit<Refusal, "code"> = {}): Result<never> {
  return { ok: false, refusal: { code, ...facts } };
}
