/** How a copy differs from its template. */
export type Renaming = {
  readonly laterMs: number;
  /** Old numbers and their new ones. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Made a part of every cause: the platform's ids are never used twice. */
  readonly suffix: string;
  /** Degrees by which every point is moved. */
  readonly moved: readonly [east: number, north: number];
};

const DAY_MS = 86_400_000;

/** The same with other numbers at another time; everything else stays as the domain made it. */
export function copied<T>(value: T, as: Renaming): T {
  return copyOf(value, "", as) as T;
}

function copyOf(value: unknown, key: string, as: Renaming): unknown {
  if (typeof value === "string") return textOf(value, key, as);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return new Date(value.getTime() + as.laterMs);
  if (Array.isArray(value)) {
    if (key === "point") return [value[0] + as.moved[0], value[1] + as.moved[1]];
    return value.map((one) => copyOf(one, key, as));
  }
  const copy: Record<string, unknown> = {};
  for (const name in value) copy[name] = copyOf((value as Record<string, unknown>)[name], name, as);
  return copy;
}

function textOf(text: string, key: string, { numbers, suffix, laterMs }: Renaming): string {
  if (key === "cause") return `${text}#${suffix}`;
  if (text.length === 10 && text[4] === "-" && text[7] === "-") return dateLater(text, laterMs);
  return numbers.get(text) ?? text;
}

function dateLater(date: string, ms: number): string {
  const days = Math.round(ms / DAY_MS);
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
