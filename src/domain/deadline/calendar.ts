/** A date in Asia/Shanghai, `2026-03-10`. */
export type LocalDate = string;

/** Working time of the district (domain 8.1 R1, R3). Data, never a rule in code. */
export type Calendar = {
  /** Office hours as minutes after midnight, in order: `[[510, 720], [840, 1050]]`. */
  readonly officeHours: readonly (readonly [open: number, close: number])[];
  /** When a day limit ends, minutes after midnight (1050 = 17:30). */
  readonly dayEnds: number;
  /** Days off by official list or law, with the holiday's name. */
  readonly off: ReadonlyMap<LocalDate, string>;
  /** Make-up workdays (调休上班), with the holiday they belong to. */
  readonly makeUp: ReadonlyMap<LocalDate, string>;
  /** Years with an official list; a limit that touches another year is marked 日历待确认 (R7). */
  readonly officialYears: ReadonlySet<number>;
};
