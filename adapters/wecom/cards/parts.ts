import type { Button, Card, Choice } from "../../../src/ports/message.js";
import { cutChars } from "../text.js";

/** A part of a template card as it travels (wecom 4.3). */
export type Part = Readonly<Record<string, unknown>>;

/** Most characters of each field, and most entries of each list. Text beyond is cut with "…". */
const MAX = {
  title: 36,
  desc: 44,
  subTitle: 160,
  lines: 6,
  lineLabel: 5,
  lineValue: 30,
  buttons: 6,
  buttonText: 10,
  selectorOptions: 10,
  selectorOptionText: 16,
  voteOptions: 20,
  voteOptionText: 17,
} as const;

/** 1 emphasis, 2 secondary, 4 negative. */
const STYLES: Readonly<Record<Button["style"], number>> = { primary: 1, plain: 2, danger: 4 };

export function mainTitle({ title, desc }: Pick<Card, "title" | "desc">): Part {
  return { main_title: { title: cutChars(title, MAX.title), ...(desc ? { desc: cutChars(desc, MAX.desc) } : {}) } };
}

/** The text and the labelled lines. More lines than the list takes continue in the text, so that none is lost. */
export function bodyOf({ text, lines }: Pick<Extract<Card, { form: "buttons" }>, "text" | "lines">): Part {
  const listed = lines.slice(0, MAX.lines).map(({ label, value }) => ({
    keyname: cutChars(label, MAX.lineLabel),
    value: cutChars(value, MAX.lineValue),
  }));
  const further = lines.slice(MAX.lines).map(({ label, value }) => `${label}：${value}`);
  const subTitle = [...(text ? [text] : []), ...further].join("\n");
  return {
    ...(subTitle ? { sub_title_text: cutChars(subTitle, MAX.subTitle) } : {}),
    ...(listed.length > 0 ? { horizontal_content_list: listed } : {}),
  };
}

/** Buttons beyond the sixth are left out: each stands for words that can also be written. */
export function buttonList(buttons: readonly Button[]): readonly Part[] {
  return buttons
    .slice(0, MAX.buttons)
    .map(({ text, style, key }) => ({ text: cutChars(text, MAX.buttonText), style: STYLES[style], key }));
}

export function submitButton({ text, key }: Button): Part {
  return { submit_button: { text: cutChars(text, MAX.buttonText), key } };
}

/** A drop-down list. */
export function selector(choice: Choice): Part {
  const options = shownOf(choice, MAX.selectorOptions);
  return {
    question_key: choice.key,
    title: choice.title,
    ...(options.some(({ id }) => id === choice.selected) ? { selected_id: choice.selected } : {}),
    option_list: options.map(({ id, text }) => ({ id, text: cutChars(text, MAX.selectorOptionText) })),
  };
}

/** One of a list of options, all in sight. */
export function checkbox(choice: Choice): Part {
  return {
    question_key: choice.key,
    mode: 0,
    option_list: shownOf(choice, MAX.voteOptions).map(({ id, text }) => ({
      id,
      text: cutChars(text, MAX.voteOptionText),
      is_checked: id === choice.selected,
    })),
  };
}

/**
 * As many options as the list takes; the others can be given in words. The selected one stays: without it the client
 * would select the first, and who presses without looking would choose what nobody meant.
 */
function shownOf({ options, selected }: Choice, max: number): Choice["options"] {
  const first = options.slice(0, max);
  const beyond = options.slice(max).find(({ id }) => id === selected);
  return beyond === undefined ? first : [...first.slice(0, -1), beyond];
}
