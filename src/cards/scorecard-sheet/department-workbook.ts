import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import type { CountedCall } from "../../domain/scoring/counted-call.js";
import type { Share } from "../../domain/scoring/month-figures.js";
import type { DepartmentCard } from "../../domain/scoring/scorecard.js";
import { maskPhones } from "../mask-phones.js";
import { DIMENSION_NAMES } from "../score.js";
import { ORDER_ANSWERS } from "../scorecard-texts.js";
import { unitName } from "../unit-names.js";
import { deductionRows } from "./department-calls.js";
import { BY_DEFAULT, FEW_CALLS, monthName, ROLE_TEXTS, stageOf } from "./words.js";
import type { BookCell, BookSheet, Workbook } from "./workbook.js";
import { listSheet } from "./workbook.js";

type Read = ReadScorecard<DepartmentCard>;

/** The scorecard of a department for further reckoning: 总分, 逐单计分, 扣分, 督办, 比较. */
export function departmentWorkbook(read: Read, past: readonly Read[], registry: Registry, now: Date): Workbook {
  const { card } = read;
  return {
    title: `${unitName(registry, card.unit)}${monthName(card.month)}评分卡`,
    sheets: [
      totalsSheet(read, registry, now),
      callsSheet(card, registry),
      deductionsSheet(card),
      supervisionSheet(card),
      pastSheet(read, past),
    ],
  };
}

function totalsSheet({ card, status, dates, adjusted }: Read, registry: Registry, now: Date): BookSheet {
  const { result, objections } = card;
  const { figures, calls } = result;
  const stage = stageOf(status, dates, now);
  return listSheet("总分", [
    ["单位", unitName(registry, card.unit)],
    ["月份", card.month],
    ["状态", `${stage.name}:${stage.note}`],
    ["月度评分", result.total ?? null],
    ["调整后评分", adjusted ?? null],
    ["事件扣分前", result.mean ?? null],
    ["等次", result.fewCalls ? FEW_CALLS : (result.band ?? null)],
    ["主办件数", calls.lead],
    ["协办件数", calls.assist],
    ["联合行动次数", calls.operation ?? 0],
    ...result.dimensions.flatMap(({ dimension, points, full }): [string, BookCell][] => [
      [`${DIMENSION_NAMES[dimension]}得分`, points],
      [`${DIMENSION_NAMES[dimension]}满分`, full],
    ]),
    ["5星件数", figures.stars[5]],
    ["4星件数", figures.stars[4]],
    ["3星件数", figures.stars[3]],
    ["2星件数", figures.stars[2]],
    ["1星件数", figures.stars[1]],
    [`${BY_DEFAULT}评价件数`, figures.ratedByDefault],
    ["异议成立", objections.upheld],
    ["异议不成立", objections.dismissed],
    ["响应用时中位数(小时)", figures.medianHoursToResponse ?? null],
    ["办结用时中位数(工作日)", figures.medianWorkdaysToFinish ?? null],
    ["规则版本", card.registry],
    ["示范数据", registry.district.sample ? "是" : "否"],
  ]);
}

function callsSheet({ counted }: DepartmentCard, registry: Registry): BookSheet {
  return {
    name: "逐单计分",
    columns: [
      { title: "编号", width: 20 },
      { title: "镇街", width: 12 },
      { title: "分工", width: 8 },
      { title: "签收", width: 8, format: "points" },
      { title: "响应", width: 8, format: "points" },
      { title: "办结", width: 8, format: "points" },
      { title: "评价", width: 8, format: "points" },
      { title: "星级", width: 8 },
      { title: BY_DEFAULT, width: 10 },
      { title: "得分", width: 8, format: "points" },
      { title: "权重", width: 8, format: "points" },
      { title: "加权分", width: 10, format: "points" },
      { title: "评价时间", width: 18, format: "instant" },
      { title: "重办次数", width: 10 },
      { title: "延期次数", width: 10 },
      { title: "挂账次数", width: 10 },
      { title: "镇街意见", width: 40 },
    ],
    rows: counted.map((call) => callRow(call, registry)),
  };
}

const DIMENSIONS = ["sign", "respond", "finish", "satisfaction"] as const;

function callRow(call: CountedCall, registry: Registry): BookCell[] {
  const { no, street, role, stars, byDefault, score, ratedAt, reworks, extensions, holds, comment } = call;
  const points = DIMENSIONS.map(
    (dimension) => score.parts.find((part) => part.dimension === dimension)?.points ?? null,
  );
  return [
    ...[no, unitName(registry, street), ROLE_TEXTS[role], ...points],
    ...[stars ?? null, byDefault ? "是" : "否", score.total, score.weight, score.total * score.weight],
    ...[ratedAt, reworks, extensions, holds, comment === undefined ? null : maskPhones(comment)],
  ];
}

function deductionsSheet(card: DepartmentCard): BookSheet {
  return {
    name: "扣分",
    columns: [
      { title: "编号", width: 20 },
      { title: "环节", width: 10 },
      { title: "计算过程", width: 70 },
      { title: "扣分", width: 8, format: "points" },
    ],
    rows: deductionRows(card),
  };
}

function supervisionSheet({ supervision = [] }: DepartmentCard): BookSheet {
  return {
    name: "督办",
    columns: [
      { title: "督办单", width: 20 },
      { title: "编号", width: 20 },
      { title: "发出", width: 18, format: "instant" },
      { title: "回复时限", width: 18, format: "instant" },
      { title: "回复情况", width: 14 },
    ],
    rows: supervision.map(({ no, call, at, due, answer }) => [no, call, at, due, ORDER_ANSWERS[answer]]),
  };
}

function pastSheet(read: Read, past: readonly Read[]): BookSheet {
  return {
    name: "比较",
    columns: [
      { title: "月份", width: 10 },
      { title: "评分", width: 8, format: "points" },
      { title: "件数", width: 8 },
      { title: "按时签收", width: 10, format: "share" },
      { title: "按时响应", width: 10, format: "share" },
      { title: "按时办结", width: 10, format: "share" },
      { title: "非常满意", width: 10, format: "share" },
    ],
    rows: [...past, read].map(({ card: { month, result }, adjusted }) => {
      const { figures, calls } = result;
      const rates = [figures.sign, figures.respond, figures.finish, figures.verySatisfied].map(fraction);
      return [month, adjusted ?? result.total ?? null, calls.lead + calls.assist + (calls.operation ?? 0), ...rates];
    }),
  };
}

function fraction({ count, of }: Share): number | null {
  return of === 0 ? null : count / of;
}
