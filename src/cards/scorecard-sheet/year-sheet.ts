import type { Registry } from "../../domain/district/registry.js";
import type { DepartmentYear } from "../../domain/scoring/year.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { dayTime } from "../local-time.js";
import { unitName, unitShort } from "../unit-names.js";
import type { Sheet } from "./sheet.js";
import type { Workbook } from "./workbook.js";

export type YearLine = { readonly unit: UnitCode; readonly year: DepartmentYear };

const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map((month) => `${month}月`);

/** 年度评分表 (domain 9.5): every department's months, their mean and what the indicator brings; in the order of the registry. */
export function yearSheet(year: number, lines: readonly YearLine[], registry: Registry, now: Date): Sheet {
  const { yearShare } = registry.rules;
  return {
    ...{ subject: registry.district.name, title: "部门年度评分表", period: `${year}年` },
    stage: { name: "导出", note: `数据截至${dayTime(now)};年度结果由绩效考核另行确定` },
    sample: registry.district.sample,
    headline: { label: "本指标占年度绩效", value: String(yearShare), unit: "分" },
    ...{ left: [], right: [] },
    wide: [
      {
        ...{ title: "各月评分", kind: "table", empty: "没有部门" },
        columns: [
          { title: "部门", share: 16 },
          ...MONTHS.map((title) => ({ title, share: 7, end: true as const })),
          { title: "平均", share: 8, end: true },
          { title: "折算", share: 8, end: true },
        ],
        rows: lines.map(({ unit, year: { months, mean, points } }) => [
          unitShort(registry, unit),
          ...months.map(({ total }) => total ?? ""),
          ...[mean ?? "", points ?? ""],
        ]),
      },
    ],
    notes: [
      `平均为有评价月份的平均分;折算为平均÷100×${yearShare}。按单位编码排列,不排名。定稿后的裁定已计入。规则版本${registry.version.slice(0, 8)}。`,
    ],
  };
}

/** The same for further reckoning. */
export function yearWorkbook(year: number, lines: readonly YearLine[], registry: Registry): Workbook {
  return {
    title: `${registry.district.name}${year}年部门年度评分表`,
    sheets: [
      {
        name: "年度",
        columns: [
          { title: "编码", width: 8 },
          { title: "部门", width: 24 },
          ...MONTHS.map((title) => ({ title, width: 8, format: "points" as const })),
          { title: "平均", width: 8, format: "points" },
          { title: "折算", width: 8, format: "points" },
          { title: "满分", width: 8 },
        ],
        rows: lines.map(({ unit, year: { months, mean, points, share } }) => [
          ...[unit, unitName(registry, unit)],
          ...months.map(({ total }) => total ?? null),
          ...[mean ?? null, points ?? null, share],
        ]),
      },
    ],
  };
}
