import type { Registry, Staff } from "../domain/district/registry.js";
import { bodiesOf } from "../domain/operation/facts.js";
import { ratingSeenBy } from "../domain/operation/visibility.js";
import { bodiesScored, scoreOfBody } from "../domain/scoring/body-score.js";
import { monthCountedOfBody } from "../domain/scoring/counted-body.js";
import type { UnitCode } from "../domain/shared/ids.js";
import type { Loaded } from "../ports/records.js";
import { fitText } from "./clip.js";
import { OPERATION_STATE_NAMES } from "./names.js";
import { scoreLines } from "./score.js";
import { unitName, unitShort } from "./unit-names.js";

type Loading = Loaded<"operation">;

/**
 * 查分: the reckoning of each body's part that the reader may know, and the month in which it counts; none for a body stationed in the
 * street. `registry` is the one the operation was made under.
 */
export function operationScoreView(loaded: Loading, reader: Staff, registry: Registry): string {
  const { state: operation, events } = loaded;
  const scored = bodiesScored(events);
  const seen = bodiesOf(operation).filter(
    (part) => scored.includes(part.body) && ratingSeenBy(part, operation, reader),
  );
  const sample = registry.district.sample ? "(示范数据)" : "";
  const lines = [
    `【有呼必应】联合行动${operation.no} ${unitName(registry, operation.street)} ${OPERATION_STATE_NAMES[operation.state]}${sample}`,
    ...(seen.length === 0 ? ["暂无得分"] : seen.flatMap(({ body }) => bodyLines(loaded, body, registry))),
  ];
  return fitText(lines.join("\n"));
}

function bodyLines({ events }: Loading, body: UnitCode, registry: Registry): string[] {
  const score = scoreOfBody(events, body, registry.rules, registry.calendar);
  return [
    `${unitShort(registry, body)}:`,
    ...scoreLines(score, "operation"),
    ...countedLine(monthCountedOfBody(events, body), body, registry),
  ];
}

function countedLine(month: string | undefined, body: UnitCode, { units }: Registry): string[] {
  if (month === undefined) return [];
  if (units.get(body)?.kind !== "DEPARTMENT") return ["驻镇街单位,不计入部门月度评分"];
  return [`计入${Number(month.slice(0, 4))}年${Number(month.slice(5))}月评分`];
}
