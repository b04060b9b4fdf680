import { z } from "zod";

/** The error code of a schema's complaint is its message. */
export const says = (errcode: number) => ({ error: String(errcode) });

/** The platform's word for a parameter that has no code of its own. */
export const BAD_PARAMETER = 40058;

/** The code of the first thing a schema dislikes; `undefined` when it likes everything. */
export function complaint(schema: z.ZodType, value: unknown): number | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return undefined;
  const message = parsed.error.issues[0]?.message ?? "";
  return /^\d+$/.test(message) ? Number(message) : BAD_PARAMETER;
}

/** A text that must be there; `errcode` when it is missing or empty. */
export function required(errcode: number) {
  return z.string(says(errcode)).min(1, says(errcode));
}

/** At most so many bytes of UTF-8. */
export function withinBytes(limit: number): (value: string) => boolean {
  return (value) => Buffer.byteLength(value) <= limit;
}

/** At most so many characters, a Chinese one counting as one. */
export function withinChars(limit: number): (value: string) => boolean {
  return (value) => [...value].length <= limit;
}

/** No two items have the same value in this field. */
export function distinct<Field extends string>(field: Field) {
  return (items: readonly { readonly [name in Field]?: unknown }[]): boolean =>
    new Set(items.map((item) => item[field])).size === items.length;
}
