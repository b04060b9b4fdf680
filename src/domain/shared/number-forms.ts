/** How numbers look: letters, the local day, and a running part of so many digits (domain 2, Numbers). */
export const NUMBER_FORMS = {
  matter: { letters: "SX", digits: 5 },
  call: { letters: "HJ", digits: 4 },
  order: { letters: "HL", digits: 3 },
  operation: { letters: "LH", digits: 2 },
  supervision: { letters: "DB", digits: 2 },
  /** 问责建议, and the file of what is referred; ours, the handbook numbers neither. */
  accountability: { letters: "WZ", digits: 2 },
  absence: { letters: "QJ", digits: 3 },
  /** 预警; ours too. */
  warning: { letters: "YJ", digits: 2 },
} as const;

export type NumberedKind = keyof typeof NUMBER_FORMS;
export type NumberLetters = (typeof NUMBER_FORMS)[NumberedKind]["letters"];

const FEWEST = 4;

/** `HL-20260310-001` of the day `2026-03-10` (or `20260310`) and the running number 1. */
export function numberOf(kind: NumberedKind, date: string, running: number): string {
  const { letters, digits } = NUMBER_FORMS[kind];
  return `${letters}-${date.replaceAll("-", "")}-${String(running).padStart(digits, "0")}`;
}

/**
 * The last digits by which people may call it (domain 17): of the running part, and of the whole number where that is shorter. A part
 * of a call, `HJ-20260310-0003-1`, answers to 0003-1 and to the digits of its call.
 */
export function shortsOf(no: string): readonly string[] {
  const [letters = "", date = "", running = "", place] = no.split("-");
  const whole = `${letters}${date}${running}`.slice(-FEWEST);
  const digits = [...new Set([running.padStart(FEWEST, "0").slice(-FEWEST), whole])];
  return place === undefined ? digits : [`${digits[0]}-${place}`, ...digits];
}

/** By which words a 督办单 finds its call: its whole number, and without the year: `DB0310-01`. */
export function supervisionShorts(no: string): readonly [full: string, ofDay: string] {
  const [letters = "", date = "", running = ""] = no.split("-");
  return [no, `${letters}${date.slice(4)}-${running}`];
}
