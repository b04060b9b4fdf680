import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import { SOLVED_LEVELS } from "../../domain/scoring/district-month.js";
import type { DistrictCard } from "../../domain/scoring/scorecard.js";
import { holdGroundName } from "../hold-texts.js";
import { LEVEL_NAMES, monthName } from "./words.js";
import { type BookCell, listSheet, type Workbook } from "./workbook.js";

type Read = ReadScorecard<DistrictCard>;

/** The district's month for further reckoning: 总计, 异议, 反复地点, 挂账, 比较. */
export function districtWorkbook(read: Read, past: readonly Read[], registry: Registry): Workbook {
  const { result, month, asOf, registry: version } = read.card;
  const { matters, calls, rated } = result;
  return {
    title: `${registry.district.name}${monthName(month)}全区月报`,
    sheets: [
      listSheet("总计", [
        ["月份", month],
        ["数据截至", asOf],
        ["事项上报", matters.reported],
        ["事项办结", matters.closed],
        ...SOLVED_LEVELS.map((level): [string, BookCell] => [`${LEVEL_NAMES[level]}解决`, matters.solved[level]]),
        ["呼叫发出", calls.sent],
        ["呼叫响应", calls.responded],
        ["呼叫办结", calls.finished],
        ["评价件数", rated.finish.of],
        ["按时签收", rated.sign.count],
        ["按时响应", rated.respond.count],
        ["按时办结", rated.finish.count],
        ["非常满意", rated.verySatisfied.count],
        ["非系统默认评价", rated.verySatisfied.of],
        ["规则版本", version],
        ["示范数据", registry.district.sample ? "是" : "否"],
      ]),
      {
        name: "异议",
        columns: [
          { title: "清单编码", width: 14 },
          { title: "成立", width: 8 },
          { title: "不成立", width: 8 },
          { title: "呼叫编号", width: 60 },
        ],
        rows: result.disputes.map(({ listItem, upheld, dismissed, calls: nos }) => [
          ...[listItem ?? null, upheld, dismissed, nos.join("、")],
        ]),
      },
      {
        name: "反复地点",
        columns: [
          { title: "网格", width: 24 },
          { title: "事项", width: 30 },
          { title: "次数", width: 8 },
        ],
        rows: result.recurring.map(({ grid, category, count }) => [
          registry.grids.get(grid)?.name ?? grid,
          registry.categories.get(category)?.name ?? category,
          count,
        ]),
      },
      {
        name: "挂账",
        columns: [
          { title: "编号", width: 22 },
          { title: "事由", width: 14 },
          { title: "挂账时间", width: 18, format: "instant" },
          { title: "天数", width: 8 },
        ],
        rows: result.longHolds.map(({ no, ground, since, days }) => [
          no,
          holdGroundName(registry, ground),
          since,
          days,
        ]),
      },
      {
        name: "比较",
        columns: [
          { title: "月份", width: 10 },
          { title: "事项上报", width: 10 },
          { title: "事项办结", width: 10 },
          { title: "呼叫发出", width: 10 },
          { title: "评价件数", width: 10 },
          { title: "按时办结", width: 10 },
        ],
        rows: [...past, read].map(({ card: { month: of, result: one } }) => [
          ...[of, one.matters.reported, one.matters.closed, one.calls.sent],
          ...[one.rated.finish.of, one.rated.finish.count],
        ]),
      },
    ],
  };
}
