import { monthName, UNIT_GROUPS } from "../../../src/cards/scorecard-sheet/words.js";
import { html, type Markup } from "./markup.js";
import { pageFrame } from "./page-frame.js";

type Group = {
  readonly kind: keyof typeof UNIT_GROUPS;
  readonly units: readonly { readonly name: string; readonly href: string }[];
};

export type IndexPage = {
  readonly month: string;
  readonly earlier: string;
  readonly later?: string;
  readonly groups: readonly Group[];
};

/** 全部评分卡 of a month: what the reader may see, in the order of the registry. */
export function indexPage({ month, earlier, later, groups }: IndexPage): string {
  const body = html`
<main class="sheet">
  <header class="head"><div><p class="product">令行禁止、有呼必应</p><h1>${monthName(month)}<span>评分卡</span></h1></div></header>
  <nav aria-label="月份"><a href="${earlier}">上一月</a>${later === undefined ? "" : html`<a href="${later}">下一月</a>`}</nav>
  ${groups.filter(({ units }) => units.length > 0).map(groupOf)}
</main>`;
  return pageFrame(`${monthName(month)}评分卡`, body);
}

function groupOf({ kind, units }: Group): Markup {
  return html`<section><h2>${UNIT_GROUPS[kind]}</h2>
    <div class="units">${units.map(({ name, href }) => html`<a href="${href}">${name}</a>`)}</div>
  </section>`;
}
