import { aFiling, aMatterNo, aMessage, aNotice, aSupplement, NINE } from "../support/changes.js";
import type { TwoProcesses } from "./records.contract.js";

/** What {@link Records} promises about notices. */
export function noticesContract(name: string, processes: () => TwoProcesses): void {
  const records = () => processes().one.records;

  describe(`${name}: notices`, () => {
    test("a notice is told once under its key, by whichever process is first, and stays as it was", async () => {
      const id = "digest:2026-03-10:grid01";
      expect(await records().noticed(id)).toBe(false);
      const both = await Promise.all(
        [records(), processes().other.records].map((one) => one.commit([aNotice(id, { outbox: [aMessage()] })])),
      );
      expect(both.map(({ kind }) => kind).sort()).toEqual(["committed", "told"]);
      expect(await records().commit([aNotice(id, { outbox: [aMessage()] })])).toEqual({ kind: "told" });
      expect(await processes().other.records.noticed(id)).toBe(true);
      const owed = await processes().one.outbox.take(NINE, 500, 1_000);
      expect(owed.filter((leased) => leased.kind === "notice" && leased.id === id)).toHaveLength(1);
    });

    test("a notice and a change travel together, all or none", async () => {
      const no = aMatterNo();
      await records().commit([aFiling(no)]);
      const notice = aNotice(`told:${no}`);
      expect(await records().commit([aSupplement(no, 1), notice])).toEqual({ kind: "committed" });
      expect(await records().commit([aSupplement(no, 2), notice])).toEqual({ kind: "told" });
      expect((await records().matter(no))?.events).toHaveLength(2);
    });
  });
}
