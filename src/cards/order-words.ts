import type { Registry } from "../domain/district/registry.js";
import type { LineClockName, LineState, Order, Receiver } from "../domain/order/order.js";
import type { SaidLimit, SaidLimits } from "../domain/order/order-limits.js";
import { limitWords } from "./deadline.js";
import { nearTime } from "./local-time.js";
import { unitName, unitShort } from "./unit-names.js";

/** What every text about an order begins with; a drill says so wherever it is spoken of (domain 6). */
export function orderMark({ drill, urgent }: Pick<Order, "drill" | "urgent">, about?: string): string {
  const parts = [drill ? "演练" : "", urgent ? "紧急" : "", about ?? ""].filter((part) => part !== "");
  return `【${["有呼必应", ...parts].join("·")}】`;
}

/** What a card's title begins with. */
export function orderBadge({ drill, urgent }: Pick<Order, "drill" | "urgent">): string {
  return `${drill ? "【演练】" : ""}${urgent ? "【紧急】" : ""}`;
}

/** 联和街道, 科翔社区, 科翔第一网格 */
export function receiverName(registry: Registry, { unit, grid }: Receiver): string {
  return grid === undefined ? unitName(registry, unit) : (registry.grids.get(grid)?.name ?? grid);
}

/** 「联和街道、萝岗街道等9个单位」: all of a few, the first of many. */
export function receiverNames(registry: Registry, receivers: readonly Receiver[], shown = 6): string {
  const named = receivers.slice(0, shown).map((receiver) => receiverName(registry, receiver));
  const all = named.join("、");
  return receivers.length > shown ? `${all}等${receivers.length}个单位` : all;
}

/** 区指挥中心, 应急局, 联和街道 */
export function issuerName(registry: Registry, { level, issuer }: Pick<Order, "level" | "issuer">): string {
  return level === "DEPARTMENT" ? unitShort(registry, issuer) : unitName(registry, issuer);
}

/** 「今天18:00前」 or 「放行后2小时内」 */
export function saidLimit(said: SaidLimit, now: Date, begins: string): string {
  return "until" in said ? `${nearTime(said.until, now)}前` : `${begins}${limitWords(said.within)}内`;
}

export function saidLimits({ sign, report }: SaidLimits, now: Date, begins: string): string {
  return `${saidLimit(sign, now, begins)}签收、${saidLimit(report, now, begins)}反馈`;
}

export const LINE_STATE_NAMES: Readonly<Record<LineState, string>> = {
  ISSUED: "待签收",
  SIGNED: "待反馈",
  REPORTED_BACK: "已反馈",
  CLOSED: "已办结",
};

export const STEP_NAMES: Readonly<Record<LineClockName, string>> = { sign: "签收", report: "反馈" };

export function photosText(photos: readonly unknown[]): string {
  return photos.length === 0 ? "" : `(照片${photos.length}张)`;
}
