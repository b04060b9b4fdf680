import type { Registry } from "../domain/district/registry.js";
import { JOINT_OPERATION, type News, type NewsDeed } from "../domain/figures/news.js";
import type { TickerLine } from "../domain/figures/screen-figures.js";
import { isoLocal } from "../domain/shared/local-time.js";

/** 「12:54 科翔第一网格 上报 道路积水」 */
const VERBS: Readonly<Record<NewsDeed, string>> = {
  reported: "上报",
  registered: "立案",
  solvedOnSpot: "当场办结",
  raised: "上呈镇街",
  handled: "处置完成",
  closed: "结案",
  reopened: "复发重开",
  called: "呼叫",
  signed: "签收",
  responded: "响应",
  finished: "办结",
  reworked: "退回重办",
  rated: "评价",
  begun: "开始",
  ended: "完成",
};

/** A line of the big screen: a place, what was done, what it is about; nobody's name and nobody's words. */
export function tickerLine(news: News & { readonly n: number }, registry: Registry): TickerLine {
  const { n, at, deed, place, what } = news;
  return {
    seq: n,
    at: isoLocal(at),
    place: placeName(registry, place),
    verb: VERBS[deed],
    what: whatName(registry, what),
  };
}

function placeName({ grids, units }: Registry, code: string): string {
  const unit = units.get(code as never);
  return grids.get(code as never)?.name ?? unit?.name ?? code;
}

function whatName({ categories, listItems }: Registry, code: News["what"]): string {
  if (code === undefined) return "其他事项";
  if (code === JOINT_OPERATION) return "联合行动";
  return categories.get(code as never)?.name ?? listItems.get(code as never)?.name ?? code;
}
