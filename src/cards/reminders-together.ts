import { MAX_TEXT_BYTES, utf8Length } from "./clip.js";

const MARKS: readonly (readonly [mark: string, inList: string])[] = [
  ["【有呼必应·提醒】", ""],
  ["【有呼必应·超期】", "【超期】"],
];

type Told = { readonly text: string };

/** Reminders that fall together for one person, as one message; as few as hold them all, one alone as it is. */
export function remindersTogether<One extends Told>(
  all: readonly One[],
): readonly { readonly text: string; readonly of: readonly One[] }[] {
  const parts: One[][] = [];
  for (const one of all) {
    const last = parts.at(-1);
    if (last && utf8Length(together([...last, one])) <= MAX_TEXT_BYTES) last.push(one);
    else parts.push([one]);
  }
  return parts.map((of) => ({ text: together(of), of }));
}

function together(all: readonly Told[]): string {
  const [first] = all;
  if (first && all.length === 1) return first.text;
  return [`【有呼必应·提醒】${all.length}件请留意:`, ...all.map(({ text }, i) => `${i + 1}. ${inList(text)}`)].join(
    "\n",
  );
}

function inList(text: string): string {
  const found = MARKS.find(([mark]) => text.startsWith(mark));
  return found ? `${found[1]}${text.slice(found[0].length)}` : text;
}
