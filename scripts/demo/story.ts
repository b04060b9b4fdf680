import type { District } from "./district.js";

/** What somebody does at a moment of the story; the answer he gets is shown. */
export type Step = {
  /** Local time, `2026-03-10T08:05`. */
  readonly at: string;
  readonly who: string;
  readonly does: string;
  readonly act: (district: District) => Promise<string>;
};

/** Plays steps in the order of their moments; the clock runs everything that falls due in between. */
export async function playStory(
  district: District,
  steps: readonly Step[],
  shown: (step: Step, answer: string) => Promise<void>,
): Promise<void> {
  const inOrder = steps.map((step, i) => ({ step, i })).sort((a, b) => compare(a.step.at, b.step.at) || a.i - b.i);
  let at = "";
  for (const { step } of inOrder) {
    if (step.at !== at) await district.moveTo(`${step.at}:00+08:00`);
    at = step.at;
    await shown(step, await step.act(district));
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
