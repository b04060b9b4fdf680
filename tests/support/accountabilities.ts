import { ACCOUNTABILITY } from "../../src/app/accountability-change.js";
import { changeBy, doneOn } from "../../src/app/aggregate.js";
import { proposeAccountability } from "../../src/domain/accountability/propose-accountability.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { SYSTEM } from "../../src/domain/shared/event.js";
import { asId } from "../../src/domain/shared/ids.js";
import type { Change } from "../../src/ports/records.js";
import { local } from "./matters.js";

/** 推诿建议 about a call of 水务局, as the system proposes it. */
export function aProposal(registry: Registry): Change {
  const at = local("2026-03-10 09:00");
  const command = { ...{ no: asId<never>("WZ-20260310-01"), department: asId<never>("D04") }, ...ABOUT };
  const act = { at, actor: SYSTEM, channel: "system", cause: "proposed" } as const;
  const events = proposeAccountability(command, at, { registry });
  return changeBy(ACCOUNTABILITY, doneOn(ACCOUNTABILITY, undefined, events, act), registry);
}

const ABOUT = { ground: "shirking", calls: [asId<never>("HJ-20260310-0003")], facts: "清单已列明" } as const;
