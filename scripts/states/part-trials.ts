import type { UseCases } from "../../src/app/use-cases.js";
import { AFTER, DONE, PLAN, WATER } from "./sayings.js";
import { type Path, partObjected } from "./scenes.js";
import type { TrialsOf } from "./trial.js";

const cancelAsked: Path = (play) =>
  play.do("cancelCall", "leader", { no: play.part, reason: "另有安排", solved: false });

/** What can be done with a 协办单: a call of its own, for the department that helps. */
export const PART_TRIALS: Partial<TrialsOf<keyof UseCases>> = {
  signCall: [{ right: "signCall", who: "helper", say: (play) => ({ no: play.part }) }],
  respondToCall: [{ right: "respondToCall", who: "helper", say: (play) => ({ no: play.part, response: PLAN }) }],
  noteProgress: [
    { right: "noteProgress", who: "helper", say: (play) => ({ no: play.part, text: "已采样", photos: [] }) },
  ],
  finishCall: [
    { right: "finishCall", who: "helperHead", say: (play) => ({ no: play.part, ...DONE, person: "监测站" }) },
  ],
  objectToCall: [
    {
      right: "objectToCall",
      who: "helperHead",
      say: (play) => ({ no: play.part, ground: "不涉及排污", proposed: WATER }),
    },
  ],
  ruleOnObjection: [
    {
      right: "ruleOnObjection",
      who: "district",
      after: partObjected,
      say: (play) => ({ no: play.part, upheld: true, ground: "属环卫设施" }),
    },
    {
      right: "ruleOnObjection",
      who: "district",
      after: partObjected,
      say: (play) => ({ no: play.part, upheld: true, ground: "由主办处理", department: WATER }),
    },
    {
      right: "ruleOnObjection",
      who: "district",
      after: partObjected,
      say: (play) => ({ no: play.part, upheld: false, ground: "清单已列明" }),
    },
  ],
  rateCall: [{ right: "rateCall", who: "center", say: (play) => ({ no: play.part, stars: 4 }) }],
  orderRework: [
    { right: "orderRework", who: "leader", say: (play) => ({ no: play.part, reason: "采样点不对", photos: [AFTER] }) },
  ],
  cancelCall: [
    { right: "cancelCall", who: "leader", say: (play) => ({ no: play.part, reason: "另有安排", solved: true }) },
  ],
  agreeCancellation: [
    { right: "agreeCancellation", who: "helperHead", after: cancelAsked, say: (play) => ({ no: play.part }) },
  ],
};
