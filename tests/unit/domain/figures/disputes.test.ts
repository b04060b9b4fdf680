import type { Registry } from "../../../../src/domain/district/registry.js";
import { shownOfCall } from "../../../../src/domain/figures/call-figures.js";
import { addCounts, DISPUTES, sheetKey, type Tally } from "../../../../src/domain/figures/counts.js";
import { disputesIn } from "../../../../src/domain/figures/disputes.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { type CallStory, callIn } from "../../../support/calls.js";
import { dismissed, objected, upheld } from "../../../support/objections.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const FIRST = asId<never>("HJ-20260310-0003");
const SECOND = asId<never>("HJ-20260310-0004");
const call = (no: never) => objected(callIn("SIGNED", registry, { no }));

function ruledIn(month: string, ...stories: Pick<CallStory, "events">[]) {
  const tally: Tally = new Map();
  for (const { events } of stories) addCounts(tally, shownOfCall(events, () => registry.calendar).counts, 1);
  return disputesIn(tally.get(sheetKey(DISPUTES, month)) ?? new Map());
}

test("rulings count by list item in the month of the ruling, also of a call that went elsewhere", () => {
  const [won, lost] = [upheld(call(FIRST)), dismissed(call(SECOND))];
  expect(ruledIn("2026-03", won, lost)).toEqual([
    { listItem: "HY-02-002", upheld: 1, dismissed: 1, calls: [FIRST, SECOND] },
  ]);
  expect(ruledIn("2026-04", won, lost)).toEqual([]);
});

test("an objection that waits is no ruling", () => {
  expect(ruledIn("2026-03", call(FIRST))).toEqual([]);
});

test("most contested first, among equals by item; what is on no list stands without one", () => {
  const counts = new Map([
    ["HY-02-002@dismissed@HJ-2", 1],
    ["HY-01-001@dismissed@HJ-1", 2],
    ["@upheld@HJ-3", 1],
  ]);
  expect(disputesIn(counts)).toEqual([
    { listItem: "HY-01-001", upheld: 0, dismissed: 2, calls: ["HJ-1"] },
    { upheld: 1, dismissed: 0, calls: ["HJ-3"] },
    { listItem: "HY-02-002", upheld: 0, dismissed: 1, calls: ["HJ-2"] },
  ]);
});
