import { z } from "zod";
import type { PlatformCard } from "../store/post.js";

/** Chosen option ids by question key. */
export type Selection = Readonly<Record<string, readonly string[]>>;

const Options = z.array(z.object({ id: z.string(), is_checked: z.boolean().optional() }));
const Selector = z.object({ question_key: z.string(), selected_id: z.string().optional(), option_list: Options });
const Checkbox = z.object({ question_key: z.string(), mode: z.number().optional(), option_list: Options });

type Question = {
  readonly key: string;
  readonly options: readonly string[];
  readonly several: boolean;
  /** What the phone has chosen before anybody touches it. */
  readonly preset: readonly string[];
};

/** What a phone submits with a press: the given choices, elsewhere its presets; or why it could not. */
export function readSelection(card: PlatformCard, given: Selection = {}): Selection | string {
  const questions = questionsOf(card);
  const strange = Object.keys(given).find((key) => !questions.some((question) => question.key === key));
  if (strange !== undefined) return `the card does not ask ${strange}`;
  const wrong = questions
    .map((question) => choiceFault(question, given[question.key]))
    .find((why) => why !== undefined);
  if (wrong !== undefined) return wrong;
  const chosen = questions.map(({ key, preset }) => [key, given[key] ?? preset] as const);
  return Object.fromEntries(chosen.filter(([, options]) => options.length > 0));
}

function choiceFault({ key, options, several }: Question, chosen: readonly string[] = []): string | undefined {
  const unknown = chosen.find((option) => !options.includes(option));
  if (unknown !== undefined) return `${key} has no option ${unknown}`;
  return chosen.length > 1 && !several ? `${key} takes one option` : undefined;
}

function questionsOf(card: PlatformCard): Question[] {
  const lists = [card.button_selection, ...(Array.isArray(card.select_list) ? card.select_list : [])];
  const selectors = lists.map((list) => Selector.safeParse(list).data).filter((list) => list !== undefined);
  const { data: checkbox } = Checkbox.safeParse(card.checkbox);
  return [...selectors.map(selectorQuestion), ...(checkbox === undefined ? [] : [checkboxQuestion(checkbox)])];
}

/** A selector shows its first option unless the card says otherwise. */
function selectorQuestion({ question_key, selected_id, option_list }: z.infer<typeof Selector>): Question {
  const options = option_list.map(({ id }) => id);
  const preset = selected_id ?? options[0];
  return { key: question_key, options, several: false, preset: preset === undefined ? [] : [preset] };
}

function checkboxQuestion({ question_key, mode, option_list }: z.infer<typeof Checkbox>): Question {
  const preset = option_list.filter(({ is_checked }) => is_checked).map(({ id }) => id);
  return { key: question_key, options: option_list.map(({ id }) => id), several: mode === 1, preset };
}
