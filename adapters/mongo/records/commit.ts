import type { Connection } from "mongoose";
import { asId, type MatterNo } from "../../../src/domain/shared/ids.js";
import type { Change, CommitOutcome, RecordChange, Records } from "../../../src/ports/records.js";
import { HOME } from "../collections.js";
import type { GroupWriter, Written } from "../group-writer.js";
import { modelsOf, type Row } from "../schemas.js";
import { orStoreFault } from "../store-fault.js";
import { readTogether } from "../travel-together.js";
import { writeAllOrNone } from "../write-all-or-none.js";
import type { ChainHeads } from "./chain-heads.js";
import { type PlannedWrite, planConversation, planNotice, planRecord, planScorecard } from "./to-write.js";

/** One change goes with the next group; several go into one transaction, all or none (design 4). */
export function createCommit(connection: Connection, writer: GroupWriter, heads: ChainHeads): Records["commit"] {
  const hashAt = lastHashes(connection);
  const filedAs = numbersByCause(connection);

  /** Undefined when nobody stands at the expected version any more. */
  async function plan(change: Change): Promise<PlannedWrite | undefined> {
    if (change.kind === "notice") return planNotice(change);
    if (change.kind === "scorecard") return planScorecard(change);
    if (change.kind === "conversation") return planConversation(change);
    if (change.expected === 0) return planRecord(change, "");
    const previous = heads.at(change.id, change.expected) ?? (await hashAt(change));
    return previous === undefined ? undefined : planRecord(change, previous);
  }

  async function outcomeOf(change: Change, written: Written): Promise<CommitOutcome> {
    if (written === "written") return { kind: "committed" };
    if (change.kind === "notice" || change.kind === "scorecard") return { kind: "told" };
    const cause = written === "duplicate" && change.kind === "matter" ? change.events[0]?.cause : undefined;
    const no = cause === undefined ? undefined : await filedAs(cause);
    return no === undefined ? { kind: "conflict" } : { kind: "duplicate", no };
  }

  return async function commit(changes) {
    const plans: PlannedWrite[] = [];
    for (const planned of await Promise.all(changes.map(plan))) {
      if (!planned) return { kind: "conflict" };
      plans.push(planned);
    }
    const { change, written } = await writeAll(connection, writer, plans);
    const outcome = change ? await outcomeOf(change, written) : { kind: "committed" as const };
    if (outcome.kind === "committed") remember(plans, heads);
    return outcome;
  };
}

type AllWritten = { readonly change?: Change; readonly written: Written };

async function writeAll(
  connection: Connection,
  writer: GroupWriter,
  plans: readonly PlannedWrite[],
): Promise<AllWritten> {
  const [only, ...others] = plans;
  if (!only) return { written: "written" };
  if (others.length === 0) return { change: only.change, written: await writer.write(only.write) };
  const unfit = await writeAllOrNone(
    connection,
    plans.map(({ write }) => write),
  );
  const change = unfit && plans[unfit.index]?.change;
  return change ? { change, written: unfit.written } : { written: "written" };
}

function remember(plans: readonly PlannedWrite[], heads: ChainHeads): void {
  for (const { change, head } of plans) if (head) heads.saw(change.id, head);
}

/** For whoever commits without having loaded here: the hash of the last event at the expected version. */
function lastHashes(connection: Connection): (change: RecordChange) => Promise<string | undefined> {
  return async ({ kind, id, expected }) => {
    const collection = connection.collection(HOME[kind]);
    const row = await orStoreFault(() =>
      collection.findOne({ _id: id as never, v: expected }, { projection: { events: { $slice: -1 } } }),
    );
    return row?.events?.[0]?.hash;
  };
}

function numbersByCause(connection: Connection): (cause: string) => Promise<MatterNo | undefined> {
  const { matters } = modelsOf(connection);
  return readTogether((causes: readonly string[]) =>
    orStoreFault(async () => {
      const rows = await matters
        .find({ filedBy: { $in: causes } }, { filedBy: 1 })
        .lean<(Row & { filedBy: string })[]>();
      return new Map(rows.map(({ _id, filedBy }) => [filedBy, asId<MatterNo>(_id)]));
    }),
  );
}
