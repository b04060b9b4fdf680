import {
  type Block,
  type Cell,
  type Column,
  cellText,
  type Sheet,
  sheetName,
} from "../../../src/cards/scorecard-sheet/sheet.js";
import { html, type Markup } from "./markup.js";
import { pageFrame } from "./page-frame.js";

/** Where the page leads to; an absent one is not shown. */
export type SheetLinks = {
  readonly pdf: string;
  readonly xlsx: string;
  readonly all: string;
  readonly earlier?: string;
  readonly later?: string;
};

/** A scorecard as a page that reads well on a phone and prints on one sheet of A4. It needs no script. */
export function sheetPage(sheet: Sheet, links: SheetLinks): string {
  const body = html`
<main class="sheet">
  ${headOf(sheet)}
  ${linksOf(links)}
  <div class="pair">
    <div>${sheet.left.map(blockOf)}</div>
    <div>${sheet.right.map(blockOf)}</div>
  </div>
  ${sheet.wide.map(blockOf)}
  <footer>${sheet.notes.map((note) => html`<p>${note}</p>`)}</footer>
</main>`;
  return pageFrame(sheetName(sheet), body);
}

function headOf({ subject, title, period, stage, sample, headline }: Sheet): Markup {
  const { label, value, unit, badge = "", note = "" } = headline;
  return html`<header class="head">
    <div>
      <p class="product">令行禁止、有呼必应${sample ? html`<span class="sample">示范数据</span>` : ""}</p>
      <h1>${subject}<span>${title}</span></h1>
      <p class="stage"><b>${period}</b><b class="name">${stage.name}</b>${stage.note}</p>
    </div>
    <div class="headline">
      <p>${label}</p>
      <p class="value">${value}<small>${unit}</small></p>
      <p>${badge === "" ? "" : html`<span class="badge">${badge}</span>`}${note}</p>
    </div>
  </header>`;
}

function linksOf({ pdf, xlsx, all, earlier, later }: SheetLinks): Markup {
  const step = (href: string | undefined, text: string) =>
    href === undefined ? "" : html`<a href="${href}">${text}</a>`;
  return html`<nav aria-label="月份与下载">
    <a href="${all}">全部评分卡</a>${step(earlier, "上一月")}${step(later, "下一月")}
    <span><a href="${pdf}">下载 PDF</a><a href="${xlsx}">下载 Excel</a></span>
  </nav>`;
}

export function blockOf(block: Block): Markup {
  return html`<section><h2>${block.title}</h2>${contentOf(block)}</section>`;
}

function contentOf(block: Block): Markup {
  switch (block.kind) {
    case "bars":
      return barsOf(block.rows);
    case "facts":
      return html`<dl>${block.rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
    case "table":
      return block.rows.length === 0 ? html`<p class="empty">${block.empty}</p>` : tableOf(block);
    case "lines":
      return block.lines.length === 0
        ? html`<p class="empty">${block.empty}</p>`
        : html`<ul>${block.lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  }
}

function barsOf(rows: Extract<Block, { kind: "bars" }>["rows"]): Markup {
  const bars = rows.map(({ label, value, full, text, note }) => {
    const width = `${Math.round((full === 0 ? 0 : value / full) * 1_000) / 10}%`;
    return html`<div class="bar">
      <dt>${label}</dt>
      <dd>
        <svg height="8" width="100%" aria-hidden="true"><rect class="full" width="100%" height="8" rx="2"/><rect class="got" width="${width}" height="8" rx="2"/></svg>
        <b>${text}</b>${note === undefined ? "" : html`<small>${note}</small>`}
      </dd>
    </div>`;
  });
  return html`<dl class="bars">${bars}</dl>`;
}

function tableOf({ columns, rows, sum }: Extract<Block, { kind: "table" }>): Markup {
  const cells = (row: readonly Cell[]) => columns.map((column, i) => cellOf(column, row[i] ?? ""));
  const all = columns.reduce((total, { share }) => total + share, 0);
  return html`<table>
    <colgroup>${columns.map(({ share }) => html`<col width="${Math.round((share / all) * 1_000) / 10}%">`)}</colgroup>
    <thead><tr>${columns.map(({ title, end }) => html`<th scope="col"${end ? html` class="end"` : ""}>${title}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
    ${sum === undefined ? "" : html`<tfoot><tr>${cells(sum)}</tr></tfoot>`}
  </table>`;
}

/** The title goes with each field: on a phone a row becomes a list. */
function cellOf({ title, end }: Column, cell: Cell): Markup {
  return html`<td data-title="${title}"${end ? html` class="end"` : ""}>${cellText(cell)}</td>`;
}
