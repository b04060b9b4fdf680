import { RAIN } from "./sayings.js";
import type { TrialsOf } from "./trial.js";

/** The use cases on a warning. */
export const WARNING_TRIALS: TrialsOf<"issueWarning" | "liftWarning"> = {
  issueWarning: [{ right: "issueWarning", who: "district", say: () => ({ ...RAIN, colour: "RED" }) }],
  liftWarning: [{ right: "liftWarning", who: "district", say: (play) => ({ no: play.warning }) }],
};
