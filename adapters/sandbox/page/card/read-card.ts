import type { PlatformCard } from "../state/wire.js";

export type CardLine = { readonly label: string; readonly value: string; readonly url?: string };
export type CardButton = {
  readonly text: string;
  readonly look: "primary" | "plain" | "danger";
  /** Exactly one of the two: a key to call back with, or an address to open. */
  readonly key?: string;
  readonly url?: string;
};
export type CardOption = { readonly id: string; readonly text: string };

/** A question of a card: a drop-down list, or options that are all in sight. */
export type CardQuestion = {
  readonly key: string;
  readonly title: string;
  readonly form: "select" | "radio" | "boxes";
  readonly options: readonly CardOption[];
  readonly preset: readonly string[];
  readonly disabled: boolean;
};

/** A template card (wecom §4.3, §4.4) as the phone draws it. */
export type CardView = {
  readonly taskId: string | undefined;
  readonly source: { readonly text: string; readonly tone: "grey" | "black" | "red" | "green" } | undefined;
  readonly title: string;
  readonly desc: string;
  readonly emphasis: { readonly title: string; readonly desc: string } | undefined;
  readonly quote: { readonly title: string; readonly text: string } | undefined;
  readonly text: string;
  readonly lines: readonly CardLine[];
  readonly questions: readonly CardQuestion[];
  readonly buttons: readonly CardButton[];
  /** Buttons of a form go below its questions, over the whole width. */
  readonly submits: boolean;
  readonly links: readonly { readonly title: string; readonly url?: string }[];
  readonly opens: string | undefined;
  /** The grey line that stands where the buttons were. */
  readonly replacedBy: string | undefined;
};

const TONES = ["grey", "black", "red", "green"] as const;
const LOOKS: Readonly<Record<number, CardButton["look"]>> = { 1: "primary", 2: "plain", 3: "plain", 4: "danger" };

export function readCard(card: PlatformCard): CardView {
  const main = record(card.main_title);
  const submit = record(card.submit_button);
  return {
    taskId: maybe(card.task_id),
    source: sourceOf(record(card.source)),
    title: text(main.title),
    desc: text(main.desc),
    emphasis: pair(record(card.emphasis_content), "desc", (title, desc) => ({ title, desc })),
    quote: pair(record(card.quote_area), "quote_text", (title, words) => ({ title, text: words })),
    text: text(card.sub_title_text),
    lines: [...list(card.horizontal_content_list).map(lineOf), ...list(card.vertical_content_list).map(tallLineOf)],
    questions: questionsOf(card),
    buttons: [...list(card.button_list).map(buttonOf), ...(submit.key === undefined ? [] : [buttonOf(submit)])],
    submits: submit.key !== undefined,
    links: list(card.jump_list).map((link) => ({ title: text(link.title), ...address(link.url) })),
    opens: address(record(card.card_action).url).url,
    replacedBy: maybe(card.replace_text),
  };
}

/** What is selected before anybody touches the card: presets, and the first option of every list. */
export function presetsOf(view: CardView): Record<string, readonly string[]> {
  return Object.fromEntries(view.questions.map(({ key, preset }) => [key, preset]));
}

/** Keys that a press on this card can bring now. */
export function openKeys(card: PlatformCard | undefined): string[] {
  if (card === undefined) return [];
  const { buttons, replacedBy } = readCard(card);
  return replacedBy === undefined ? buttons.flatMap(({ key }) => (key === undefined ? [] : [key])) : [];
}

function sourceOf(source: PlatformCard): CardView["source"] {
  const words = text(source.desc);
  return words === "" ? undefined : { text: words, tone: TONES[Number(source.desc_color ?? 0)] ?? "grey" };
}

function lineOf(line: PlatformCard): CardLine {
  return { label: text(line.keyname), value: text(line.value), ...(line.type === 1 ? address(line.url) : {}) };
}

function tallLineOf(line: PlatformCard): CardLine {
  return { label: text(line.title), value: text(line.desc) };
}

function buttonOf(button: PlatformCard): CardButton {
  const look = LOOKS[Number(button.style ?? 1)] ?? "plain";
  const does = button.type === 1 ? address(button.url) : { key: text(button.key) };
  return { text: text(button.text), look, ...does };
}

function questionsOf(card: PlatformCard): CardQuestion[] {
  const selects = [record(card.button_selection), ...list(card.select_list)];
  const asked = selects.filter(({ question_key }) => typeof question_key === "string").map(selectOf);
  const checkbox = record(card.checkbox);
  return typeof checkbox.question_key === "string" ? [...asked, checkboxOf(checkbox)] : asked;
}

function selectOf(question: PlatformCard): CardQuestion {
  const options = optionsOf(question);
  const preset = maybe(question.selected_id) ?? options[0]?.id;
  return { ...common(question, options), form: "select", preset: preset === undefined ? [] : [preset] };
}

function checkboxOf(question: PlatformCard): CardQuestion {
  const checked = list(question.option_list).filter(({ is_checked }) => is_checked === true);
  const form = question.mode === 1 ? "boxes" : "radio";
  return { ...common(question, optionsOf(question)), form, preset: checked.map(({ id }) => text(id)) };
}

function common(question: PlatformCard, options: readonly CardOption[]) {
  return {
    key: text(question.question_key),
    title: text(question.title),
    options,
    disabled: question.disable === true,
  };
}

function optionsOf(question: PlatformCard): CardOption[] {
  return list(question.option_list).map((option) => ({ id: text(option.id), text: text(option.text) }));
}

function pair<T>(part: PlatformCard, second: string, make: (first: string, second: string) => T): T | undefined {
  const [title, words] = [text(part.title), text(part[second])];
  return title === "" && words === "" ? undefined : make(title, words);
}

/** Only web addresses are opened. */
function address(url: unknown): { url?: string } {
  return typeof url === "string" && /^https?:\/\//i.test(url) ? { url } : {};
}

function record(value: unknown): PlatformCard {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as PlatformCard) : {};
}

function list(value: unknown): PlatformCard[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function maybe(value: unknown): string | undefined {
  return text(value) || undefined;
}
