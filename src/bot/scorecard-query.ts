import { departmentScorecard, streetScorecard } from "../app/scorecards/read-scorecards.js";
import { EVERY_SCORECARD, OF_DEPARTMENT, OF_STREET } from "../cards/scorecard-readers.js";
import { cardKind, scorecardPath } from "../cards/scorecard-sheet/paths.js";
import { scorecardText } from "../cards/scorecard-text.js";
import { NO_SCORECARD, ONLY_OWN_SCORECARD, whichScorecard } from "../cards/talk/remarks.js";
import type { Unit } from "../domain/district/registry.js";
import { unitNamed } from "../domain/district/unit-named.js";
import { type Month, monthOf, monthsLater } from "../domain/scoring/month-dates.js";
import { hasAny } from "./for-speaker.js";
import type { Talk } from "./talk.js";
import { monthSaid } from "./words/month-said.js";

/**
 * 评分卡, 评分卡 3月, 评分卡 水务局 3月: the last month that is over, or the one that is said. Who answers for a unit reads that
 * unit's; who looks after the district reads every one.
 */
export async function scorecardOf(talk: Talk, words: string): Promise<string> {
  const { now, registry, speaker } = talk;
  const said = monthSaid(words, now);
  const named = said.rest === "" ? registry.units.get(speaker.unit) : unitNamed(registry, said.rest);
  const unit = named && cardKind(named.kind) ? named : undefined;
  if (!hasAny(speaker, [...EVERY_SCORECARD, ...OF_DEPARTMENT, ...OF_STREET])) return NO_SCORECARD;
  if (!unit) return whichScorecard(talk.deps.addressOf("/scorecards/"));
  if (unit.code !== speaker.unit && !hasAny(speaker, EVERY_SCORECARD)) return ONLY_OWN_SCORECARD;
  return cardOf(talk, unit, said.month ?? monthsLater(monthOf(now), -1));
}

async function cardOf({ deps, registry, now }: Talk, unit: Unit, month: Month): Promise<string> {
  const kind = cardKind(unit.kind) ?? "street";
  const read =
    kind === "department"
      ? await departmentScorecard(deps, month, unit.code, now)
      : await streetScorecard(deps, month, unit.code, now);
  const link = deps.addressOf(scorecardPath(kind, month, unit.code));
  return `${scorecardText(read, registry, now)}${link === undefined ? "" : `\n全部内容:${link}`}`;
}
