import { arrived, operationIn, planned, SUBSTITUTE } from "./operation-scenes.js";
import { type Play, Refused } from "./play.js";
import { AFTER, WATER } from "./sayings.js";
import type { Path } from "./scenes.js";
import type { TrialsOf } from "./trial.js";

type OperationUses =
  | "planOperation"
  | "deployOperation"
  | "cancelOperation"
  | "confirmPart"
  | "nameSubstitute"
  | "checkIn"
  | "leaveEarly"
  | "releaseBodies"
  | "noteOperation"
  | "urgeOperation"
  | "finishOperation"
  | "rateBodies";

/** Begins in no other's states, but for a matter that the street judges. */
const alone: Path = async ({ world }) => {
  const others = world.orders.length + world.operations.length + world.calls.length + world.absences.length;
  if (others > 0 || world.matters.some(({ state }) => state.state !== "RAISED"))
    throw new Refused("something is there already");
};

const raisedJoined: Path = async (play) => {
  if (play.world.matters.length !== 1) throw new Refused("no matter alone");
  await planned(play);
};
const onSite: Path = async (play) => {
  if (play.world.matters.length !== 1) throw new Refused("no matter alone");
  await play.do("planOperation", "leader", operationIn(play, 0));
};

const said = (play: Play) => ({ no: play.operation });
const result = (play: Play) => ({ ...said(play), text: "已整治", photos: [AFTER] });

/** The use cases on a joint operation. */
export const OPERATION_TRIALS: TrialsOf<OperationUses> = {
  planOperation: [
    { right: "planOperation", who: "center", after: alone, say: (play) => operationIn(play, 48, false) },
    { right: "planOperation", who: "leader", after: alone, say: (play) => operationIn(play, 48, false) },
  ],
  deployOperation: [{ right: "deployOperation", who: "leader", say: said }],
  cancelOperation: [
    { right: "cancelOperation", who: "leader", say: (play) => ({ ...said(play), reason: "台风" }) },
    {
      right: "cancelOperation",
      who: "leader",
      after: raisedJoined,
      say: (play) => ({ ...said(play), reason: "台风" }),
    },
    { right: "dropOperation", who: "center", say: (play) => ({ ...said(play), reason: "另行安排" }) },
  ],
  confirmPart: [
    { right: "confirmPart", who: "liaison", say: said },
    { right: "confirmPart", who: "helper", say: said },
  ],
  nameSubstitute: [
    { right: "nameSubstitute", who: "helper", say: (play) => ({ ...said(play), person: "监测站02", reason: "值班" }) },
    { right: "nameSubstitute", who: "liaison", say: (play) => ({ ...said(play), by: SUBSTITUTE, reason: "抢险" }) },
  ],
  checkIn: [
    {
      right: "checkIn",
      who: "liaison",
      say: (play) => ({ ...said(play), bodies: [], point: [113.4452, 23.1921] as const }),
    },
    { right: "checkIn", who: "leader", say: (play) => ({ ...said(play), bodies: [WATER] }) },
  ],
  leaveEarly: [
    { right: "leaveEarly", who: "liaison", after: arrived, say: (play) => ({ ...said(play), reason: "另有任务" }) },
    {
      right: "leaveEarly",
      who: "leader",
      after: arrived,
      say: (play) => ({ ...said(play), body: WATER, reason: "没有说明" }),
    },
  ],
  releaseBodies: [
    { right: "releaseBodies", who: "leader", after: arrived, say: (play) => ({ ...said(play), bodies: [] }) },
  ],
  noteOperation: [
    { right: "noteOperation", who: "liaison", say: (play) => ({ ...said(play), text: "已关闭排口", photos: [] }) },
  ],
  urgeOperation: [{ right: "urgeOperation", who: "center", say: (play) => ({ ...said(play), bodies: [] }) }],
  finishOperation: [
    { right: "finishOperation", who: "leader", say: (play) => ({ ...result(play), calls: [] }) },
    { right: "finishOperation", who: "leader", after: arrived, say: (play) => ({ ...result(play), calls: [] }) },
    { right: "finishOperation", who: "leader", after: onSite, say: (play) => ({ ...result(play), calls: [] }) },
    {
      right: "finishOperation",
      who: "leader",
      after: onSite,
      say: (play) => ({ ...result(play), calls: [play.matter] }),
    },
  ],
  rateBodies: [
    { right: "rateBodies", who: "center", say: (play) => ({ ...said(play), ratings: [{ stars: 5 as const }] }) },
  ],
};
