import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { inState, issuersLines, type WhichLines } from "./issuers-lines.js";
import type { Order } from "./order.js";
import { doneBefore } from "./own-lines.js";

export type CloseLines = WhichLines & { readonly note: string };

/**
 * O8 办结 of lines by the issuer: all that reported back, or those he names; one that has not reported only by its name and with a
 * reason. With the last one the order closes (O9).
 */
export function closeLines(
  order: Order,
  command: CloseLines,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const view = issuersLines(order, "closeLines", command, act, rules);
  if (!view.ok) return view;
  const { order: open, named } = view.value;
  const meant =
    named.length > 0 ? inState(named, "ISSUED", "SIGNED", "REPORTED_BACK") : inState(open.lines, "REPORTED_BACK");
  const [first] = named;
  if (meant.length === 0)
    return first ? doneBefore(order, first, first.closed) : refuse("nothing_reported", { no: order.no });
  const unreported = meant.some(({ state }) => state !== "REPORTED_BACK");
  const note = words(command.note, rules, unreported ? "reason_missing" : undefined, order.no);
  if (!note.ok) return note;
  const lines = meant.map(({ code }) => code);
  const all = open.lines.every(({ state, code }) => state === "CLOSED" || lines.includes(code));
  return ok([
    { type: "LinesClosed", data: { lines, note: note.value } },
    ...(all ? [{ type: "OrderClosed", data: {} } as const] : []),
  ]);
}
