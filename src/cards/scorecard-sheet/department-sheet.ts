import type { ReadScorecard } from "../../app/scorecards/read-scorecards.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Dimension } from "../../domain/scoring/score.js";
import type { DepartmentCard } from "../../domain/scoring/scorecard.js";
import { tenths } from "../../domain/scoring/tenths.js";
import { dayTime } from "../local-time.js";
import { maskPhones } from "../mask-phones.js";
import { DIMENSION_NAMES } from "../score.js";
import { callsText, shareText } from "../scorecard-texts.js";
import { unitName } from "../unit-names.js";
import { callsBlock, commentsBlock, deductionsBlock, reckoningText, supervisionBlock } from "./department-calls.js";
import { type Block, type Cell, numberText, type Sheet } from "./sheet.js";
import { BY_DEFAULT, FEW_CALLS, monthName, shareRow, stageOf, TITLE, unlessEmpty } from "./words.js";

type Read = ReadScorecard<DepartmentCard>;

/** 月度评分卡 of a department on one page (domain 16.2), compared with its own last months and with nobody else. */
export function departmentSheet(read: Read, past: readonly Read[], registry: Registry, now: Date): Sheet {
  const { card, status, dates } = read;
  const { result } = card;
  return {
    ...{ subject: unitName(registry, card.unit), title: TITLE, period: monthName(card.month) },
    stage: stageOf(status, dates, now),
    sample: registry.district.sample,
    headline: headlineOf(read),
    left: [dimensionsBlock(card), starsBlock(card), commentsBlock(card, registry)],
    right: [ratesBlock(card), pastBlock([...past, read])],
    wide: [
      callsBlock(card, registry),
      deductionsBlock(card),
      ...unlessEmpty(supervisionBlock(card)),
      ...unlessEmpty(adjustmentsBlock(read)),
    ],
    notes: [
      `${reckoningText(card)}。${bandsText(registry)};少于${registry.rules.month.minCalls}件为${FEW_CALLS},不定等次。`,
      `只与本单位自身比较,不排名。${BY_DEFAULT}评价${result.figures.ratedByDefault}件,不计入满意率。规则版本${card.registry.slice(0, 8)},生成于${dayTime(now)}。`,
    ],
  };
}

function headlineOf({ card: { result }, adjusted }: Read): Sheet["headline"] {
  const { total, band, fewCalls } = result;
  const common = { label: "月度评分", badge: fewCalls ? FEW_CALLS : (band ?? "") };
  if (total === undefined) return { ...common, value: "—", unit: "", note: "本月无评价" };
  const note = adjusted === undefined || adjusted === total ? {} : { note: `调整后${adjusted}分` };
  return { ...common, value: numberText(total), unit: "分", ...note };
}

/** 三项得分: the three published dimensions; the second is response and finish together (domain 9.2). */
function dimensionsBlock({ result }: DepartmentCard): Block {
  const of = (dimension: Dimension) => result.dimensions.find((mean) => mean.dimension === dimension);
  const row = (label: string, ...dimensions: readonly Dimension[]) => {
    const means = dimensions.flatMap((dimension) => of(dimension) ?? []);
    if (means.length === 0) return [];
    const value = tenths(means.reduce((sum, { points }) => sum + points, 0));
    const full = tenths(means.reduce((sum, { full }) => sum + full, 0));
    const parts = means.map(({ dimension, points, full }) => `${DIMENSION_NAMES[dimension]}${points}/${full}`);
    return [{ label, value, full, text: `${value}/${full}`, ...(means.length > 1 ? { note: parts.join(" ") } : {}) }];
  };
  const rows = [
    ...row("按时签收", "sign"),
    ...row("及时响应办理", "respond", "finish"),
    ...row("满意度评价", "satisfaction"),
  ];
  return { title: "三项得分", kind: "bars", rows };
}

const STARS = [5, 4, 3, 2, 1] as const;

function starsBlock({ result: { figures }, counted }: DepartmentCard): Block {
  const rows = STARS.map((stars) => {
    const value = figures.stars[stars];
    return { label: `${stars}星`, value, full: Math.max(1, counted.length), text: `${value}件` };
  });
  return { title: "评价星级", kind: "bars", rows };
}

/** Shown, never deducted (domain 9.4). */
function ratesBlock({ result, objections }: DepartmentCard): Block {
  const { calls, figures } = result;
  const { medianHoursToResponse: hours, medianWorkdaysToFinish: days } = figures;
  const rows = [
    { label: "计分呼叫", value: callsText(calls) },
    shareRow("按时签收", figures.sign),
    shareRow("按时响应", figures.respond),
    shareRow("按时办结", figures.finish),
    shareRow("非常满意", figures.verySatisfied),
    shareRow("重办", figures.rework),
    shareRow("延期", figures.extended),
    shareRow("挂账", figures.held),
    { label: "职责异议", value: `成立${objections.upheld}件、不成立${objections.dismissed}件` },
    { label: "响应用时", value: hours === undefined ? "无" : `中位${hours}小时` },
    { label: "办结用时", value: days === undefined ? "无" : `中位${days}个工作日` },
  ];
  return { title: "时效与质量(只列示,不扣分)", kind: "facts", rows };
}

function pastBlock(reads: readonly Read[]): Block {
  return {
    ...{ title: "与自身前三个月比较", kind: "table", empty: "" },
    columns: [
      { title: "月份", share: 22 },
      { title: "评分", share: 14, end: true },
      { title: "件数", share: 12, end: true },
      { title: "签收", share: 17, end: true },
      { title: "响应", share: 17, end: true },
      { title: "办结", share: 17, end: true },
      { title: "满意", share: 17, end: true },
    ],
    rows: reads.map(pastRow),
  };
}

function pastRow({ card: { month, result }, adjusted }: Read): Cell[] {
  const { figures, calls } = result;
  const rates = [figures.sign, figures.respond, figures.finish, figures.verySatisfied];
  return [
    month,
    adjusted ?? result.total ?? "无",
    calls.lead + calls.assist + (calls.operation ?? 0),
    ...rates.map((share) => shareText(share).replace(/\(.*/, "")),
  ];
}

/** 调整记录: what was ruled after the card was final, dated and beside it. */
function adjustmentsBlock({ adjustments }: Read): Block {
  return {
    ...{ title: "定稿后的调整记录", kind: "table", empty: "" },
    columns: [
      { title: "日期", share: 14 },
      { title: "呼叫编号", share: 24 },
      { title: "依据", share: 34 },
      { title: "单件得分", share: 14, end: true },
      { title: "月度评分", share: 16, end: true },
    ],
    rows: adjustments.map(({ at, call, ground, score, total }) => [
      ...[dayTime(at), call, maskPhones(ground)],
      ...[`${score.was} → ${score.now}`, `${total.was} → ${total.now}`],
    ]),
  };
}

/** 「优秀≥95、良好≥90、合格≥80、待改进<80」 */
function bandsText({ rules: { month } }: Registry): string {
  const bands = month.bands.toSorted((a, b) => b.from - a.from);
  const lowest = bands.at(-2)?.from ?? 0;
  return bands.map(({ name, from }) => (from === 0 ? `${name}<${lowest}` : `${name}≥${from}`)).join("、");
}
