import type { OperationState } from "../../src/domain/operation/operation.js";
import { asId, type UnitCode } from "../../src/domain/shared/ids.js";
import type { Play, Said } from "./play.js";
import { AFTER, WATER } from "./sayings.js";

type Path = (play: Play) => Promise<void>;

const HELPER = asId<UnitCode>("D05");
/** 住建局, which comes in another's place. */
export const SUBSTITUTE = asId<UnitCode>("D02");
const POINT = [113.4452, 23.1921] as const;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** 水务局 and 环保局 are asked to come, in so many hours; with its matter where there is one. */
export function operationIn(play: Play, hours: number, emergency = true): Said<"planOperation"> {
  const ahead = hours * HOUR_MS + MINUTE_MS;
  return {
    title: "联合整治排水口",
    plan: "先查后治",
    matters: play.world.matters.map(({ state }) => state.no),
    place: { text: "科翔路", point: POINT },
    startsAt: new Date(play.now.getTime() + ahead),
    minutes: 120,
    emergency,
    invited: [
      { body: WATER, people: 2 },
      { body: HELPER, people: 1 },
    ],
  };
}

const drafted: Path = (play) => play.do("planOperation", "center", operationIn(play, 48, false));
export const planned: Path = (play) => play.do("planOperation", "leader", operationIn(play, 1));
const begun: Path = (play) => play.do("planOperation", "leader", operationIn(play, 0));
const confirmed: Path = async (play) => {
  await play.do("confirmPart", "liaison", { no: play.operation });
  await play.do("confirmPart", "helper", { no: play.operation });
};
/** 水务局 by its own location. */
export const arrived: Path = (play) => play.do("checkIn", "liaison", { no: play.operation, bodies: [], point: POINT });
const done: Path = (play) =>
  play.do("finishOperation", "leader", { no: play.operation, text: "已整治", photos: [AFTER], calls: [] });

async function inOrder(play: Play, ...paths: readonly Path[]): Promise<void> {
  for (const path of paths) await path(play);
}

/** A way to every state of an operation. */
export const TO_OPERATION: Readonly<Record<OperationState, Path>> = {
  DRAFT: drafted,
  PLANNED: planned,
  CONFIRMED: (play) => inOrder(play, planned, confirmed),
  ON_SITE: begun,
  DONE: (play) => inOrder(play, begun, arrived, done),
  REVIEWED: (play) =>
    inOrder(play, begun, arrived, done, (one) =>
      one.do("rateBodies", "center", { no: one.operation, ratings: [{ stars: 5 }] }),
    ),
  CANCELLED: (play) =>
    inOrder(play, planned, (one) => one.do("cancelOperation", "leader", { no: one.operation, reason: "台风" })),
};
