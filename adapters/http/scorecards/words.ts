import type { Notice } from "../sign-in/words.js";

/** Words of the scorecards' pages that are not the cards' own. */
export const NO_SUCH_CARD: Notice = {
  title: "没有这张评分卡",
  text: "地址里的月份或单位代码不对。月份写作 2026-03,单位代码如 D04。请从「全部评分卡」进入。",
};

export const DISTRICT_MONTH = "全区月报";
export const YEAR_TABLE = "年部门年度评分表";
