import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import { mostCalled } from "../../domain/scoring/most-called.js";
import type { StreetCard } from "../../domain/scoring/scorecard.js";
import { faultText, STREET_PARTS } from "../scorecard-texts.js";
import { unitName } from "../unit-names.js";
import { monthName, stageOf } from "./words.js";
import { type BookCell, listSheet, type Workbook } from "./workbook.js";

type Read = ReadScorecard<StreetCard>;

/** The scorecard of a street for further reckoning: 总分, 逐单计分, 扣分, 比较, 呼叫事项. */
export function streetWorkbook(read: Read, past: readonly Read[], registry: Registry, now: Date): Workbook {
  const { card, status, dates } = read;
  const { result, counted } = card;
  const stage = stageOf(status, dates, now);
  const { calls, expected, warning } = result.callRate;
  return {
    title: `${unitName(registry, card.unit)}${monthName(card.month)}评分卡`,
    sheets: [
      listSheet("总分", [
        ["单位", unitName(registry, card.unit)],
        ["月份", card.month],
        ["状态", `${stage.name}:${stage.note}`],
        ["月度评分", result.total],
        ...result.parts.flatMap(({ dimension, points, full, count, of }): [string, BookCell][] => [
          [`${STREET_PARTS[dimension]}得分`, points],
          [`${STREET_PARTS[dimension]}满分`, full],
          [`${STREET_PARTS[dimension]}计入`, count],
          [`${STREET_PARTS[dimension]}总数`, of],
        ]),
        ["结案中经呼叫", calls],
        ["按自身过去应为", expected ?? null],
        ["提示", warning === undefined ? null : warning === "low" ? "偏少" : "偏多"],
        ["规则版本", card.registry],
        ["示范数据", registry.district.sample ? "是" : "否"],
      ]),
      {
        name: "逐单计分",
        columns: [
          { title: "呼叫编号", width: 20 },
          { title: "本月发出", width: 10 },
          { title: "清单事项", width: 14 },
          { title: "应评价次数", width: 12 },
          { title: "按时评价次数", width: 12 },
        ],
        rows: counted.map(({ no, sent, listItem, ratings }) => [
          ...[no, sent ? "是" : "否", listItem ?? null],
          ...[ratings.length, ratings.filter(Boolean).length],
        ]),
      },
      {
        name: "扣分",
        columns: [
          { title: "呼叫编号", width: 20 },
          { title: "原因", width: 40 },
        ],
        rows: result.faults.map(({ call, why }) => [call, faultText(why)]),
      },
      {
        name: "比较",
        columns: [
          { title: "月份", width: 10 },
          { title: "评分", width: 8, format: "points" },
          ...result.parts.map(({ dimension }) => ({
            ...{ title: STREET_PARTS[dimension], width: 12, format: "points" as const },
          })),
        ],
        rows: [...past, read].map(({ card: { month, result: of } }) => [
          ...[month, of.total],
          ...of.parts.map(({ points }) => points),
        ]),
      },
      {
        name: "呼叫事项",
        columns: [
          { title: "编码", width: 14 },
          { title: "清单事项", width: 40 },
          { title: "次数", width: 8 },
        ],
        rows: mostCalled(counted, registry).map(({ code, name, calls: times }) => [code, name, times]),
      },
    ],
  };
}
