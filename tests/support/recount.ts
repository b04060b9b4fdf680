/**
 * The figures counted once more, by hand: from the raw events alone, with nothing of what the service counts them by. Days are
 * cut out of the local time as it is written.
 */
type Raw = { readonly type: string; readonly at: Date; readonly actor: unknown; readonly data: unknown };
export type RawRecord = { readonly kind: string; readonly id: string; readonly events: readonly Raw[] };

/** One thing that happened: to whom, on which local day; `value` where it was measured. */
export type Happened = {
  readonly what: string;
  readonly units: readonly string[];
  readonly day: string;
  readonly value?: number;
};

const EIGHT_HOURS_MS = 8 * 3_600_000;
const dayOf = (at: Date) => new Date(at.getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 10);

export function happenedIn(records: readonly RawRecord[]): Happened[] {
  return records.flatMap(({ kind, events }) => {
    if (kind === "matter") return inMatter(events);
    return kind === "call" ? inCall(events) : [];
  });
}

/** How often something happened to a unit in a day, a month or ever. */
export function times(all: readonly Happened[], what: string, unit: string, period = ""): number {
  return all.filter((one) => one.what === what && one.units.includes(unit) && one.day.startsWith(period)).length;
}

/** The middle value, or the mean of the two in the middle. */
export function middle(all: readonly Happened[], what: string, unit: string, period: string): number | undefined {
  const found = all.filter((one) => one.what === what && one.units.includes(unit) && one.day.startsWith(period));
  const values = found.map(({ value = Number.NaN }) => value).sort((a, b) => a - b);
  const [low, high] = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

const has = (events: readonly Raw[], ...types: readonly string[]) => events.some(({ type }) => types.includes(type));
const lastOf = (events: readonly Raw[], field: string): string | undefined =>
  events.map(({ data }) => (data as Record<string, string>)[field]).findLast((value) => value !== undefined);

const CLOSINGS = ["MatterClosed", "MatterSolvedOnSpot"];

function inMatter(events: readonly Raw[]): Happened[] {
  const [reported] = events;
  const told = events.filter(({ type }) => ["MatterReported", "MatterCorrected", "MatterRegistered"].includes(type));
  const street = lastOf(told, "street") ?? "";
  const units = ["district", street, ...(lastOf(told, "community") ? [lastOf(told, "community") ?? ""] : [])];
  const first = events.findIndex(({ type }) => CLOSINGS.includes(type));
  const found: Happened[] = [];
  const note = (what: string, at: Date | undefined, whose = units) =>
    at && found.push({ what, units: whose, day: dayOf(at) });
  if (!has(events, "MatterWithdrawn", "MatterMerged")) {
    note("reported", reported?.at);
    const category = lastOf(told, "category");
    if (category) note(`category ${category}`, reported?.at);
  }
  if (first >= 0) {
    note("first closed", events[first]?.at, [street]);
    if (has(events.slice(0, first), "CallsFinished")) note("first closed called", events[first]?.at, [street]);
  }
  const round = events.slice(events.findLastIndex(({ type }) => type === "MatterReopened") + 1);
  const closed = round.findLast(({ type }) => CLOSINGS.includes(type));
  if (closed) {
    note("closed", closed.at);
    note(`solved ${levelOf(round)}`, closed.at);
  }
  return found;
}

function levelOf(round: readonly Raw[]): string {
  const by = (type: string, role: string) =>
    round.some((event) => event.type === type && (event.actor as { role?: string }).role === role);
  if (has(round, "CallsFinished")) return "district";
  if (has(round, "StreetAssigned") || by("MatterAssigned", "STREET_CENTER")) return "street";
  return has(round, "MatterSolvedOnSpot") || by("MatterHandled", "GRID_WORKER") ? "grid" : "community";
}

type Due = { readonly due: Date };
type Limits = { readonly sign: Due; readonly respond?: Due; readonly finish: Due };

function inCall(events: readonly Raw[]): Happened[] {
  const of = (type: string) => events.find((event) => event.type === type);
  const [drafted, sent] = [events[0], of("CallSent")];
  if (!drafted || !sent || has(events, "ObjectionUpheld", "CallReassigned")) return [];
  const { street, part } = drafted.data as { street: string; part?: object };
  const lead =
    lastOf(
      events.filter(({ type }) => type === "CallDrafted" || type === "DraftRevised"),
      "lead",
    ) ?? "";
  const units = part ? [lead] : ["district", street, lead];
  const found: Happened[] = [];
  const note = (what: string, at: Date | undefined, value?: number) =>
    at && found.push({ what, units, day: dayOf(at), ...(value === undefined ? {} : { value }) });

  const answered = events.findLast(({ type }) => type === "CallResponded") ?? of("CallFinished");
  const done = events.findLast(({ type }) => type === "CallFinished" || type === "ReworkOrdered");
  note("sent", sent.at);
  note("answered", answered?.at, answered && Math.round((answered.at.getTime() - sent.at.getTime()) / 1_000));
  if (done?.type === "CallFinished") note("finished", done.at);
  for (const { at, kept } of finishLimits(events)) note(kept ? "finish kept" : "finish missed", at);

  const rated = of("CallRated");
  if (!rated || has(events, "CallCancelled", "PartReleased", "PartMoved")) return found;
  const { stars, byDefault } = rated.data as { stars: number; byDefault: boolean };
  note("rated", rated.at);
  note(`rated ${stars} stars`, rated.at);
  note(byDefault ? "rated by default" : "rated by the street", rated.at);
  if (stars === 5 && !byDefault) note("very satisfied", rated.at);
  note(part ? "rated as assist" : "rated as lead", rated.at);
  if (has(events, "ReworkOrdered")) note("rated with rework", rated.at);
  if (has(events, "ExtensionGranted")) note("rated with extension", rated.at);
  if (has(events, "CallHeld")) note("rated with hold", rated.at);
  const signed = of("CallSigned") ?? (direct(of("CallFinished")) ? of("CallFinished") : undefined);
  const limits = sent.data as Limits;
  const isSystem = (signed?.actor as { kind?: string } | undefined)?.kind === "system";
  if (signed && !isSystem && signed.at <= limits.sign.due) note("rated signed in time", rated.at);
  if (finishLimits(events)[0]?.kept) note("rated finished in time", rated.at);
  return found;
}

function direct(event: Raw | undefined): boolean {
  return (event?.data as { direct?: boolean } | undefined)?.direct === true;
}

/** Every report of being done, against the limit that ran then. */
function finishLimits(events: readonly Raw[]): { readonly at: Date; readonly kept: boolean }[] {
  let due: Date | undefined;
  return events.flatMap(({ type, at, data }) => {
    if (["CallSent", "ReworkOrdered", "ExtensionGranted", "CallResumed", "StreetDelayed"].includes(type))
      due = (data as Limits).finish.due;
    return type === "CallFinished" && due ? [{ at, kept: at <= due }] : [];
  });
}
