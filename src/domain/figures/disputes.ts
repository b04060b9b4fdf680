import type { CallEvent } from "../call/events.js";
import type { Dispute } from "../scoring/district-month.js";
import { listItemOf } from "../scoring/street-call.js";
import type { Recorded } from "../shared/event.js";
import { asId, type CallNo } from "../shared/ids.js";
import { localDate } from "../shared/local-time.js";
import { type Count, type Counts, countsOn, DISPUTES } from "./counts.js";

const RULINGS = { ObjectionUpheld: "upheld", ObjectionDismissed: "dismissed" } as const satisfies Partial<
  Record<CallEvent["type"], keyof Dispute>
>;

const BETWEEN = "@";

/** Every ruling on the call's objections, on its day: by list item, outcome and call. */
export function countsOfRulings(no: CallNo, events: readonly Recorded<CallEvent>[]): Count[] {
  const ruled = events.filter(({ type }) => type in RULINGS);
  if (ruled.length === 0) return [];
  const listItem = listItemOf(events) ?? "";
  return ruled.flatMap(({ type, at }) => {
    const outcome = RULINGS[type as keyof typeof RULINGS];
    return countsOn([DISPUTES], [[listItem, outcome, no].join(BETWEEN)], localDate(at));
  });
}

/** Items whose calls were ruled on in that time, most contested first. */
export function disputesIn(rulings: Counts): Dispute[] {
  const byItem = new Map<string, Dispute>();
  for (const [name, n] of [...rulings].sort(byCall)) {
    const [listItem = "", outcome, no] = name.split(BETWEEN);
    const before = byItem.get(listItem) ?? { upheld: 0, dismissed: 0, calls: [] };
    byItem.set(listItem, {
      ...(listItem === "" ? {} : { listItem }),
      upheld: before.upheld + (outcome === "upheld" ? n : 0),
      dismissed: before.dismissed + (outcome === "dismissed" ? n : 0),
      calls: [...new Set([...before.calls, asId<CallNo>(no ?? "")])],
    });
  }
  const weight = ({ upheld, dismissed }: Dispute) => upheld + dismissed;
  return [...byItem.values()].sort(
    (a, b) => weight(b) - weight(a) || ((a.listItem ?? "") < (b.listItem ?? "") ? -1 : 1),
  );
}

function byCall([a]: readonly [string, number], [b]: readonly [string, number]): number {
  const no = (name: string) => name.slice(name.lastIndexOf(BETWEEN));
  return no(a) < no(b) ? -1 : Number(no(a) > no(b));
}
