import { objected, type Path } from "./scenes.js";
import type { TrialsOf } from "./trial.js";

const dismissed: Path = async (play) => {
  await objected(play);
  await play.do("ruleOnObjection", "district", { no: play.call, upheld: false, ground: "清单已列明" });
};
const stated: Path = async (play) => {
  await dismissed(play);
  await play.do("stateSide", "deputyHead", { no: play.accountability, text: "当时确有争议" });
};
const confirmed: Path = async (play) => {
  await stated(play);
  await play.do("decideAccountability", "office", {
    ...{ no: play.accountability, confirmed: true, ground: "清单已列明" },
    measures: ["REFERRAL"],
  });
};
const received: Path = async (play) => {
  await confirmed(play);
  await play.do("receiveReferral", "discipline", { no: play.accountability });
};

/** The use cases on a proposal of level 4. */
export const ACCOUNTABILITY_TRIALS: TrialsOf<
  "stateSide" | "decideAccountability" | "receiveReferral" | "recordResult"
> = {
  stateSide: [
    {
      right: "stateSide",
      who: "deputyHead",
      after: dismissed,
      say: (play) => ({ no: play.accountability, text: "当时确有争议" }),
    },
  ],
  decideAccountability: [
    {
      right: "decideAccountability",
      who: "office",
      after: stated,
      say: (play) => ({ no: play.accountability, confirmed: true, ground: "清单已列明", measures: ["REFERRAL"] }),
    },
    {
      right: "decideAccountability",
      who: "office",
      after: stated,
      say: (play) => ({ no: play.accountability, confirmed: false, ground: "属合理异议", measures: [] }),
    },
  ],
  receiveReferral: [
    { right: "receiveReferral", who: "discipline", after: confirmed, say: (play) => ({ no: play.accountability }) },
  ],
  recordResult: [
    {
      right: "recordResult",
      who: "discipline",
      after: received,
      say: (play) => ({ no: play.accountability, result: "REMINDED" }),
    },
  ],
};
