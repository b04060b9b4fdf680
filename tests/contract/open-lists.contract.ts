import { asId } from "../../src/domain/shared/ids.js";
import type { ListEntry, OpenFilter, Summary } from "../../src/ports/records.js";
import { aCallNo, aDraft, aFiling, aMatterNo, aSummary, aSupplement, minutesAfter, NINE } from "../support/changes.js";
import type { Listed } from "./lists.contract.js";

const at = (minutes: number) => minutesAfter(NINE, minutes);
const numbers = (entries: readonly ListEntry[]) => entries.map(({ no }) => no);

/** What {@link Lists} promises about what is open and what happened in a time. */
export function openListsContract(name: string, listed: () => Listed): void {
  const file = async (summary: Partial<Summary> = {}, no = aMatterNo()) => {
    await listed().records.commit([aFiling(no, { summary })]);
    return no;
  };
  const draft = (summary: Partial<Summary>) => listed().records.commit([aDraft(aCallNo(), aMatterNo(), { summary })]);

  describe(`${name}: what is open`, () => {
    const open = (filter: Omit<OpenFilter, "kind">, limit = 10, kind: OpenFilter["kind"] = "matter") =>
      listed().lists.open({ kind, ...filter }, limit);
    const found = async (filter: Omit<OpenFilter, "kind">) => numbers((await open(filter)).entries);

    test("most pressing first, with the number of all when there are more than asked for", async () => {
      const late = await file({ dueAt: at(20) });
      const whenever = await file();
      const soon = await file({ dueAt: at(10) });
      await file({ dueAt: at(1), open: false, state: "CLOSED" });
      await draft({ dueAt: at(1) });
      const all = await open({});
      expect([numbers(all.entries), all.total]).toEqual([[soon, late, whenever], 3]);
      const first = await open({}, 1);
      expect([numbers(first.entries), first.total]).toEqual([[soon], 3]);
      expect((await open({}, 10, "call")).total).toBe(1);
    });

    test("by state, unit, grid, party, light and limit, alone and together", async () => {
      const [g1, g2] = [asId<never>("440112001001001"), asId<never>("440112001001002")];
      const a = await file({ grid: g1, dueAt: at(10), light: "RED", waitsFor: ["staff:a"] });
      const b = await file({ grid: g2, dueAt: at(20), light: "YELLOW", state: "RAISED", waitsFor: ["staff:b"] });
      const c = await file({ dueAt: at(30), community: asId("440112001002"), waitsFor: ["staff:a", "staff:b"] });
      expect(await found({ state: ["RAISED"] })).toEqual([b]);
      expect(await found({ state: ["RAISED", "REPORTED"] })).toEqual([a, b, c]);
      expect(await found({ unit: asId("440112001002") })).toEqual([c]);
      expect(await found({ grids: [g1, g2] })).toEqual([a, b]);
      expect(await found({ waitsFor: ["staff:b"] })).toEqual([b, c]);
      expect(await found({ light: "RED" })).toEqual([a]);
      expect(await found({ dueFrom: at(20), dueBefore: at(30) })).toEqual([b]);
      expect(await found({ waitsFor: ["staff:a"], unit: asId("440112001001"), state: ["REPORTED"] })).toEqual([a]);
      expect(await found({ unit: asId("440112001"), light: "YELLOW", dueBefore: at(20) })).toEqual([]);
      expect(await found({ grids: [], state: ["RAISED"] })).toEqual([]);
    });

    test("what nobody could place", async () => {
      const no = aMatterNo();
      const { community: _, ...summary } = aSummary();
      await listed().records.commit([{ ...aFiling(no), summary }]);
      await file();
      expect(await found({ unplaced: true })).toEqual([no]);
      await listed().records.commit([aSupplement(no, 1)]);
      expect(await found({ unplaced: true })).toEqual([]);
    });

    test("calls in which something happened since, latest first, of a department or of all", async () => {
      const { records, lists } = listed();
      const [early, late, elsewhere] = [aCallNo(), aCallNo(), aCallNo()];
      const matter = aMatterNo();
      await records.commit([aDraft(early, matter, { act: { at: at(1) } })]);
      await records.commit([aDraft(late, matter, { act: { at: at(3) } })]);
      await records.commit([aDraft(elsewhere, matter, { act: { at: at(2) }, summary: { department: asId("D01") } })]);
      expect(await lists.callsChanged(at(0), 10)).toEqual([late, elsewhere, early]);
      expect(await lists.callsChanged(at(2), 10)).toEqual([late, elsewhere]);
      expect(await lists.callsChanged(at(0), 1)).toEqual([late]);
      expect(await lists.callsChanged(at(0), 10, asId("D04"))).toEqual([late, early]);
    });
  });
}
