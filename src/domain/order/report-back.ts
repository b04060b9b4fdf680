import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import type { LineCode, Order, OrderLine } from "./order.js";
import { doneBefore, ownLines } from "./own-lines.js";

export type ReportBack = { readonly text: string; readonly photos: readonly PhotoId[] };

/**
 * O6 反馈 on the receiver's own lines, which it signs when that was not done (O5); of lines that reported before, an addition, as
 * long as the issuer has not closed them.
 */
export function reportBack(
  order: Order,
  command: ReportBack,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const own = ownLines(order, "reportBack", act, rules);
  if (!own.ok) return own;
  const open = own.value.filter(({ state }) => state !== "CLOSED");
  const [first] = own.value;
  if (open.length === 0 && first) return doneBefore(order, first, first.closed);
  const text = words(command.text, rules, "text_missing", order.no);
  if (!text.ok) return text;
  const waiting = open.filter(({ state }) => state !== "REPORTED_BACK");
  const unsigned = codes(open.filter(({ state }) => state === "ISSUED"));
  const lines = codes(waiting.length > 0 ? waiting : open);
  return ok([
    ...(unsigned.length > 0 ? [{ type: "OrderSigned", data: { lines: unsigned } } as const] : []),
    { type: "OrderReportedBack", data: { lines, text: text.value, photos: command.photos } },
  ]);
}

function codes(lines: readonly OrderLine[]): LineCode[] {
  return lines.map(({ code }) => code);
}
