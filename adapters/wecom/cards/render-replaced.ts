import type { Card } from "../../../src/ports/message.js";
import type { Part } from "./parts.js";
import { withoutId } from "./render-card.js";

/**
 * The card after its time: a grey line instead of the buttons, and selectors that cannot be moved any more, without
 * which a vote stays open to presses (wecom 11.20). A notice has no buttons, so it is only shown anew.
 */
export function renderReplaced(card: Card, label: string): Part {
  const rendered = withoutId(card);
  return card.form === "notice" ? rendered : { ...disabled(rendered), replace_text: label };
}

function disabled(card: Part): Part {
  return Object.fromEntries(Object.entries(card).map(([name, part]) => [name, SELECTORS.has(name) ? off(part) : part]));
}

const SELECTORS: ReadonlySet<string> = new Set(["button_selection", "checkbox", "select_list"]);

function off(part: unknown): unknown {
  return Array.isArray(part) ? part.map(off) : { ...(part as Part), disable: true };
}
