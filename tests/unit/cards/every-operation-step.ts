import type { Registry } from "../../../src/domain/district/registry.js";
import { checkIn } from "../../../src/domain/operation/check-in.js";
import { leaveEarly } from "../../../src/domain/operation/leave.js";
import { nameSubstitute } from "../../../src/domain/operation/name-substitute.js";
import { noteOperation } from "../../../src/domain/operation/note-operation.js";
import { urgeOperation } from "../../../src/domain/operation/urge-operation.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { local, photo } from "../../support/matters.js";
import { CITY, COMMANDER, HOUSING, LIAISONS, OperationStory, POLICE } from "../../support/operations.js";

type Step = readonly [string, Pick<OperationStory, "messages" | "events">];

const MATTERS = [asId<never>("SX-20260310-00001"), asId<never>("SX-20260310-00002")];

/** Every event of a joint operation, in a life that has them all, and the ways on which it ends early. */
export function everyOperationStep(registry: Registry): readonly Step[] {
  const story = () => new OperationStory(registry);
  const deployed = () => story().deployed({ matters: MATTERS });
  const site = () => deployed().allConfirmed().begun().arrived(LIAISONS.D01).ticked([POLICE]);
  const at = local("2026-03-11 10:30");
  const substituted = () =>
    deployed().let(LIAISONS.D03, local("2026-03-10 10:00"), (one, by) =>
      nameSubstitute(one, { by: HOUSING, reason: "当天抢险" }, by, { registry }),
    );
  const done = () => site().done({ calls: MATTERS.slice(1) });
  return [
    ["drafted", story().planned()],
    ["invited by a leader", story().planned({}, COMMANDER)],
    ["deployed", deployed()],
    ["one confirmed", deployed().confirmed(LIAISONS.D01)],
    ["all confirmed", deployed().allConfirmed()],
    ["substitute named", substituted()],
    ["substitute confirmed", substituted().confirmed(LIAISONS.D02)],
    [
      "other person",
      deployed().let(LIAISONS.D03, local("2026-03-10 10:00"), (one, by) =>
        nameSubstitute(one, { person: "路政科", reason: "值班" }, by, { registry }),
      ),
    ],
    ["urged", deployed().let("lianhe.center01", at, (one, by) => urgeOperation(one, { bodies: [] }, by, { registry }))],
    ["begun", deployed().allConfirmed().begun()],
    ["arrived by location", deployed().allConfirmed().begun().arrived(LIAISONS.D01)],
    [
      "arrived without confirming",
      deployed().let(COMMANDER, at, (one, by) => checkIn(one, { bodies: [CITY] }, by, { registry })),
    ],
    ["ticked", site()],
    [
      "noted",
      site().let(LIAISONS.D01, at, (one, by) =>
        noteOperation(one, { text: "清走三档", photos: [photo("n")] }, by, { registry }),
      ),
    ],
    ["left", site().let(LIAISONS.D01, at, (one, by) => leaveEarly(one, { reason: "另有任务" }, by, { registry }))],
    [
      "left, as the commander says",
      site().let(COMMANDER, at, (one, by) => leaveEarly(one, { body: POLICE, reason: "没说" }, by, { registry })),
    ],
    ["released", site().released()],
    ["done", done()],
    ["rated", done().rated({ ratings: [{ body: CITY, stars: 3 }], reason: "来得晚" })],
    ["reviewed", done().rated({ ratings: [{ stars: 5 }] })],
    ["cancelled", deployed().cancelled()],
    ...moments(story().planned(), "approve"),
    ...moments(deployed(), "confirm and check in"),
    ...moments(done(), "rate"),
  ];
}

/** Every moment that time brings. */
function moments(story: OperationStory, what: string): Step[] {
  const steps: Step[] = [];
  for (const at of [
    "2026-03-10 14:30",
    "2026-03-10 16:00",
    "2026-03-11 10:10",
    "2026-03-11 11:00",
    "2026-03-13 09:00",
    "2026-03-16 09:00",
    "2026-03-18 09:00",
  ]) {
    story.passUntil(local(at));
    steps.push([`${what} ${at}`, { messages: story.messages, events: story.events }]);
  }
  return steps;
}
