import { asId, type CallNo, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Lists, Records, Summary } from "../../src/ports/records.js";
import type { Scorecards } from "../../src/ports/scorecards.js";
import { localInstant } from "../support/calendar.js";
import { aCallNo, aDraft, aMatterNo, aNotice, anOperation } from "../support/changes.js";
import { OperationStory } from "../support/operations.js";
import { sampleRegistry } from "../support/registry.js";
import { aClosing, anAdjustment } from "../support/scorecards.js";

/** A store that is empty before every test. */
export type Scored = { readonly records: Records; readonly lists: Lists; readonly scorecards: Scorecards };

const D04 = asId<UnitCode>("D04");
const D03 = asId<UnitCode>("D03");
const STREET = asId<UnitCode>("440112001");

async function aDeployedOperation() {
  const story = new OperationStory(await sampleRegistry()).deployed();
  return { story, no: story.operation.no, bodies: story.operation.invited.map(({ body }) => body) };
}

/** What {@link Scorecards} promises, and the questions of {@link Lists} that a month is reckoned from. */
export function scorecardsContract(name: string, scored: () => Scored): void {
  const commit = (...changes: Parameters<Records["commit"]>[0]) => scored().records.commit(changes);
  const call = async (months: readonly string[], summary: Partial<Summary> = {}) => {
    const no = aCallNo();
    await commit(aDraft(no, aMatterNo(), { summary: { months, ...summary } }));
    return no;
  };

  describe(`${name}: closed months`, () => {
    test("a card comes back as it was closed, instants and absent parts included", async () => {
      const closing = aClosing();
      expect(await commit(closing)).toEqual({ kind: "committed" });
      expect(await scored().scorecards.closed("2026-03", D04)).toEqual(closing.content);
    });

    test("what is not closed is not there", async () => {
      await commit(aClosing());
      expect(await scored().scorecards.closed("2026-02", D04)).toBeUndefined();
      expect(await scored().scorecards.closed("2026-03", D03)).toBeUndefined();
    });

    test("closed twice, the first stays: a card is never rewritten", async () => {
      await commit(aClosing({ counted: [] }));
      expect(await commit(aClosing())).toEqual({ kind: "told" });
      expect(await scored().scorecards.closed("2026-03", D04)).toMatchObject({ counted: [] });
    });

    test("a card and its notice are written together or not at all", async () => {
      await commit(aNotice("scorecards:2026-03:final:D04"));
      expect(await commit(aClosing(), aNotice("scorecards:2026-03:final:D04"))).toEqual({ kind: "told" });
      expect(await scored().scorecards.closed("2026-03", D04)).toBeUndefined();
    });

    test("totals of closed months alone, each with what was ruled since", async () => {
      await commit(aClosing());
      await commit(aClosing({ month: "2026-02" }));
      await commit(aClosing({ month: "2026-01", counted: [] }));
      await commit(anAdjustment({ total: { was: 92, now: 94 } }));
      const later = { call: asId<CallNo>("HJ-20260330-0001"), at: localInstant("2026-04-09 10:00") };
      await commit(anAdjustment({ ...later, total: { was: 94, now: 96 } }));
      await commit(anAdjustment({ unit: D03 }));
      const totals = await scored().scorecards.totals(["2025-12", "2026-01", "2026-02", "2026-03", "2026-04"], D04);
      expect([...totals].sort()).toEqual([
        ["2026-01", undefined],
        ["2026-02", 92],
        ["2026-03", 96],
      ]);
    });

    test("adjustments stand beside the card, oldest first, of one unit or of all", async () => {
      await commit(aClosing());
      const second = anAdjustment({ call: asId("HJ-20260330-0001"), at: localInstant("2026-04-09 10:00") });
      await commit(second);
      await commit(anAdjustment());
      await commit(anAdjustment({ unit: D03, at: localInstant("2026-04-10 10:00") }));
      const { scorecards } = scored();
      expect(await scorecards.adjustments("2026-03", D04)).toEqual([anAdjustment().content, second.content]);
      expect((await scorecards.adjustments("2026-03")).map(({ unit }) => unit)).toEqual(["D04", "D04", "D03"]);
      expect(await scorecards.adjustments("2026-02")).toEqual([]);
      expect(await scorecards.closed("2026-03", D04)).toMatchObject({ result: { total: 92 } });
    });
  });

  describe(`${name}: what a month counts`, () => {
    test("calls by the months they count in, of one unit or of all", async () => {
      const both = await call(["2026-03", "2026-04"]);
      const march = await call(["2026-03"], { department: D03, street: asId("440112002") });
      await call([]);
      await call(["2026-02"]);
      const { lists } = scored();
      const first = (no: CallNo) => ({ no, v: 1 });
      expect(await lists.callsCounted("2026-03", 10)).toEqual([first(both), first(march)]);
      expect(await lists.callsCounted("2026-03", 10, D04)).toEqual([first(both)]);
      expect(await lists.callsCounted("2026-03", 10, STREET)).toEqual([first(both)]);
      expect(await lists.callsCounted("2026-04", 10)).toEqual([first(both)]);
      expect(await lists.callsCounted("2026-05", 10)).toEqual([]);
    });

    test("joint operations by the months in which a body's part counts, of each of its bodies", async () => {
      const { story, no, bodies } = await aDeployedOperation();
      await commit({ ...anOperation(story), summary: { ...anOperation(story).summary, months: ["2026-03"] } });
      const { lists } = scored();
      for (const body of bodies)
        expect(await lists.operationsCounted("2026-03", 10, body)).toEqual([{ no, v: story.events.length }]);
      expect(await lists.operationsCounted("2026-04", 10, D03)).toEqual([]);
      expect(await lists.operationsCounted("2026-03", 10, D04)).toEqual([]);
    });
  });
}
