import type { ScorecardStatus } from "../../app/scorecards/read-scorecards.js";
import type { UnitKind } from "../../domain/district/registry.js";
import type { CountedCall } from "../../domain/scoring/counted-call.js";
import type { SolvedAt } from "../../domain/scoring/district-month.js";
import type { Month, MonthDates } from "../../domain/scoring/month-dates.js";
import type { Share } from "../../domain/scoring/month-figures.js";
import { localDate } from "../../domain/shared/local-time.js";
import { dayTime, monthDay } from "../local-time.js";
import { shareText } from "../scorecard-texts.js";
import type { Block } from "./sheet.js";

/** Words of the scorecards' pages that are needed in more than one place. */

export const TITLE = "月度评分卡";
export const FEW_CALLS = "样本不足";
export const BY_DEFAULT = "系统默认";

export const ROLE_TEXTS: Readonly<Record<CountedCall["role"], string>> = {
  lead: "主办",
  assist: "协办",
  operation: "联合行动",
};

/** `2026年3月` */
export function monthName(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

/** How it stands, and until when what can be done about it (domain 16.2). */
export function stageOf(status: ScorecardStatus, { draft, appealUntil, final }: MonthDates, now: Date) {
  const until = `${monthDay(localDate(appealUntil))}下班前`;
  if (status === "open") return { name: "进行中", note: `数据截至${dayTime(now)};${monthDay(draft)}出草案` };
  if (status === "draft") return { name: "草案", note: `仍在申诉期内的呼叫可申诉至${until};${monthDay(final)}定稿` };
  return { name: "定稿", note: `${monthDay(final)}定稿;此后的裁定另列调整记录,不改原卡` };
}

export function shareRow(label: string, share: Share): { readonly label: string; readonly value: string } {
  return { label, value: shareText(share) };
}

/** A block, or nothing where it would say nothing. */
export function unlessEmpty(block: Block): Block[] {
  const some = block.kind === "lines" ? block.lines.length : block.rows.length;
  return some === 0 ? [] : [block];
}

/** Headings over lists of units. */
export const UNIT_GROUPS: Readonly<Record<UnitKind, string>> = {
  DISTRICT_BODY: "全区",
  DEPARTMENT: "区直部门",
  STREET: "镇街",
  COMMUNITY: "社区",
  STATIONED: "派驻机构",
};

/** 由哪一级解决 */
export const LEVEL_NAMES: Readonly<Record<keyof SolvedAt, string>> = {
  grid: "网格",
  community: "社区",
  street: "镇街",
  district: "经呼叫部门",
};
