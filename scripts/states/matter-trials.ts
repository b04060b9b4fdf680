import { MATTER_STATES } from "../../src/domain/matter/matter.js";
import { AFTER, BEFORE, DONE, DRAIN, HOLD, LIGHT_THING, WATER } from "./sayings.js";
import { another, notAccepted, type Path, TEAM, then } from "./scenes.js";
import type { TrialsOf } from "./trial.js";

const held: Path = (play) => play.do("holdMatter", "leader", { no: play.matter, ...HOLD });
const appealed: Path = (play) => play.do("appealNotAccepted", "reporter", { no: play.matter, reason: "并未起诉" });
const leadAsked: Path = (play) => play.do("askLead", "center", { no: play.matter, reason: "没人管,推来推去" });
const corrected: Path = (play) => play.do("correctMatter", "reporter", { no: play.matter, reading: LIGHT_THING });
const askedOnce: Path = (play) =>
  play.do("notAcceptMatter", "clerk", { no: play.matter, ground: "NOT_FINDABLE", note: "门牌号是多少?" });

/** The use cases on a matter. */
export const MATTER_TRIALS: TrialsOf<
  | "fileMatter"
  | "correctMatter"
  | "supplementMatter"
  | "withdrawMatter"
  | "mergeMatter"
  | "notAcceptMatter"
  | "appealNotAccepted"
  | "reopenMatter"
  | "acceptMatter"
  | "solveOnSpot"
  | "assignMatter"
  | "startHandling"
  | "returnTask"
  | "sendBackToCommunity"
  | "raiseMatter"
  | "askLead"
  | "nameLead"
  | "completeHandling"
  | "verifyMatter"
  | "holdMatter"
  | "resumeMatter"
  | "draftCall"
> = {
  fileMatter: [{ right: "fileMatter", who: "reporter", say: () => DRAIN }],
  correctMatter: [
    { right: "correctMatter", who: "reporter", say: (play) => ({ no: play.matter, reading: LIGHT_THING }) },
    {
      right: "correctRegistered",
      who: "center",
      inStates: MATTER_STATES.filter((state) => state !== "REPORTED"),
      say: (play) => ({ no: play.matter, reading: LIGHT_THING, reason: "看图是小广告" }),
    },
  ],
  supplementMatter: [
    {
      right: "supplementMatter",
      who: "reporter",
      say: (play) => ({ no: play.matter, text: "堵到路中间了", photos: [] }),
    },
  ],
  withdrawMatter: [
    { right: "withdrawMatter", who: "reporter", say: (play) => ({ no: play.matter, reason: "看错了" }) },
  ],
  mergeMatter: [
    {
      right: "mergeMatter",
      who: "clerk",
      after: another,
      say: (play) => ({ no: play.latest, main: play.matter, reason: "是同一处" }),
    },
  ],
  notAcceptMatter: [
    {
      right: "notAcceptMatter",
      who: "clerk",
      say: (play) => ({ no: play.matter, ground: "LEGAL_PROCEDURE", note: "已起诉" }),
    },
    {
      right: "notAcceptMatter",
      who: "clerk",
      say: (play) => ({ no: play.matter, ground: "NOT_FINDABLE", note: "门牌号是多少?" }),
    },
    {
      right: "notAcceptMatter",
      who: "clerk",
      after: askedOnce,
      say: (play) => ({ no: play.matter, ground: "NOT_FINDABLE", note: "未答复" }),
    },
    {
      right: "notAcceptMatter",
      who: "center",
      after: then(notAccepted, appealed),
      say: (play) => ({ no: play.matter, ground: "LEGAL_PROCEDURE", note: "法院已受理" }),
    },
  ],
  appealNotAccepted: [
    { right: "appealNotAccepted", who: "reporter", say: (play) => ({ no: play.matter, reason: "并未起诉" }) },
  ],
  reopenMatter: [
    { right: "reopenMatter", who: "clerk", say: (play) => ({ no: play.matter, reason: "又堵了" }) },
    {
      right: "reopenMatter",
      who: "clerk",
      after: another,
      say: (play) => ({ no: play.matter, reason: "又堵了", report: play.latest }),
    },
  ],
  acceptMatter: [
    { right: "acceptMatter", who: "clerk", say: (play) => ({ no: play.matter }) },
    { right: "acceptMatter", who: "center", after: then(notAccepted, appealed), say: (play) => ({ no: play.matter }) },
  ],
  solveOnSpot: [
    {
      right: "solveOnSpot",
      who: "reporter",
      after: corrected,
      say: (play) => ({ no: play.matter, result: "已撕掉", before: [BEFORE], after: [AFTER] }),
    },
  ],
  assignMatter: [
    { right: "assignMatter", who: "clerk", say: (play) => ({ no: play.matter, handler: TEAM }) },
    { right: "assignRaised", who: "center", inStates: ["RAISED"], say: (play) => ({ no: play.matter, handler: TEAM }) },
  ],
  startHandling: [{ right: "startHandling", who: "team", say: (play) => ({ no: play.matter }) }],
  returnTask: [{ right: "returnTask", who: "team", say: (play) => ({ no: play.matter, reason: "要吸污车" }) }],
  sendBackToCommunity: [
    { right: "sendBackToCommunity", who: "center", say: (play) => ({ no: play.matter, reason: "社区可以通渠" }) },
  ],
  raiseMatter: [{ right: "raiseMatter", who: "clerk", say: (play) => ({ no: play.matter, reason: "要专业设备" }) }],
  askLead: [{ right: "askLead", who: "center", say: (play) => ({ no: play.matter, reason: "没人管,推来推去" }) }],
  nameLead: [
    {
      right: "nameLead",
      who: "district",
      after: leadAsked,
      say: (play) => ({ no: play.matter, department: WATER, ground: "排水设施由水务部门负责" }),
    },
  ],
  completeHandling: [{ right: "completeHandling", who: "team", say: (play) => ({ no: play.matter, ...DONE }) }],
  verifyMatter: [
    {
      right: "verifyMatter",
      who: "gridWorker",
      say: (play) => ({ no: play.matter, solved: true, note: "", photos: [AFTER] }),
    },
    {
      right: "verifyMatter",
      who: "gridWorker",
      say: (play) => ({ no: play.matter, solved: false, note: "还在冒水", photos: [AFTER] }),
    },
  ],
  holdMatter: [
    { right: "holdMatter", who: "leader", say: (play) => ({ no: play.matter, ...HOLD }) },
    { right: "holdCalledMatter", who: "district", say: (play) => ({ no: play.matter, ...HOLD }) },
  ],
  resumeMatter: [
    { right: "holdMatter", who: "leader", say: (play) => ({ no: play.matter, note: "雨停了" }) },
    { right: "holdMatter", who: "leader", after: held, say: (play) => ({ no: play.matter, note: "雨停了" }) },
  ],
  draftCall: [
    {
      right: "draftCall",
      who: "center",
      say: (play) => ({ no: play.matter, lead: WATER, ask: "请疏通管道", photos: [BEFORE] }),
    },
  ],
};
