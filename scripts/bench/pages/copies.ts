import { CALL } from "../../../src/app/call-change.js";
import { MATTER } from "../../../src/app/matter-change.js";
import { foldEvents, type HistoryOf } from "../../../src/domain/aggregates.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { shownOf } from "../../../src/domain/figures/projection.js";
import type { Shown } from "../../../src/domain/figures/shown.js";
import { asId, type CallNo, type MatterNo } from "../../../src/domain/shared/ids.js";
import { localDate } from "../../../src/domain/shared/local-time.js";
import { numberOf } from "../../../src/domain/shared/number-forms.js";
import type { LoadedCall, RecordChange, Summary } from "../../../src/ports/records.js";
import { copied, type Renaming } from "./copy.js";
import type { Template } from "./templates.js";

/** Nothing falls due while pages are read: what would, comes later. */
const QUIET_MS = 24 * 3_600_000;
/** How far apart copies of one report lie: within the grids, which are a kilometre wide. */
const SPREAD_DEGREES = 0.008;

/** A change as a use case would commit it, and what its aggregate is in the figures. */
export type Copy = { readonly change: RecordChange; readonly shown: Shown };
export type Copier = (template: Template, begins: Date) => readonly Copy[];

/** Makes changes out of templates, as a use case would commit them: new numbers, another time, another spot. */
export function createCopier(registry: Registry, now: Date): Copier {
  const running = new Map<string, number>();
  const known = new Map<Template, Known>();
  let made = 0;

  function numbered(kind: "matter" | "call", at: Date): string {
    const date = localDate(at);
    const next = (running.get(`${kind}${date}`) ?? 0) + 1;
    running.set(`${kind}${date}`, next);
    return numberOf(kind, date, next);
  }

  function knownOf(template: Template): Known {
    const one = known.get(template) ?? read(template, registry);
    known.set(template, one);
    return one;
  }

  return (template, begins) => {
    made += 1;
    const as = renaming(template, begins, made, numbered);
    const later = (at: Date | undefined) =>
      at && new Date(Math.max(at.getTime() + as.laterMs, now.getTime() + QUIET_MS));
    const { summary, nextDueAt, shown } = knownOf(template);
    const due = later(nextDueAt);
    const change: RecordChange<"matter"> = {
      kind: "matter",
      id: asId<MatterNo>(as.numbers.get(template.matter.state.no) ?? ""),
      ...{ expected: 0, outbox: [] },
      events: copied(template.matter.events, as),
      summary: copied(summary, as),
      ...(due ? { nextDueAt: due } : {}),
    };
    const calls = template.calls.map((call) => callCopy(call, as, registry, later));
    // With a call it goes on for days: what it counts on each of them is not moved with it.
    const matter = { change, shown: calls.length === 0 ? copied(shown, as) : shownAs(change, registry) };
    return [matter, ...calls.map((one) => ({ change: one, shown: shownAs(one, registry) }))];
  };
}

/** What a template needs but once. */
type Known = { readonly summary: Summary; readonly shown: Shown; readonly nextDueAt?: Date };

function read({ matter: { state, events } }: Template, registry: Registry): Known {
  const next = MATTER.nextMoment(state, { registry });
  const shown = shownOf("matter", events, () => registry.calendar);
  return { summary: MATTER.summary(state, registry, events), shown, ...(next ? { nextDueAt: next } : {}) };
}

function shownAs({ kind, events }: RecordChange, { calendar }: Registry): Shown {
  return shownOf(kind, events as HistoryOf<typeof kind>, () => calendar);
}

function callCopy(
  { state, events }: LoadedCall,
  as: Renaming,
  registry: Registry,
  later: (at: Date | undefined) => Date | undefined,
): RecordChange<"call"> {
  const history = copied(events, as);
  const due = later(CALL.nextMoment(state, { registry }));
  return {
    kind: "call",
    id: asId<CallNo>(as.numbers.get(state.no) ?? ""),
    ...{ expected: 0, outbox: [] },
    events: history,
    summary: CALL.summary(foldEvents("call", history), registry, history),
    ...(due ? { nextDueAt: due } : {}),
  };
}

function renaming(
  { matter, calls, begins }: Template,
  at: Date,
  made: number,
  numbered: (kind: "matter" | "call", at: Date) => string,
): Renaming {
  const numbers = new Map<string, string>([[matter.state.no, numbered("matter", at)]]);
  const [lead] = calls;
  if (lead) {
    const call = numbered("call", at);
    // A part is numbered after its lead: HJ-20260310-0003-1.
    for (const { state } of calls) numbers.set(state.no, state.no.replace(lead.state.no, call));
  }
  const moved = [SPREAD_DEGREES * (spread(made, 0.618) - 0.5), SPREAD_DEGREES * (spread(made, 0.414) - 0.5)] as const;
  return { laterMs: at.getTime() - begins, numbers, suffix: String(made), moved };
}

/** Even over 0..1, without chance: two runs build the same. */
function spread(n: number, step: number): number {
  return (n * step) % 1;
}
