import type { Registry } from "../../domain/district/registry.js";
import type { Card } from "../../ports/message.js";
import { clip } from "../clip.js";

/** What every builder gets: the district, the id the card will have, and a line for a stand-in. */
export type CardContext = { readonly registry: Registry; readonly id: string; readonly standIn?: string };

type Line = { readonly label: string; readonly value: string };
type ButtonCard = Extract<Card, { form: "buttons" }>;

const MAX = { title: 36, desc: 44, text: 160, value: 30, lines: 6, options: 10, option: 16 } as const;

/** A card with buttons, cut to what a card shows (wecom 4.3). Lines without a value are left out. */
export function buttonsCard(
  context: CardContext,
  parts: {
    readonly title: string;
    readonly desc?: string;
    readonly text: string;
    readonly lines: readonly (Line | undefined)[];
    readonly choice?: ButtonCard["choice"];
    readonly buttons: ButtonCard["buttons"];
  },
): Card {
  const text = context.standIn === undefined ? parts.text : `${context.standIn}${parts.text}`;
  return {
    form: "buttons",
    ...head(context, parts.title, parts.desc),
    text: clip(text, MAX.text),
    lines: linesOf(parts.lines),
    ...(parts.choice === undefined ? {} : { choice: parts.choice }),
    buttons: parts.buttons,
  };
}

/** Head of a form, where a stand-in's line takes the place of the description. */
export function head(context: CardContext, title: string, desc?: string): { id: string; title: string; desc?: string } {
  const shown = context.standIn ?? desc;
  return {
    id: context.id,
    title: clip(title, MAX.title),
    ...(shown === undefined || shown === "" ? {} : { desc: clip(shown, MAX.desc) }),
  };
}

export function line(label: string, value: string | undefined): Line | undefined {
  return value === undefined || value === "" ? undefined : { label, value };
}

/** Options as a selector shows them: at most ten, sixteen characters each. */
export function options(of: readonly { readonly id: string; readonly text: string }[]): { id: string; text: string }[] {
  return of.slice(0, MAX.options).map(({ id, text }) => ({ id, text: clip(text, MAX.option) }));
}

function linesOf(lines: readonly (Line | undefined)[]): Line[] {
  return lines
    .filter((entry) => entry !== undefined)
    .slice(0, MAX.lines)
    .map(({ label, value }) => ({ label, value: clip(value, MAX.value) }));
}
