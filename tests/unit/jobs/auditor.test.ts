import { type AuditorDeps, createAuditor } from "../../../src/jobs/auditor.js";
import type { Log } from "../../../src/ports/log.js";
import type { Overdue } from "../../../src/ports/records.js";

const NOON = new Date("2026-03-10T12:00:00+08:00");
const MINUTE = 60_000;
const NONE: Overdue = { count: 0, oldest: [] };

function anAuditor(overrides: Partial<AuditorDeps> = {}) {
  const said: [level: string, fields: unknown][] = [];
  const say = (level: string) => (fields: unknown) => void said.push([level, fields]);
  const log: Log = { info: say("info"), warn: say("warn"), error: say("error"), debug: say("debug") };
  let now = NOON;
  const looked: Date[] = [];
  const auditor = createAuditor({
    due: {
      async overdue(before) {
        looked.push(before);
        return NONE;
      },
    },
    outbox: { overdue: async () => NONE },
    clock: { now: () => now },
    log,
    graceMs: 5 * MINUTE,
    heartbeatMs: 60 * MINUTE,
    ...overrides,
  });
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * MINUTE);
  };
  return { auditor, said, looked, wait };
}

test("what is late by no more than the grace is not overdue", async () => {
  const { auditor, looked } = anAuditor();
  await auditor.audit();
  expect(looked).toEqual([new Date(NOON.getTime() - 5 * MINUTE)]);
});

test("all is well is said once an hour", async () => {
  const { auditor, said, wait } = anAuditor();
  await auditor.audit();
  wait(59);
  await auditor.audit();
  expect(said).toHaveLength(1);
  wait(1);
  await auditor.audit();
  expect(said.map(([level]) => level)).toEqual(["info", "info"]);
});

test("a clock that is put back does not silence it", async () => {
  const { auditor, said, wait } = anAuditor();
  await auditor.audit();
  wait(-24 * 60);
  await auditor.audit();
  expect(said).toHaveLength(2);
});

test("what is overdue is an error with numbers, each time, and no heartbeat", async () => {
  const due = { overdue: async () => ({ count: 12, oldest: [{ kind: "call" as const, id: "HJ-20260310-0003" }] }) };
  const outbox = {
    overdue: async () => ({ count: 1, oldest: [{ kind: "notice" as const, id: "digest:2026-03-10:x" }] }),
  };
  const { auditor, said } = anAuditor({ due, outbox });
  await auditor.audit();
  await auditor.audit();
  expect(said.slice(0, 2)).toEqual([
    ["error", { count: 12, oldest: ["call:HJ-20260310-0003"] }],
    ["error", { count: 1, oldest: ["notice:digest:2026-03-10:x"] }],
  ]);
  expect(said).toHaveLength(4);
  expect([await auditor.sweepOverdue(), await auditor.outboxOverdue()]).toEqual([12, 1]);
});
