import { asId } from "../../src/domain/shared/ids.js";
import { BotError } from "../../src/ports/bot-error.js";
import type { DueList, ListEntry, ListFilter, Lists, Records, Summary } from "../../src/ports/records.js";
import {
  aCallNo,
  aDraft,
  aFiling,
  aMatterNo,
  aSummary,
  aSupplement,
  aTalk,
  minutesAfter,
  NINE,
} from "../support/changes.js";

/** A record that is empty before every test. */
export type Listed = { readonly records: Records; readonly lists: Lists; readonly due: DueList };

const at = (minutes: number) => minutesAfter(NINE, minutes);
const numbers = (entries: readonly ListEntry[]) => entries.map(({ no }) => no);

/** What {@link Lists} and {@link DueList} promise. */
export function listsContract(name: string, listed: () => Listed): void {
  const file = async (summary: Partial<Summary> = {}, no = aMatterNo()) => {
    await listed().records.commit([aFiling(no, { summary })]);
    return no;
  };
  const draft = async (summary: Partial<Summary> = {}, no = aCallNo()) => {
    await listed().records.commit([aDraft(no, aMatterNo(), { summary })]);
    return no;
  };
  const listedBy = async (filter: ListFilter) => numbers((await listed().lists.page("matter", filter, 50)).entries);

  describe(`${name}: lists`, () => {
    test("an entry shows the summary of the last commit", async () => {
      const no = await file();
      const summary = aSummary({ state: "CLOSED", open: false, waitsFor: [], category: "E0301", dueAt: at(5) });
      await listed().records.commit([aSupplement(no, 1, { summary })]);
      const { entries } = await listed().lists.page("matter", {}, 10);
      expect(entries).toEqual([{ kind: "matter", no, summary }]);
    });

    test("pages are newest first and meet without gap or overlap, also among equal instants", async () => {
      const all: string[] = [];
      for (const minute of [0, 1, 1, 1, 2, 3, 3]) all.push(await file({ startedAt: at(minute) }));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listed().lists.page("matter", {}, 2, after);
        expect(page.entries.length).toBeLessThanOrEqual(2);
        seen.push(...numbers(page.entries));
        after = page.next;
      } while (after !== undefined);
      const [n0, n1, n2, n3, n4, n5, n6] = all;
      expect(seen).toEqual([n6, n5, n4, n3, n2, n1, n0]);
    });

    test("the last page, also a full one, names no next", async () => {
      await file();
      await file();
      expect((await listed().lists.page("matter", {}, 2)).next).toBeUndefined();
    });

    test("what is filed meanwhile does not move the next page", async () => {
      const old = await file({ startedAt: at(0) });
      await file({ startedAt: at(1) });
      const { next } = await listed().lists.page("matter", {}, 1);
      await file({ startedAt: at(2) });
      expect(numbers((await listed().lists.page("matter", {}, 5, next)).entries)).toEqual([old]);
    });

    test("a cursor that is none is a bad request", async () => {
      for (const cursor of ["", "x", "bm9uZQ", Buffer.from("[1]").toString("base64url")]) {
        await expect(listed().lists.page("matter", {}, 5, cursor)).rejects.toMatchObject({ code: "bad_request" });
        await expect(listed().lists.page("matter", {}, 5, cursor)).rejects.toBeInstanceOf(BotError);
      }
    });

    test("matters and calls are listed apart", async () => {
      const [matter, call] = [await file(), await draft()];
      expect(numbers((await listed().lists.page("matter", {}, 5)).entries)).toEqual([matter]);
      expect(numbers((await listed().lists.page("call", {}, 5)).entries)).toEqual([call]);
    });

    test("filters by state, openness, unit, light and time, alone and together", async () => {
      const a = await file({ startedAt: at(0), state: "REPORTED", light: "GREEN" });
      const b = await file({ startedAt: at(1), state: "HANDLING", light: "RED", community: asId("440112001002") });
      const c = await file({
        startedAt: at(2),
        state: "CLOSED",
        open: false,
        light: "YELLOW",
        street: asId("440112002"),
      });
      const d = await file({ startedAt: at(3), state: "CLOSED", open: false, light: "GREEN", department: asId("D04") });
      expect(await listedBy({ state: ["REPORTED", "HANDLING"] })).toEqual([b, a]);
      expect(await listedBy({ open: true })).toEqual([b, a]);
      expect(await listedBy({ open: false })).toEqual([d, c]);
      expect(await listedBy({ unit: asId("440112001") })).toEqual([d, b, a]);
      expect(await listedBy({ unit: asId("440112001002") })).toEqual([b]);
      expect(await listedBy({ unit: asId("D04") })).toEqual([d]);
      expect(await listedBy({ light: ["RED", "YELLOW"] })).toEqual([c, b]);
      expect(await listedBy({ light: ["GREEN"] })).toEqual([d, a]);
      expect(await listedBy({ light: ["GREEN", "RED"] })).toEqual([d, b, a]);
      expect(await listedBy({ from: at(1), until: at(3) })).toEqual([c, b]);
      expect(await listedBy({ unit: asId("440112001"), open: true, state: ["HANDLING"], light: ["RED"] })).toEqual([b]);
      expect(await listedBy({ unit: asId("440112001"), open: false })).toEqual([d]);
      expect(await listedBy({ unit: asId("440112001"), open: true, from: at(1) })).toEqual([b]);
      expect(await listedBy({ state: [] })).toEqual([]);
    });

    test("a matter leaves the lists of its old state and light", async () => {
      const no = await file({ light: "RED" });
      const summary = { state: "CLOSED", open: false, light: "GREEN" as const, waitsFor: [] };
      await listed().records.commit([aSupplement(no, 1, { summary })]);
      expect(await listedBy({ light: ["RED"] })).toEqual([]);
      expect(await listedBy({ state: ["REPORTED"] })).toEqual([]);
      expect(await listedBy({ unit: asId("440112001"), open: true })).toEqual([]);
    });

    test("what waits for somebody comes most pressing first, matters and calls together", async () => {
      const waitsFor = ["STREET_LEADER@440112001"];
      const whenever = await file({ waitsFor });
      const late = await file({ waitsFor, dueAt: at(20) });
      const soon = await draft({ waitsFor: [...waitsFor, "staff:x"], dueAt: at(10) });
      await file({ waitsFor: ["staff:somebody"], dueAt: at(1) });
      await file({ waitsFor, dueAt: at(1), open: false, state: "CLOSED" });
      const waiting = await listed().lists.waitingFor(["staff:x", ...waitsFor], 10);
      expect(numbers(waiting)).toEqual([soon, late, whenever]);
      expect(numbers(await listed().lists.waitingFor(waitsFor, 1))).toEqual([soon]);
      expect(await listed().lists.waitingFor([], 10)).toEqual([]);
    });

    test("the last four digits find numbers of either kind or one, newest first", async () => {
      const old = await file({ startedAt: at(0) }, asId("SX-20260309-07017"));
      const other = await file({ startedAt: at(1) }, asId("SX-20260310-07018"));
      const call = await draft({ startedAt: at(2) }, asId("HJ-20260310-7017"));
      const young = await file({ startedAt: at(3) }, asId("SX-20260310-07017"));
      expect(numbers(await listed().lists.byShort("7017", undefined, 10))).toEqual([young, call, old]);
      expect(numbers(await listed().lists.byShort("7017", "matter", 10))).toEqual([young, old]);
      expect(numbers(await listed().lists.byShort("7017", "call", 10))).toEqual([call]);
      expect(numbers(await listed().lists.byShort("7017", undefined, 2))).toEqual([young, call]);
      expect(numbers(await listed().lists.byShort("7018", undefined, 10))).toEqual([other]);
    });

    test("a supervision order finds the call it is about, whole or by its day", async () => {
      const call = await draft({ supervisions: [asId("DB-20260310-01"), asId("DB-20260312-04")] });
      const other = await draft({ supervisions: [asId("DB-20260312-01")] });
      expect(numbers(await listed().lists.byShort("DB-20260310-01", "call", 10))).toEqual([call]);
      expect(numbers(await listed().lists.byShort("DB0312-04", "call", 10))).toEqual([call]);
      expect(numbers(await listed().lists.byShort("DB0312-01", "call", 10))).toEqual([other]);
      expect(await listed().lists.byShort("DB0311-01", "call", 10)).toEqual([]);
    });

    test("a reporter's matters, newest first", async () => {
      const mine = asId<never>("grid09");
      const a = await file({ reporter: mine, startedAt: at(0) });
      await file({ startedAt: at(1) });
      const b = await file({ reporter: mine, startedAt: at(2), open: false, state: "CLOSED" });
      expect(numbers(await listed().lists.reportedBy(mine, 10))).toEqual([b, a]);
      expect(numbers(await listed().lists.reportedBy(mine, 1))).toEqual([b]);
    });

    test("of a grid: what is open, and what closed since", async () => {
      const grid = asId<never>("440112001001001");
      const closed = { grid, open: false, state: "CLOSED", waitsFor: [] };
      const open = await file({ grid, startedAt: at(0) });
      const lately = await file({ grid, startedAt: at(1) });
      await listed().records.commit([
        aSupplement(lately, 1, { summary: { ...closed, startedAt: at(1) }, act: { at: at(60) } }),
      ]);
      const longAgo = await file({ grid, startedAt: at(2) });
      await listed().records.commit([
        aSupplement(longAgo, 1, { summary: { ...closed, startedAt: at(2) }, act: { at: at(20) } }),
      ]);
      await file({ grid: asId("440112001001002") });
      expect(numbers(await listed().lists.inGrid(grid, at(30), 10))).toEqual([lately, open]);
      expect(numbers(await listed().lists.inGrid(grid, at(20), 10))).toEqual([longAgo, lately, open]);
    });
  });

  describe(`${name}: due list`, () => {
    test("near a spot: the same class within so many metres, or the same words in the grid; open, or closed since", async () => {
      const rubbish = { category: "E0102", grid: asId<never>("440112014008001") };
      const around = { category: asId<never>("E0102"), text: "", meters: 50, since: at(30) };
      const here = [113.4452, 23.1921] as const;
      const open = await file({ ...rubbish, point: here, startedAt: at(1) });
      const close = await file({ ...rubbish, point: [113.4455, 23.1921], startedAt: at(2) });
      await file({ ...rubbish, point: [113.4552, 23.1921] });
      await file({ ...rubbish, category: "E0301", point: here });
      await file({ ...rubbish, point: here, state: "WITHDRAWN", open: false });
      const said = await file({ ...rubbish, place: "科翔路12号", startedAt: at(3) });
      expect(numbers(await listed().lists.near({ ...around, point: here }, 10))).toEqual([close, open]);
      expect(
        numbers(
          await listed().lists.near({ ...around, ...rubbish, category: around.category, text: "科翔路 12号" }, 10),
        ),
      ).toEqual([said]);
      const over = aSummary({ ...rubbish, point: here, state: "CLOSED", open: false, startedAt: at(1) });
      await listed().records.commit([aSupplement(open, 1, { summary: over, act: { at: at(20) } })]);
      expect(numbers(await listed().lists.near({ ...around, point: here }, 10))).toEqual([close]);
      expect(numbers(await listed().lists.near({ ...around, point: here, since: at(20) }, 10))).toEqual([close, open]);
    });

    test("gives what fell due, oldest first, of every kind, and no more than asked for", async () => {
      const { records, due } = listed();
      const [late, early, future] = [
        aFiling(aMatterNo(), { nextDueAt: at(2) }),
        aTalk("grid04", 0, { nextDueAt: at(1) }),
        aFiling(aMatterNo(), { nextDueAt: at(9) }),
      ];
      const call = aDraft(aCallNo(), late.id, { nextDueAt: at(3) });
      for (const change of [late, early, future, call, aFiling()]) await records.commit([change]);
      expect(await due.due(at(3), 10)).toEqual([
        { kind: "conversation", id: "grid04" },
        { kind: "matter", id: late.id },
        { kind: "call", id: call.id },
      ]);
      expect(await due.due(at(3), 2)).toHaveLength(2);
      expect(await due.due(at(0), 10)).toEqual([]);
    });

    test("tells how much fell due before a moment and still waits, and names the oldest", async () => {
      const { records, due } = listed();
      expect(await due.overdue(at(9), 5)).toEqual({ count: 0, oldest: [] });
      const late = aFiling(aMatterNo(), { nextDueAt: at(2) });
      for (const change of [late, aTalk("grid06", 0, { nextDueAt: at(1) }), aFiling(aMatterNo(), { nextDueAt: at(9) })])
        await records.commit([change]);
      const talk = { kind: "conversation", id: "grid06" };
      expect(await due.overdue(at(3), 5)).toEqual({ count: 2, oldest: [talk, { kind: "matter", id: late.id }] });
      expect(await due.overdue(at(3), 1)).toEqual({ count: 2, oldest: [talk] });
    });

    test("tells the next moment, and follows every commit", async () => {
      const { records, due } = listed();
      expect(await due.nextDue()).toBeUndefined();
      const no = aMatterNo();
      await records.commit([aFiling(no, { nextDueAt: at(30) })]);
      expect(await due.nextDue()).toEqual(at(30));
      await records.commit([aSupplement(no, 1, { nextDueAt: at(10) })]);
      expect(await due.nextDue()).toEqual(at(10));
      await records.commit([aSupplement(no, 2)]);
      expect(await due.nextDue()).toBeUndefined();
    });
  });
}
