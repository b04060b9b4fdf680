/** A length of time as the rules give it: `4wh` working hours, `2wd` workdays, `2nd` natural days, `30min`, `24h` clock time. */
export type Limit =
  | { readonly unit: "workdays"; readonly count: number }
  | { readonly unit: "naturalDays"; readonly count: number }
  | { readonly unit: "workingMinutes"; readonly count: number }
  | { readonly unit: "clockMinutes"; readonly count: number };

type Suffix = "wd" | "nd" | "wh" | "wmin" | "h" | "min";

const SUFFIXES: Readonly<Record<Suffix, { readonly unit: Limit["unit"]; readonly times: number }>> = {
  wd: { unit: "workdays", times: 1 },
  nd: { unit: "naturalDays", times: 1 },
  wh: { unit: "workingMinutes", times: 60 },
  wmin: { unit: "workingMinutes", times: 1 },
  h: { unit: "clockMinutes", times: 60 },
  min: { unit: "clockMinutes", times: 1 },
};

/** Four digits are far beyond any rule and keep the walk over the days short, whoever asks. */
const LIMIT_TEXT = /^(?<count>[1-9]\d{0,3})(?<suffix>wd|nd|wh|wmin|h|min)$/;

/** Reads `5wd`, `2nd`, `4wh`, `90wmin` (working minutes), `24h`, `30min`; undefined for anything else, zero included. */
export function parseLimit(text: string): Limit | undefined {
  const groups = LIMIT_TEXT.exec(text)?.groups;
  if (!groups) return undefined;
  const { unit, times } = SUFFIXES[groups.suffix as Suffix];
  return { unit, count: Number(groups.count) * times };
}

/** The shortest text that {@link parseLimit} reads as this limit: 240 working minutes → `4wh`. */
export function limitText({ unit, count }: Limit): string {
  const wholeHours = count % 60 === 0;
  switch (unit) {
    case "workdays":
      return `${count}wd`;
    case "naturalDays":
      return `${count}nd`;
    case "workingMinutes":
      return wholeHours ? `${count / 60}wh` : `${count}wmin`;
    case "clockMinutes":
      return wholeHours ? `${count / 60}h` : `${count}min`;
  }
}

/** The same kind of limit, so many times as long; begun days and minutes count whole. */
export function multiplyLimit(limit: Limit, times: number): Limit {
  return { unit: limit.unit, count: Math.ceil(limit.count * times) };
}

/** A limit that ends with a day, not after a number of minutes. */
export function isDayLimit(limit: Limit): boolean {
  return limit.unit === "workdays" || limit.unit === "naturalDays";
}
