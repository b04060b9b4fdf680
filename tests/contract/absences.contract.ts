import type { Absences } from "../../src/ports/absences.js";
import type { Records } from "../../src/ports/records.js";
import { anAbsence, aReturn, minutesAfter, NINE } from "../support/changes.js";

type Store = { readonly absences: Absences; readonly records: Records };

/** What {@link Absences} promises. */
export function absencesContract(name: string, stores: () => { readonly one: Store; readonly other: Store }): void {
  describe(`${name}: absences`, () => {
    test("those that are planned or begun, by their beginning, as their events made them", async () => {
      const later = anAbsence(minutesAfter(NINE, 60), minutesAfter(NINE, 120));
      const earlier = anAbsence(NINE, minutesAfter(NINE, 30));
      const taken = anAbsence(NINE, minutesAfter(NINE, 30));
      for (const change of [later, earlier, taken, aReturn(taken)]) {
        expect(await stores().one.records.commit([change])).toEqual({ kind: "committed" });
      }
      const open = await stores().other.absences.open();
      expect(open.map(({ no }) => no)).toEqual([earlier.id, later.id]);
      expect(open[0]).toMatchObject({ state: "PLANNED", from: NINE, until: minutesAfter(NINE, 30), events: 1 });
    });
  });
}
