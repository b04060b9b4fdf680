import type { UseCases } from "../../src/app/use-cases.js";
import type { ABSENCE_TRIALS } from "./absence-trials.js";
import type { ACCOUNTABILITY_TRIALS } from "./accountability-trials.js";
import type { MATTER_TRIALS } from "./matter-trials.js";
import type { OPERATION_TRIALS } from "./operation-trials.js";
import type { ORDER_TRIALS } from "./order-trials.js";
import { AFTER, DONE, HOLD, PLAN, REPLY, TRAFFIC, WATER } from "./sayings.js";
import { holdAsked, objected, type Path, partsOver } from "./scenes.js";
import type { TrialsOf } from "./trial.js";
import type { WARNING_TRIALS } from "./warning-trials.js";

const draftedUrgent: Path = (play) =>
  play.do("draftCall", "center", {
    no: play.matter,
    lead: WATER,
    ask: "水漫到屋里,请马上抽水",
    urgency: "URGENT",
    photos: [AFTER],
  });
const streetAsked: Path = (play) => play.do("askStreet", "handler", { no: play.call, question: "井盖归谁管?" });
const extensionAsked: Path = (play) =>
  play.do("requestExtension", "deputyHead", { no: play.call, workdays: 3, reason: "等材料", plan: "到货后换管" });
const extendedOnce: Path = async (play) => {
  await extensionAsked(play);
  await play.do("decideExtension", "leader", { no: play.call, granted: true });
  await extensionAsked(play);
};
const cancelAsked: Path = (play) =>
  play.do("cancelCall", "leader", { no: play.call, reason: "另有安排", solved: false });
const disputed: Path = (play) =>
  play.do("verifyMatter", "gridWorker", { no: play.matter, solved: false, note: "还在冒水", photos: [AFTER] });
const doneAgain: Path = async (play) => {
  await disputed(play);
  await play.do("orderRework", "leader", { no: play.call, reason: "", photos: [] });
  await play.do("finishCall", "deputyHead", { no: play.call, ...DONE });
};
const ratedBadlyAgain: Path = async (play) => {
  await doneAgain(play);
  await play.do("rateCall", "leader", { no: play.call, stars: 2, reason: "还在冒水" });
};
const raiseAsked: Path = (play) => play.do("proposeRaise", "center", { no: play.call, reason: "涉及多个部门" });
const raised: Path = (play) => play.do("raiseCall", "chief", { no: play.call, reason: "涉及多个部门" });
const supervised: Path = (play) => play.do("orderSupervision", "district", { no: play.call, demand: "请今天到场" });
const replied: Path = async (play) => {
  await supervised(play);
  await play.do("replyToSupervision", "deputyHead", { no: play.call, ...REPLY });
};
const appealed: Path = (play) => play.do("appealScore", "deputyHead", { no: play.call, reason: "当天已答复" });

type OfOthers =
  | keyof typeof MATTER_TRIALS
  | keyof typeof ORDER_TRIALS
  | keyof typeof OPERATION_TRIALS
  | keyof typeof ABSENCE_TRIALS
  | keyof typeof ACCOUNTABILITY_TRIALS
  | keyof typeof WARNING_TRIALS;

/** The use cases on a call. */
export const CALL_TRIALS: TrialsOf<Exclude<keyof UseCases, OfOthers>> = {
  reviseDraft: [{ right: "reviseDraft", who: "center", say: (play) => ({ no: play.call, ask: "请疏通并清运" }) }],
  requestReview: [
    { right: "requestReview", who: "center", say: (play) => ({ no: play.call }) },
    { right: "requestReview", who: "center", after: draftedUrgent, say: (play) => ({ no: play.call }) },
  ],
  approveCall: [
    { right: "approveCall", who: "leader", say: (play) => ({ no: play.call }) },
    { right: "raiseCall", who: "chief", after: raiseAsked, say: (play) => ({ no: play.call }) },
  ],
  returnDraft: [{ right: "returnDraft", who: "leader", say: (play) => ({ no: play.call, reason: "地点写清楚" }) }],
  discardDraft: [{ right: "discardDraft", who: "center", say: (play) => ({ no: play.call, reason: "已自行解决" }) }],
  signCall: [{ right: "signCall", who: "liaison", say: (play) => ({ no: play.call }) }],
  respondToCall: [{ right: "respondToCall", who: "liaison", say: (play) => ({ no: play.call, response: PLAN }) }],
  noteProgress: [
    { right: "noteProgress", who: "handler", say: (play) => ({ no: play.call, text: "已抽水", photos: [] }) },
  ],
  proposeFinish: [{ right: "proposeFinish", who: "handler", say: (play) => ({ no: play.call, ...DONE }) }],
  finishCall: [
    {
      right: "finishCall",
      who: "deputyHead",
      after: partsOver,
      say: (play) => ({ no: play.call, ...DONE, person: "管网科" }),
    },
  ],
  releasePart: [
    { right: "releasePart", who: "deputyHead", say: (play) => ({ no: play.part, reason: "不涉及排污" }) },
    { right: "releasePart", who: "liaison", say: (play) => ({ no: play.part, reason: "不涉及排污" }) },
  ],
  objectToCall: [
    {
      right: "objectToCall",
      who: "deputyHead",
      say: (play) => ({ no: play.call, ground: "路面归交通部门养护", proposed: TRAFFIC }),
    },
  ],
  ruleOnObjection: [
    {
      right: "ruleOnObjection",
      who: "district",
      after: objected,
      say: (play) => ({ no: play.call, upheld: true, ground: "属道路养护", department: TRAFFIC }),
    },
    {
      right: "ruleOnObjection",
      who: "district",
      after: objected,
      say: (play) => ({ no: play.call, upheld: false, ground: "清单已列明" }),
    },
  ],
  askStreet: [{ right: "askStreet", who: "handler", say: (play) => ({ no: play.call, question: "井盖归谁管?" }) }],
  answerDepartment: [
    {
      right: "answerDepartment",
      who: "center",
      after: streetAsked,
      say: (play) => ({ no: play.call, text: "归市政", photos: [] }),
    },
  ],
  requestExtension: [
    {
      right: "requestExtension",
      who: "deputyHead",
      say: (play) => ({ no: play.call, workdays: 3, reason: "等材料", plan: "到货后换管" }),
    },
  ],
  decideExtension: [
    {
      right: "decideExtension",
      who: "leader",
      after: extensionAsked,
      say: (play) => ({ no: play.call, granted: true }),
    },
    {
      right: "decideExtension",
      who: "leader",
      after: extensionAsked,
      say: (play) => ({ no: play.call, granted: false, reason: "可先抽水" }),
    },
    {
      right: "decideExtensionByDistrict",
      who: "district",
      after: extendedOnce,
      say: (play) => ({ no: play.call, granted: true }),
    },
    {
      right: "decideExtensionByDistrict",
      who: "district",
      after: extendedOnce,
      say: (play) => ({ no: play.call, granted: false, reason: "可先抽水" }),
    },
  ],
  requestHold: [{ right: "requestHold", who: "deputyHead", say: (play) => ({ no: play.call, ...HOLD }) }],
  decideHold: [
    { right: "decideHold", who: "district", after: holdAsked, say: (play) => ({ no: play.call, granted: true }) },
    {
      right: "decideHold",
      who: "district",
      after: holdAsked,
      say: (play) => ({ no: play.call, granted: false, reason: "可以分段施工" }),
    },
  ],
  resumeCall: [{ right: "resumeCall", who: "district", say: (play) => ({ no: play.call, note: "迁改已完成" }) }],
  proposeFalseFinish: [
    { right: "proposeFalseFinish", who: "district", say: (play) => ({ no: play.call, facts: "现场未疏通" }) },
  ],
  proposeRaise: [{ right: "proposeRaise", who: "center", say: (play) => ({ no: play.call, reason: "涉及多个部门" }) }],
  raiseCall: [
    { right: "raiseCall", who: "chief", say: (play) => ({ no: play.call, reason: "涉及多个部门" }) },
    { right: "raiseCall", who: "chief", after: raiseAsked, say: (play) => ({ no: play.call, reason: "" }) },
    {
      right: "raiseCall",
      who: "chief",
      after: ratedBadlyAgain,
      say: (play) => ({ no: play.call, reason: "重办后仍未解决" }),
    },
  ],
  refuseRaise: [
    {
      right: "raiseCall",
      who: "chief",
      after: raiseAsked,
      say: (play) => ({ no: play.call, reason: "先由部门办理" }),
    },
  ],
  commentOnCall: [
    { right: "commentOnCall", who: "districtLeader", say: (play) => ({ no: play.call, text: "请抓紧办理" }) },
    {
      right: "commentOnCall",
      who: "districtLeader",
      after: raised,
      say: (play) => ({ no: play.call, text: "请本周办结" }),
    },
    {
      right: "commentOnCall",
      who: "districtLeader",
      after: raised,
      say: (play) => ({ no: play.call, text: "由交通局牵头", lead: TRAFFIC }),
    },
  ],
  orderSupervision: [
    { right: "orderSupervision", who: "district", say: (play) => ({ no: play.call, demand: "请今天到场" }) },
    {
      right: "orderSupervision",
      who: "district",
      after: ratedBadlyAgain,
      say: (play) => ({ no: play.call, demand: "" }),
    },
  ],
  declineSupervision: [
    {
      right: "orderSupervision",
      who: "district",
      after: ratedBadlyAgain,
      say: (play) => ({ no: play.call, reason: "已约谈过" }),
    },
  ],
  replyToSupervision: [
    { right: "replyToSupervision", who: "deputyHead", after: supervised, say: (play) => ({ no: play.call, ...REPLY }) },
  ],
  judgeReply: [
    {
      right: "judgeReply",
      who: "district",
      after: replied,
      say: (play) => ({ no: play.call, accepted: true, note: "" }),
    },
    {
      right: "judgeReply",
      who: "district",
      after: replied,
      say: (play) => ({ no: play.call, accepted: false, note: "措施不具体" }),
    },
  ],
  rateCall: [
    { right: "rateCall", who: "center", say: (play) => ({ no: play.call, stars: 5 }) },
    { right: "rateCall", who: "center", say: (play) => ({ no: play.call, stars: 2, reason: "还在冒水" }) },
    { right: "rateCall", who: "leader", say: (play) => ({ no: play.call, stars: 2, reason: "还在冒水" }) },
    {
      right: "rateCall",
      who: "leader",
      after: doneAgain,
      say: (play) => ({ no: play.call, stars: 2, reason: "还在冒水" }),
    },
    {
      right: "rateCall",
      who: "center",
      after: disputed,
      say: (play) => ({ no: play.call, stars: 3, reason: "有渗水" }),
    },
  ],
  appealScore: [{ right: "appealScore", who: "deputyHead", say: (play) => ({ no: play.call, reason: "当天已答复" }) }],
  decideAppeal: [
    {
      right: "decideAppeal",
      who: "office",
      after: appealed,
      say: (play) => ({ no: play.call, exclude: [], ground: "记录无误" }),
    },
  ],
  orderRework: [
    {
      right: "orderRework",
      who: "leader",
      after: disputed,
      say: (play) => ({ no: play.call, reason: "", photos: [] }),
    },
    { right: "orderRework", who: "leader", say: (play) => ({ no: play.call, reason: "还在冒水", photos: [AFTER] }) },
  ],
  cancelCall: [
    { right: "cancelCall", who: "leader", say: (play) => ({ no: play.call, reason: "另有安排", solved: false }) },
    { right: "cancelCall", who: "leader", say: (play) => ({ no: play.call, reason: "已自行解决", solved: true }) },
  ],
  agreeCancellation: [
    { right: "agreeCancellation", who: "deputyHead", after: cancelAsked, say: (play) => ({ no: play.call }) },
  ],
};
