import type { AbsenceState } from "../../src/domain/absence/absence.js";
import type { CallState } from "../../src/domain/call/call.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { MatterState } from "../../src/domain/matter/matter.js";
import type { OrderState } from "../../src/domain/order/order.js";
import { asId, type StaffId } from "../../src/domain/shared/ids.js";
import type { WarningState } from "../../src/domain/warning/warning.js";
import { TO_OPERATION } from "./operation-scenes.js";
import { CAST, Play } from "./play.js";
import { AFTER, awayFrom, CITY, DONE, DRAIN, GRID, HOLD, PLAN, RAIN, TRAFFIC, TYPHOON, WATER } from "./sayings.js";

/** A way to somewhere, by real acts alone. */
export type Path = (play: Play) => Promise<void>;

export const TEAM = asId<StaffId>(CAST.team[0]);

/** One path after the other. */
export function then(...paths: readonly Path[]): Path {
  return async (play) => {
    for (const path of paths) await path(play);
  };
}

const reported: Path = (play) => play.do("fileMatter", "reporter", DRAIN);
const accepted: Path = (play) => play.do("acceptMatter", "clerk", { no: play.matter });
const assigned: Path = (play) => play.do("assignMatter", "clerk", { no: play.matter, handler: TEAM });
const started: Path = (play) => play.do("startHandling", "team", { no: play.matter });
const handled: Path = (play) => play.do("completeHandling", "team", { no: play.matter, ...DONE });
const solved: Path = (play) =>
  play.do("verifyMatter", "gridWorker", { no: play.matter, solved: true, note: "", photos: DONE.photos });
const raised: Path = (play) => play.do("raiseMatter", "clerk", { no: play.matter, reason: "要专业设备" });
const drafted: Path = (play) =>
  play.do("draftCall", "center", { no: play.matter, lead: WATER, ask: "请疏通管道", photos: DRAIN.photos });
export const reviewAsked: Path = (play) => play.do("requestReview", "center", { no: play.call });
const approved: Path = (play) => play.do("approveCall", "leader", { no: play.call });
const signed: Path = (play) => play.do("signCall", "liaison", { no: play.call });
const responded: Path = (play) => play.do("respondToCall", "liaison", { no: play.call, response: PLAN });
/** Both helpers are out of it: one reports it done, the other is released. */
export const partsOver: Path = async (play) => {
  await play.do("finishCall", "helperHead", { no: play.part, ...DONE, person: "监测站" });
  const open = (await play.world.call(play.call))?.state.parts.find(({ ended }) => ended === undefined);
  if (open) await play.do("releasePart", "deputyHead", { no: open.no, reason: "不涉及路面" });
};
const finished: Path = then(partsOver, (play) => play.do("finishCall", "deputyHead", { no: play.call, ...DONE }));
const partSigned: Path = (play) => play.do("signCall", "helper", { no: play.part });
const partResponded: Path = (play) => play.do("respondToCall", "helper", { no: play.part, response: PLAN });
const partFinished: Path = (play) => play.do("finishCall", "helperHead", { no: play.part, ...DONE });
export const partObjected: Path = (play) =>
  play.do("objectToCall", "helperHead", { no: play.part, ground: "不涉及排污", proposed: CITY });
/** With a reason, so that an appeal can be about something. */
const rated: Path = (play) => play.do("rateCall", "center", { no: play.call, stars: 3, reason: "来得晚" });
const withdrawn: Path = (play) => play.do("withdrawMatter", "reporter", { no: play.matter, reason: "看错了" });
export const notAccepted: Path = (play) =>
  play.do("notAcceptMatter", "clerk", { no: play.matter, ground: "LEGAL_PROCEDURE", note: "已起诉" });
export const another: Path = (play) => play.do("fileMatter", "gridWorker", DRAIN);
const merged: Path = (play) =>
  play.do("mergeMatter", "clerk", { no: play.matter, main: play.latest, reason: "是同一处" });
const matterHeld: Path = (play) => play.do("holdMatter", "leader", { no: play.matter, ...HOLD });
export const objected: Path = (play) =>
  play.do("objectToCall", "deputyHead", { no: play.call, ground: "路面归交通部门养护", proposed: TRAFFIC });
export const holdAsked: Path = (play) => play.do("requestHold", "deputyHead", { no: play.call, ...HOLD });
const held: Path = (play) => play.do("decideHold", "district", { no: play.call, granted: true });
const redispatched: Path = (play) =>
  play.do("ruleOnObjection", "district", { no: play.call, upheld: true, ground: "属道路养护", department: TRAFFIC });
const archived: Path = async (play) => {
  while ((await play.world.call(play.call))?.state.state !== "ARCHIVED" && (await play.tick()));
};

const registered = then(reported, accepted);
const handling = then(registered, assigned, started);
const inReview = then(registered, raised, drafted, reviewAsked);
const responding = then(inReview, approved, signed, responded);

/** A way to every state of a matter. */
const TO_MATTER: Readonly<Record<MatterState, Path>> = {
  REPORTED: reported,
  NOT_ACCEPTED: then(reported, notAccepted),
  REGISTERED: registered,
  ASSIGNED: then(registered, assigned),
  HANDLING: handling,
  RAISED: then(registered, raised),
  CALLING: then(registered, raised, drafted),
  HANDLED: then(handling, handled),
  CLOSED: then(handling, handled, solved),
  ON_HOLD: then(handling, matterHeld),
  MERGED: then(reported, another, merged),
  WITHDRAWN: then(reported, withdrawn),
};

/** A way to every state of a call. */
const TO_CALL: Readonly<Record<CallState, Path>> = {
  DRAFT: then(registered, raised, drafted),
  IN_REVIEW: inReview,
  SENT: then(inReview, approved),
  SIGNED: then(inReview, approved, signed),
  RESPONDED: responding,
  FINISHED: then(responding, finished),
  RATED: then(responding, finished, rated),
  ARCHIVED: then(responding, finished, rated, archived),
  ON_HOLD: then(responding, holdAsked, held),
  CANCELLED: then(registered, raised, drafted, (play) =>
    play.do("discardDraft", "center", { no: play.call, reason: "已自行解决" }),
  ),
  REDISPATCHED: then(inReview, approved, signed, objected, redispatched),
  /** Its helpers, of course: a lead call is never released. */
  RELEASED: then(inReview, approved, partsOver),
};

const planned: Path = (play) => play.do("declareAbsence", "liaison", awayFrom(play.now, 1));
const away: Path = (play) => play.do("declareAbsence", "liaison", awayFrom(play.now, 0));
const ended: Path = (play) => play.do("endAbsence", "liaison", { no: play.absence });

/** A way to every state of an absence. */
const TO_ABSENCE: Readonly<Record<AbsenceState, Path>> = {
  PLANNED: planned,
  AWAY: away,
  OVER: then(away, ended),
  WITHDRAWN: then(planned, ended),
};

const warned: Path = (play) => play.do("issueWarning", "district", RAIN);

/** A way to every state of a warning that somebody brings about. */
const TO_WARNING: Readonly<Record<Exclude<WarningState, "OVER">, Path>> = {
  IN_FORCE: warned,
  REPLACED: then(warned, (play) => play.do("issueWarning", "district", { ...RAIN, colour: "RED" })),
  LIFTED: then(warned, (play) => play.do("liftWarning", "district", { no: play.warning })),
};

const issued: Path = (play) => play.do("issueOrder", "district", TYPHOON);
export const orderSigned: Path = (play) => play.do("signOrder", "center", { no: play.order });
const reportedBack: Path = (play) =>
  play.do("reportBack", "center", { no: play.order, text: "已加固", photos: [AFTER] });
const proposed: Path = (play) => play.do("proposeOrder", "deputyHead", TYPHOON);
export const urgentIssued: Path = (play) => play.do("issueOrder", "district", { ...TYPHOON, urgent: true });
export const toGrid: Path = (play) => play.do("issueOrder", "center", { ...TYPHOON, receivers: [GRID] });

/** A way to every state of an order. */
const TO_ORDER: Readonly<Record<OrderState, Path>> = {
  PROPOSED: proposed,
  REFUSED: then(proposed, (play) => play.do("refuseOrder", "district", { no: play.order, reason: "并入全区号令" })),
  ISSUED: issued,
  SIGNED: then(issued, orderSigned),
  REPORTED_BACK: then(issued, orderSigned, reportedBack),
  CLOSED: then(issued, orderSigned, reportedBack, (play) =>
    play.do("closeLines", "district", { no: play.order, note: "" }),
  ),
  WITHDRAWN: then(issued, (play) => play.do("withdrawOrder", "district", { no: play.order, reason: "台风转向" })),
};

/** Ways on which a part goes while its lead works. */
const TO_PART: readonly Path[] = [
  then(responding, partSigned),
  then(responding, partSigned, partResponded),
  then(responding, partSigned, partResponded, partFinished),
];

const TO_STATES = [TO_MATTER, TO_CALL, TO_ORDER, TO_OPERATION, TO_ABSENCE, TO_WARNING].flatMap((to): Path[] =>
  Object.values(to),
);
const EVERYWHERE = [...TO_STATES, ...TO_PART];

/** The world before anything was reported, and one in every state. */
export async function scenes(registry: Registry): Promise<readonly Play[]> {
  return played(registry, [then(), ...EVERYWHERE]);
}

/** One in every state of a part. */
export async function partScenes(registry: Registry): Promise<readonly Play[]> {
  return played(registry, TO_PART);
}

async function played(registry: Registry, paths: readonly Path[]): Promise<readonly Play[]> {
  return Promise.all(
    paths.map(async (path) => {
      const play = new Play(registry);
      await path(play);
      return play;
    }),
  );
}
