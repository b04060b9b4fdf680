import type { Registry } from "../domain/district/registry.js";
import { bodiesOf, isBound } from "../domain/operation/facts.js";
import type { BodyState, EndedBody, Operation, OperationFacts } from "../domain/operation/operation.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { nearTime } from "./local-time.js";
import { unitShort } from "./unit-names.js";

/** What every text about an operation begins with. */
export function operationMark({ emergency }: Pick<Operation, "emergency">, about?: string): string {
  const parts = [emergency ? "紧急" : "", about ?? ""].filter((part) => part !== "");
  return `【${["有呼必应", ...parts].join("·")}】`;
}

/** 「联合行动LH-20260310-01(清理走鬼)」 */
export function operationName({ no, title }: Pick<Operation, "no" | "title">): string {
  return `联合行动${no}(${title})`;
}

export const BODY_STATE_NAMES: Readonly<Record<BodyState, string>> = {
  INVITED: "待确认",
  CONFIRMED: "已确认",
  ON_SITE: "已报到",
  LEFT: "提前撤离",
  RELEASED: "已撤离",
  SUBSTITUTED: "已由替补参加",
  LAPSED: "替补未确认",
  SPARED: "行动提前结束,不计分",
  ABSENT: "未到场",
};

/** 水务局、交通局 */
export function bodyNames(registry: Registry, bodies: readonly UnitCode[]): string {
  return bodies.map((body) => unitShort(registry, body)).join("、");
}

/** 水务局2人、交通局1人 */
export function invitedNames(
  registry: Registry,
  parts: readonly { readonly body: UnitCode; readonly people: number }[],
) {
  return parts.map(({ body, people }) => `${unitShort(registry, body)}${people}人`).join("、");
}

/** 「明天09:00 科翔路12号」 */
export function whenAndWhere({ startsAt, place }: Pick<OperationFacts, "startsAt" | "place">, now: Date): string {
  return `${nearTime(startsAt, now)} ${place.text}`;
}

/** 2小时, 90分钟 */
export function lengthText(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}

/** 「确认2/3 报到1/3」 of those that must come. */
export function turnoutText(operation: Operation): string {
  const bound = bodiesOf(operation).filter(isBound);
  const count = (is: (part: EndedBody) => boolean) => `${bound.filter(is).length}/${bound.length}`;
  return `确认${count((part) => part.confirmed !== undefined)} 报到${count((part) => part.arrived !== undefined)}`;
}
