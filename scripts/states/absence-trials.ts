import { asId, type StaffId } from "../../src/domain/shared/ids.js";
import { CAST } from "./play.js";
import { awayFrom } from "./sayings.js";
import type { TrialsOf } from "./trial.js";

/** The use cases on an absence. */
export const ABSENCE_TRIALS: TrialsOf<"declareAbsence" | "nameDeputy" | "endAbsence"> = {
  declareAbsence: [
    { right: "declareAbsence", who: "liaison", say: (play) => awayFrom(play.now, 1) },
    { right: "declareAbsence", who: "deputyHead", say: (play) => awayFrom(play.now, 0) },
  ],
  nameDeputy: [
    {
      right: "nameDeputy",
      who: "liaison",
      say: (play) => ({ no: play.absence, deputy: asId<StaffId>(CAST.deputyHead[0]) }),
    },
  ],
  endAbsence: [{ right: "endAbsence", who: "liaison", say: (play) => ({ no: play.absence }) }],
};
