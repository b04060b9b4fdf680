import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import { SOLVED_LEVELS } from "../../domain/scoring/district-month.js";
import type { DistrictCard } from "../../domain/scoring/scorecard.js";
import type { ListItemCode } from "../../domain/shared/ids.js";
import { localDate } from "../../domain/shared/local-time.js";
import { recurringName } from "../digest-figures.js";
import { holdGroundName } from "../hold-texts.js";
import { dayTime } from "../local-time.js";
import { shareText } from "../scorecard-texts.js";
import type { Block, Sheet } from "./sheet.js";
import { LEVEL_NAMES, monthName, shareRow, stageOf } from "./words.js";

type Read = ReadScorecard<DistrictCard>;

/** 全区月报 on one page (domain 16.2): what happened, and where the list or the ground is wrong. No points, no ranks. */
export function districtSheet(read: Read, past: readonly Read[], registry: Registry, now: Date): Sheet {
  const { card, status, dates } = read;
  const { matters } = card.result;
  const solved = SOLVED_LEVELS.reduce((sum, level) => sum + matters.solved[level], 0);
  const below = solved - matters.solved.district;
  return {
    ...{ subject: registry.district.name, title: "全区月报", period: monthName(card.month) },
    stage: stageOf(status, dates, now),
    sample: registry.district.sample,
    headline: {
      ...{ label: "未呼叫部门即解决", value: solved === 0 ? "—" : String(Math.floor((below / solved) * 100)) },
      ...{ unit: solved === 0 ? "" : "%", badge: `${below}/${solved}件` },
    },
    left: [solvedBlock(card), starsBlock(card)],
    right: [totalsBlock(card), pastBlock([...past, read])],
    wide: [disputesBlock(card, registry), recurringBlock(card, registry), holdsBlock(card, registry)],
    notes: [
      `异议多的清单事项建议修订清单。反复地点:同一网格同类事项当月上报${registry.rules.recurringFrom}次及以上。挂账按${dayTime(card.asOf)}仍在挂账且超过${registry.rules.hold.longDays}天列示。`,
      `不含单位排名。规则版本${card.registry.slice(0, 8)},数据截至${dayTime(card.asOf)},生成于${dayTime(now)}。`,
    ],
  };
}

function solvedBlock({ result: { matters } }: DistrictCard): Block {
  const all = SOLVED_LEVELS.reduce((sum, level) => sum + matters.solved[level], 0);
  const rows = SOLVED_LEVELS.map((level) => {
    const value = matters.solved[level];
    const text = all === 0 ? `${value}件` : `${value}件 ${Math.floor((value / all) * 100)}%`;
    return { label: LEVEL_NAMES[level], value, full: Math.max(1, all), text };
  });
  return { title: "由哪一级解决", kind: "bars", rows };
}

const STARS = [5, 4, 3, 2, 1] as const;

function starsBlock({ result: { rated } }: DistrictCard): Block {
  const all = STARS.reduce((sum, stars) => sum + rated.stars[stars], 0);
  const rows = STARS.map((stars) => {
    const value = rated.stars[stars];
    return { label: `${stars}星`, value, full: Math.max(1, all), text: `${value}件` };
  });
  return { title: "评价星级", kind: "bars", rows };
}

function totalsBlock({ result: { matters, calls, rated } }: DistrictCard): Block {
  const { medianHoursToResponse: hours, medianWorkdaysToFinish: days } = rated;
  const rows = [
    { label: "事项", value: `上报${matters.reported}件、办结${matters.closed}件` },
    { label: "呼叫", value: `发出${calls.sent}件、响应${calls.responded}件、办结${calls.finished}件` },
    shareRow("按时签收", rated.sign),
    shareRow("按时响应", rated.respond),
    shareRow("按时办结", rated.finish),
    shareRow("非常满意", rated.verySatisfied),
    shareRow("重办", rated.rework),
    shareRow("延期", rated.extended),
    { label: "响应用时", value: hours === undefined ? "无" : `中位${hours}小时` },
    { label: "办结用时", value: days === undefined ? "无" : `中位${days}个工作日` },
  ];
  return { title: "全区合计", kind: "facts", rows };
}

function pastBlock(reads: readonly Read[]): Block {
  return {
    ...{ title: "与前三个月比较", kind: "table", empty: "" },
    columns: [
      { title: "月份", share: 20 },
      { title: "上报", share: 15, end: true },
      { title: "办结", share: 15, end: true },
      { title: "呼叫", share: 14, end: true },
      { title: "按时办结", share: 20, end: true },
      { title: "非常满意", share: 20, end: true },
    ],
    rows: reads.map(({ card: { month, result } }) => [
      ...[month, result.matters.reported, result.matters.closed, result.calls.sent],
      ...[result.rated.finish, result.rated.verySatisfied].map((share) => shareText(share).replace(/\(.*/, "")),
    ]),
  };
}

function disputesBlock({ result: { disputes } }: DistrictCard, { listItems }: Registry): Block {
  return {
    ...{ title: "职责异议最多的清单事项", kind: "table", empty: "本月无职责异议裁定" },
    columns: [
      { title: "清单事项", share: 36 },
      { title: "编码", share: 14 },
      { title: "呼叫编号", share: 40 },
      { title: "成立", share: 8, end: true },
      { title: "不成立", share: 8, end: true },
    ],
    rows: disputes.map(({ listItem, upheld, dismissed, calls }) => [
      listItem === undefined ? "不在清单" : (listItems.get(listItem as ListItemCode)?.name ?? listItem),
      ...[listItem ?? "", calls.join("、"), upheld, dismissed],
    ]),
  };
}

function recurringBlock({ result: { recurring } }: DistrictCard, registry: Registry): Block {
  return {
    ...{ title: "反复地点", kind: "table", empty: "本月无反复地点" },
    columns: [
      { title: "网格与事项", share: 80 },
      { title: "次数", share: 12, end: true },
    ],
    rows: recurring.map((place) => [recurringName(place, registry), place.count]),
  };
}

function holdsBlock({ result: { longHolds } }: DistrictCard, registry: Registry): Block {
  const { longDays } = registry.rules.hold;
  return {
    ...{ title: `挂账超过${longDays}天`, kind: "table", empty: `无超过${longDays}天的挂账` },
    columns: [
      { title: "编号", share: 26 },
      { title: "事项", share: 40 },
      { title: "事由", share: 14 },
      { title: "挂账日期", share: 14 },
      { title: "天数", share: 8, end: true },
    ],
    rows: longHolds.map(({ no, title, ground, since, days }) => [
      ...[no, title, holdGroundName(registry, ground), localDate(since)],
      days,
    ]),
  };
}
