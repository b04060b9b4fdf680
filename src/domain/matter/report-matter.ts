import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { MatterNo, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { acceptLimit } from "./accept-limit.js";
import { checkedClasses } from "./checked-classes.js";
import type { Classified, MatterEvent } from "./events.js";
import type { Alike, Matter, MatterPlace } from "./matter.js";
import type { MatterSource } from "./sources.js";

export type ReportMatter = Classified & {
  readonly no: MatterNo;
  readonly text: string;
  readonly photos: readonly PhotoId[];
  readonly place: MatterPlace;
  readonly street: UnitCode;
  readonly community?: UnitCode;
  /** When it did not come by patrol: hotline, enterprise … */
  readonly source?: MatterSource;
  /** An earlier matter that may be the same. */
  readonly alike?: Alike;
};

/** M1 上报: text or photo, and a place. It is filed at once; what was read from it can be corrected (改). */
export function reportMatter(
  matter: Matter | undefined,
  command: ReportMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("fileMatter", act, { street: command.street }, rules);
  if (!right.ok) return right;
  if (matter) return refuse("already_done", { no: matter.no, by: matter.reporter, at: matter.reportedAt });
  const text = words(command.text, rules, command.photos.length === 0 ? "text_missing" : undefined);
  if (!text.ok) return text;
  if (rules.registry.units.get(command.street)?.kind !== "STREET") return refuse("street_needed");
  if (!isFindable(command.place)) return refuse("grid_needed");
  const classes = checkedClasses(command, rules);
  if (!classes.ok) return classes;
  const limit = acceptLimit(command.urgency, rules);
  const data = {
    ...reportOf(command),
    text: text.value,
    source: command.source ?? sourceOf(act),
    registry: rules.registry.version,
    reporter: act.onBehalfOf ?? act.actor,
    accept: deadlineFrom(act.at, limit, rules.registry.calendar),
    ...(command.alike === undefined ? {} : { alike: command.alike }),
  };
  return ok([{ type: "MatterReported", data }]);
}

/** Only what belongs into the record, whatever else the command carries. */
function reportOf({ no, photos, place, street, community, category, listItem, urgency }: ReportMatter) {
  return {
    ...{ no, photos, place, street, urgency },
    ...(community === undefined ? {} : { community }),
    ...(category === undefined ? {} : { category }),
    ...(listItem === undefined ? {} : { listItem }),
  };
}

/** A place is words, a point or a grid; without any nobody could go there. */
function isFindable({ text, point, grid }: MatterPlace): boolean {
  return text.trim() !== "" || point !== undefined || grid !== undefined;
}

function sourceOf({ actor }: StaffAct): MatterSource {
  if (actor.role === "INTAKE") return "RESIDENT";
  return actor.role === "COMMUNITY_CLERK" ? "COMMUNITY_HEAD" : "GRID";
}
