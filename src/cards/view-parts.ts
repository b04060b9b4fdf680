import type { ClockName, Deadline, Light } from "../domain/deadline/deadline.js";
import { clip } from "./clip.js";
import { explainDeadlineText } from "./deadline.js";
import { nearTime } from "./local-time.js";
import { CLOCK_NAMES, LIGHT_NAMES } from "./names.js";
import type { TimelineLine } from "./timeline.js";

type Shown = { readonly name: ClockName; readonly deadline: Deadline; readonly light: Light };

/** 「签收时限 今天16:00(绿灯)」 and the days behind it. A limit that passed since the last sweep is red already. */
export function clockLines({ name, deadline, light }: Shown, now: Date): string[] {
  const shown = now > deadline.due ? "RED" : light;
  return [
    `${CLOCK_NAMES[name]}时限 ${nearTime(deadline.due, now)}(${LIGHT_NAMES[shown]})`,
    `  ${explainDeadlineText(deadline)}`,
  ];
}

/** The last few things that happened, newest first; changes of light alone are left out. */
export function recentLines(timeline: readonly TimelineLine[], count: number, hide: readonly string[]): string[] {
  const told = timeline.filter((line) => !hide.includes(line.what)).slice(-count);
  return told.toReversed().map((line) => {
    const words = line.text === undefined ? "" : `:${clip(line.text, 40)}`;
    return `${line.at.slice(5, 16).replace("T", " ")} ${line.who} ${line.what}${words}`;
  });
}

/** 「可回复:…」 or nothing when it is nobody's move here. */
export function hintLine(hints: readonly string[]): string[] {
  return hints.length === 0 ? [] : [`可回复:${hints.map((hint) => `「${hint}」`).join(" ")}`];
}
