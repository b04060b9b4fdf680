import { asId, type MatterNo, type StaffId } from "../../src/domain/shared/ids.js";
import type { CommitOutcome, Outbox, Records } from "../../src/ports/records.js";
import { aCallNo, aDraft, aFiling, aMatterNo, aMessage, anAct, aSupplement, aTalk } from "../support/changes.js";

/** Two processes on one record. */
export type TwoProcesses = {
  readonly one: { readonly records: Records; readonly outbox: Outbox };
  readonly other: { readonly records: Records };
};

const kinds = (outcomes: readonly CommitOutcome[]) => outcomes.map(({ kind }) => kind).sort();

/** What {@link Records} promises. */
export function recordsContract(name: string, processes: () => TwoProcesses): void {
  const records = () => processes().one.records;
  const filed = async (no: MatterNo = aMatterNo()) => {
    expect(await records().commit([aFiling(no)])).toEqual({ kind: "committed" });
    return no;
  };

  describe(`${name}: records`, () => {
    test("a filed matter comes back as its events made it", async () => {
      const filing = aFiling();
      await records().commit([filing]);
      const loaded = await records().matter(filing.id);
      expect(loaded?.events).toEqual(filing.events);
      expect(loaded?.state).toMatchObject({ no: filing.id, state: "REPORTED", text: "路灯不亮", events: 1 });
    });

    test("a number that nobody gave is nothing", async () => {
      expect(await records().matter(aMatterNo())).toBeUndefined();
      expect(await records().call(aCallNo())).toBeUndefined();
    });

    test("later events follow the earlier ones", async () => {
      const no = await filed();
      const supplement = aSupplement(no, 1, { text: "两盏都不亮" });
      expect(await records().commit([supplement])).toEqual({ kind: "committed" });
      const loaded = await processes().other.records.matter(no);
      expect(loaded?.events.map(({ seq, type }) => [seq, type])).toEqual([
        [1, "MatterReported"],
        [2, "MatterSupplemented"],
      ]);
      expect(loaded?.state.additions.map(({ text }) => text)).toEqual(["两盏都不亮"]);
    });

    test("whoever did not load here can commit all the same", async () => {
      const no = await filed();
      expect(await processes().other.records.commit([aSupplement(no, 1)])).toEqual({ kind: "committed" });
      expect(await records().commit([aSupplement(no, 2)])).toEqual({ kind: "committed" });
      expect((await records().matter(no))?.events).toHaveLength(3);
    });

    test("of two writers who read the same version, exactly one wins", async () => {
      const no = await filed();
      const both = await Promise.all([
        records().commit([aSupplement(no, 1)]),
        processes().other.records.commit([aSupplement(no, 1)]),
      ]);
      expect(kinds(both)).toEqual(["committed", "conflict"]);
      expect((await records().matter(no))?.events).toHaveLength(2);
    });

    test("of twenty writers at once, in two processes, exactly one wins", async () => {
      const no = await filed();
      const all = Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? records() : processes().other.records).commit([aSupplement(no, 1)]),
      );
      const outcomes = kinds(await Promise.all(all));
      expect(outcomes).toEqual(["committed", ...Array(19).fill("conflict")]);
      expect((await records().matter(no))?.events).toHaveLength(2);
    });

    test("a change of what was never filed is a conflict", async () => {
      expect(await records().commit([aSupplement(aMatterNo(), 1)])).toEqual({ kind: "conflict" });
    });

    test("a number can be given once", async () => {
      const no = await filed();
      expect(await records().commit([aFiling(no)])).toEqual({ kind: "conflict" });
    });

    test("one message files one matter, whoever gets it and however often", async () => {
      const act = anAct();
      const filings = Array.from({ length: 6 }, () => aFiling(aMatterNo(), { act }));
      const outcomes = await Promise.all(
        filings.map((filing, i) => (i % 2 === 0 ? records() : processes().other.records).commit([filing])),
      );
      const winner = filings.find((_, i) => outcomes[i]?.kind === "committed");
      expect(kinds(outcomes)).toEqual(["committed", ...Array(5).fill("duplicate")]);
      const duplicates = outcomes.filter((outcome) => outcome.kind === "duplicate");
      expect(new Set(duplicates.map(({ no }) => no))).toEqual(new Set([winner?.id]));
    });

    test("in a group of 200 everybody gets his own outcome", async () => {
      const taken = await filed();
      await records().commit([aSupplement(taken, 1)]);
      const act = anAct();
      const first = aFiling(aMatterNo(), { act });
      await records().commit([first]);
      const filings = Array.from({ length: 198 }, () => aFiling());
      const group = [
        ...filings.slice(0, 99),
        aSupplement(taken, 1),
        aFiling(aMatterNo(), { act }),
        ...filings.slice(99),
      ];
      const outcomes = await Promise.all(group.map((change) => records().commit([change])));
      expect(outcomes[99]).toEqual({ kind: "conflict" });
      expect(outcomes[100]).toEqual({ kind: "duplicate", no: first.id });
      expect(outcomes.filter(({ kind }) => kind === "committed")).toHaveLength(198);
      const loaded = await Promise.all(filings.map(({ id }) => processes().other.records.matter(id)));
      expect(loaded.filter((one) => one?.events.length === 1)).toHaveLength(198);
    });

    test("one unfit change fails alone; its group is written", async () => {
      const huge = aFiling(aMatterNo(), { summary: { title: "长".repeat(6_000_000) } });
      const group = [aFiling(), huge, aFiling()];
      const outcomes = await Promise.allSettled(group.map((change) => records().commit([change])));
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(await records().matter(huge.id)).toBeUndefined();
    });

    test("a matter and the call made from it are written together", async () => {
      const matter = await filed();
      const call = aCallNo();
      const outcome = await records().commit([aSupplement(matter, 1), aDraft(call, matter)]);
      expect(outcome).toEqual({ kind: "committed" });
      expect((await records().matter(matter))?.events).toHaveLength(2);
      expect((await records().call(call))?.state).toMatchObject({ no: call, state: "DRAFT" });
      expect(await records().commit([aSupplement(matter, 2)])).toEqual({ kind: "committed" });
    });

    test("a conflict in the second change leaves the first unwritten, with what it owes", async () => {
      const matter = await filed();
      const taken = aCallNo();
      await records().commit([aDraft(taken, matter)]);
      const before = await processes().one.outbox.counts();
      const changes = [aSupplement(matter, 1, { outbox: [aMessage()] }), aDraft(taken, matter)];
      expect(await records().commit(changes)).toEqual({ kind: "conflict" });
      expect((await records().matter(matter))?.events).toHaveLength(1);
      expect(await processes().one.outbox.counts()).toEqual(before);
    });

    test("a stale conversation leaves the filing of the same commit unwritten", async () => {
      await records().commit([aTalk("grid07", 0)]);
      const filing = aFiling();
      expect(await records().commit([filing, aTalk("grid07", 0)])).toEqual({ kind: "conflict" });
      expect(await records().matter(filing.id)).toBeUndefined();
    });

    test("a repeated filing together with its conversation is a duplicate with the first number", async () => {
      const act = anAct();
      const first = aFiling(aMatterNo(), { act });
      await records().commit([first, aTalk("grid08", 0)]);
      const again = [aFiling(aMatterNo(), { act }), aTalk("grid08", 1)];
      expect(await processes().other.records.commit(again)).toEqual({ kind: "duplicate", no: first.id });
      expect((await records().conversation(asId("grid08"))).version).toBe(1);
    });

    test("of two transactions that meet in one matter, one wins", async () => {
      const matter = await filed();
      const [a, b] = [aCallNo(), aCallNo()];
      const both = await Promise.all([
        records().commit([aSupplement(matter, 1), aDraft(a, matter)]),
        processes().other.records.commit([aSupplement(matter, 1), aDraft(b, matter)]),
      ]);
      expect(kinds(both)).toEqual(["committed", "conflict"]);
      const calls = await Promise.all([records().call(a), records().call(b)]);
      expect(calls.filter((call) => call !== undefined)).toHaveLength(1);
    });

    test("nothing to write is written", async () => {
      expect(await records().commit([])).toEqual({ kind: "committed" });
    });

    test("an event that does not follow the version is a mistake of the program, and nothing is written", async () => {
      const no = await filed();
      const gap = { ...aSupplement(no, 2), expected: 1 };
      await expect(records().commit([gap])).rejects.toThrow("does not follow version 1");
      expect((await records().matter(no))?.events).toHaveLength(1);
    });

    test("nobody has spoken yet: an empty conversation at version 0", async () => {
      expect(await records().conversation(asId("silent"))).toEqual({ state: { answered: [] }, version: 0 });
    });

    test("a conversation keeps its last state, photos, point and instants included", async () => {
      const id = asId<StaffId>("grid02");
      const since = new Date("2026-03-10T01:02:03Z");
      const place = { text: "一号路口", point: [113.5, 23.1] as const };
      const pending = { kind: "report" as const, photos: [asId<never>("p1")], place, since, asked: false };
      await records().commit([aTalk("grid02", 0)]);
      await records().commit([aTalk("grid02", 1, { state: { pending, answered: [] } })]);
      expect(await records().conversation(id)).toEqual({ state: { pending, answered: [] }, version: 2 });
    });

    test("of two first sentences at once, one is a conflict", async () => {
      const both = await Promise.all([
        records().commit([aTalk("grid03", 0)]),
        processes().other.records.commit([aTalk("grid03", 0)]),
      ]);
      expect(kinds(both)).toEqual(["committed", "conflict"]);
    });

    test("reads that wait together each get their own, and see what was committed before", async () => {
      await Promise.all(["a", "b", "c"].map((id) => records().commit([aTalk(id, 0)])));
      const ids = ["a", "b", "nobody", "c", "a"].map((id) => asId<StaffId>(id));
      const read = await Promise.all(ids.map((id) => records().conversation(id)));
      expect(read.map(({ version }) => version)).toEqual([1, 1, 0, 1, 1]);
    });

    test("words that look like commands of the database stay words", async () => {
      const text = '$where $$ROOT {"$set": 1} 🚧 龘';
      const no = await filed();
      await records().commit([aSupplement(no, 1, { text, outbox: [aMessage({ key: "$key" })] })]);
      const [leased] = (await processes().one.outbox.take(new Date("2027-01-01"), 500, 1000)).filter(
        ({ id }) => id === no,
      );
      if (leased) await processes().one.outbox.done(leased, undefined, new Date("2027-01-01"));
      expect(leased?.message.key).toBe("$key");
      expect((await records().matter(no))?.state.additions[0]?.text).toBe(text);
    });
  });
}
