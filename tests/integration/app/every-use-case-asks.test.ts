import { createUseCases } from "../../../src/app/index.js";
import type { UseCases } from "../../../src/app/use-cases.js";
import type { Outcome } from "../../../src/app/wish.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { aProposal } from "../../support/accountabilities.js";
import { CallStory } from "../../support/calls.js";
import { anAbsence, anIssue, anOperation, minutesAfter, NINE } from "../../support/changes.js";
import { act, aReport, local, MatterStory, person } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT } from "../../support/mongo.js";
import { aPlan, OperationStory } from "../../support/operations.js";
import { anOrder, OrderStory } from "../../support/orders.js";
import { sampleRegistry } from "../../support/registry.js";
import { aWarning } from "../../support/warnings.js";
import { storedCall, storedMatter } from "../jobs/morning.js";

const NOW = local("2026-03-10 10:00");
const AWAY = anAbsence(NINE, minutesAfter(NINE, 600));
/** Their names; nothing of them is called here. */
const NAMES = Object.keys(createUseCases({} as Parameters<typeof createUseCases>[0])) as (keyof UseCases)[];

let fresh: FreshStore;
let registry: Registry;
let useCases: UseCases;
let numbers: readonly string[];
beforeAll(async () => {
  [fresh, registry] = [await freshStore(), await sampleRegistry()];
  const { store } = fresh;
  const registries = { current: () => registry, at: async () => registry };
  useCases = createUseCases({ ...store, registries, log: SILENT });
  const matter = new MatterStory(registry).reported();
  const call = new CallStory(registry).drafted().inReview().sent();
  const order = new OrderStory(registry).issued();
  const versioned = {
    ...AWAY,
    events: AWAY.events.map((event) => ({ ...event, data: { ...event.data, registry: registry.version } })),
  };
  const operation = new OperationStory(registry).deployed();
  for (const change of [
    ...[storedMatter(matter), storedCall(call), versioned, anIssue(order), anOperation(operation)],
    aProposal(registry),
    aWarning(registry),
  ]) {
    expect(await store.records.commit([change as Parameters<typeof store.records.commit>[0][number]])).toEqual({
      kind: "committed",
    });
  }
  numbers = [
    matter.matter.no,
    call.call.no,
    AWAY.id,
    order.order.no,
    operation.operation.no,
    "WZ-20260310-01",
    "YJ-20260310-01",
  ];
});
afterAll(() => fresh.close());

/** Enough of everything, so that nothing but the right is missing. */
function wishOf(no: string, who: string) {
  const { text, photos, ...reading } = aReport();
  return {
    ...anOrder(),
    ...aPlan(),
    ...{ bodies: [], calls: [], ratings: [{ stars: 5 }] },
    ...{
      no,
      main: no,
      text,
      photos,
      reading,
      reason: "理由",
      note: "说明",
      ground: "LEGAL_PROCEDURE",
      question: "几栋?",
    },
    ...{
      result: "好了",
      before: photos,
      after: photos,
      solved: true,
      lead: "D04",
      ask: "请疏通",
      stars: 5,
      granted: true,
    },
    ...{
      handler: "lianhe.sanitation02",
      department: "D03",
      upheld: true,
      exclude: [],
      until: "2026-03-20",
      demand: "",
    },
    ...{ person: asId<StaffId>("d04.liaison01"), from: NOW, deputy: "d04.leader01", accepted: true, measure: "换管" },
    act: { ...act(person(registry, who), NOW), cause: `${who}:${no}` },
  };
}

async function attempts(name: keyof UseCases, who: string): Promise<Outcome[]> {
  const run = useCases[name] as (input: unknown) => Promise<Outcome>;
  const all: Outcome[] = [];
  for (const no of numbers) {
    const until = name === "declareAbsence" ? { until: local("2026-03-11 00:00") } : {};
    all.push(await run({ ...wishOf(no, who), ...until }));
  }
  return all;
}

test("there are as many as there should be", () => {
  expect(NAMES.length).toBeGreaterThan(45);
});

/** People without the right; the discipline body has that of its referrals. */
function strangersTo(name: keyof UseCases): readonly string[] {
  const referral = name === "receiveReferral" || name === "recordResult";
  return ["performance.office01", referral ? "d04.liaison01" : "discipline.office01"];
}

test.each(NAMES)("%s asks the table: who has no right is refused by it, on whatever number", async (name) => {
  for (const who of strangersTo(name)) {
    const outcomes = await attempts(name, who);
    const codes = outcomes.map((outcome) => (outcome.kind === "refused" ? outcome.refusal.code : outcome.kind));
    expect({ name, who, codes: codes.filter((code) => code === "done" || code === "conflict") }).toEqual({
      name,
      who,
      codes: [],
    });
    expect({ name, who, asked: codes.some((code) => code === "role_missing" || code === "wrong_unit") }).toEqual({
      name,
      who,
      asked: true,
    });
  }
});
