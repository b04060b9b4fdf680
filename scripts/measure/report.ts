import type { Figures, Share } from "./figures.js";
import type { Field, Marked } from "./mark-sentence.js";

const NAMES: Readonly<Record<Field, string>> = {
  intent: "intent",
  count: "how many matters",
  category: "category",
  listItem: "list item",
  urgency: "urgency",
  place: "place",
  life: "danger to life",
};

/** The figures of one half as a table for people. */
export function figuresText({ half, sentences, fields, dangerousMisses, ...asking }: Figures): string {
  const rows = (Object.entries(fields) as [Field, Share][]).map(([field, share]) => row(NAMES[field], share));
  return [
    `${half}: ${sentences} sentences`,
    ...rows,
    row("everything right", asking.whole),
    row("asked where it must", asking.askedAsItMust),
    row("class wrong: asked", asking.askedInsteadOfGuessing),
    `  asked in vain         ${asking.askedInVain}`,
    `  dangerous misses      ${dangerousMisses}`,
  ].join("\n");
}

/** What was read wrong, a sentence a line and its wrong fields below. */
export function mistakesText(marked: readonly Marked[]): string {
  return marked.flatMap(mistakesOf).join("\n");
}

function mistakesOf({ text, marks, askedAsItMust, dangerousMiss }: Marked): string[] {
  const wrong = marks
    .filter(({ right }) => !right)
    .map(({ field, expected, got }) => `${field} ${got}, not ${expected}`);
  const said = [...wrong, ...(askedAsItMust === false ? ["not asked"] : [])];
  return said.length === 0 ? [] : [`${dangerousMiss ? "!" : "-"} ${text}`, ...said.map((words) => `    ${words}`)];
}

function row(name: string, { right, of }: Share): string {
  const percent = of === 0 ? "" : `${((100 * right) / of).toFixed(1).padStart(6)} %`;
  return `  ${name.padEnd(20)} ${`${right}/${of}`.padStart(8)} ${percent}`;
}
