/** How the scorecards' pages look: light, quiet, and on paper one sheet of A4. */
export const SHEET_STYLE = `
:root {
  --ink: #16202c; --soft: #5b6672; --line: #dfe5ec; --fine: #edf0f4;
  --navy: #124080; --got: #3a6fb5; --full: #e6ecf4; --page: #eef2f7; --paper: #fff;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body {
  background: var(--page); color: var(--ink); padding: 24px 16px;
  font: 14px/1.55 "Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
a { color: var(--navy); }
.sheet { max-width: 900px; margin: 0 auto; background: var(--paper); border-radius: 10px; padding: 28px 32px 22px; }
.head { display: flex; justify-content: space-between; align-items: flex-end; gap: 24px;
  border-bottom: 2px solid var(--navy); padding-bottom: 14px; }
.product { color: var(--soft); font-size: 12px; letter-spacing: .06em; }
.sample { margin-left: 10px; padding: 1px 7px; border: 1px solid #c98a1b; border-radius: 4px; color: #8a5200; letter-spacing: 0; }
h1 { font-size: 24px; line-height: 1.35; font-weight: 700; margin: 4px 0 6px; }
h1 span { font-weight: 400; margin-left: .5em; }
.stage { color: var(--soft); font-size: 13px; }
.stage b { color: var(--ink); margin-right: 10px; }
.stage .name { background: var(--full); color: var(--navy); border-radius: 4px; padding: 1px 8px; font-weight: 600; }
.headline { text-align: right; white-space: nowrap; color: var(--soft); font-size: 13px; }
.headline .value { font-size: 42px; line-height: 1.1; font-weight: 700; color: var(--navy); }
.headline .value small { font-size: 16px; font-weight: 400; margin-left: 3px; }
.badge { display: inline-block; border: 1px solid var(--navy); color: var(--navy); border-radius: 4px; padding: 0 9px; margin-right: 6px; }
nav { display: flex; flex-wrap: wrap; gap: 6px 18px; padding: 10px 0 0; font-size: 13px; }
nav span { margin-left: auto; display: flex; gap: 18px; }
nav a { padding: 4px 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 36px; }
section { margin-top: 18px; min-width: 0; }
h2 { font-size: 14px; font-weight: 600; color: var(--navy); border-bottom: 1px solid var(--line); padding-bottom: 4px; margin-bottom: 6px; }
dl div { display: flex; gap: 12px; padding: 2px 0; }
dt { color: var(--soft); flex: 0 0 6.6em; }
dd { min-width: 0; }
.bars .bar { align-items: center; }
.bars dt { flex-basis: 6.6em; }
.bars dd { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; align-items: center; }
.bars svg { display: block; }
.bars b { font-weight: 600; min-width: 4.6em; text-align: right; }
.bars small { grid-column: 1 / -1; color: var(--soft); font-size: 12px; }
.full { fill: var(--full); } .got { fill: var(--got); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 13px; }
th { color: var(--soft); font-weight: 400; text-align: left; font-size: 12px; }
th, td { padding: 4px 6px 4px 0; border-bottom: 1px solid var(--fine); vertical-align: top; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
.end { text-align: right; }
.end + :not(.end) { padding-left: 14px; }
tfoot td { border-bottom: 0; border-top: 1px solid var(--line); font-weight: 600; }
ul { list-style: none; }
li { padding: 2px 0; }
.empty { color: var(--soft); }
footer { margin-top: 20px; padding-top: 8px; border-top: 1px solid var(--line); color: var(--soft); font-size: 12px; }
.units { display: grid; grid-template-columns: repeat(auto-fill, minmax(13em, 1fr)); gap: 2px 20px; }
.units a { padding: 6px 0; }

@media (max-width: 640px) {
  body { padding: 0; background: var(--paper); }
  .sheet { border-radius: 0; padding: 18px 16px 24px; }
  .head { flex-direction: column; align-items: flex-start; gap: 10px; }
  .headline { text-align: left; }
  .pair { grid-template-columns: 1fr; }
  nav span { margin-left: 0; }
  nav a { padding: 8px 0; }
  .sheet > section table, .sheet > section :is(tbody, tfoot) { display: block; }
  .sheet > section :is(thead, colgroup) { display: none; }
  .sheet > section tr { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 7px 0; border-bottom: 1px solid var(--line); }
  .sheet > section td { display: flex; gap: 6px; border: 0; padding: 1px 0; text-align: left; }
  .sheet > section td::before { content: attr(data-title); color: var(--soft); font-weight: 400; white-space: nowrap; }
  .sheet > section td:first-child { flex-basis: 100%; font-weight: 600; }
  .sheet > section td:first-child::before, .sheet > section td:empty { display: none; }
  .sheet > section tfoot tr { border-bottom: 0; }
}

@page { size: A4; margin: 10mm 12mm; }
@media print {
  body { padding: 0; background: none; font-size: 8pt; line-height: 1.32; }
  .sheet { max-width: none; padding: 1pt 0 0; border-radius: 0; }
  nav { display: none; }
  .head { padding-bottom: 6pt; }
  .product, .bars small, th, footer { font-size: 7pt; }
  h1 { font-size: 15pt; margin: 1pt 0; }
  .stage, .headline { font-size: 8pt; }
  .headline .value { font-size: 25pt; }
  .headline .value small { font-size: 9pt; }
  .pair { gap: 0 18pt; }
  section { margin-top: 7pt; }
  h2 { font-size: 9pt; padding-bottom: 1.5pt; margin-bottom: 2pt; break-after: avoid; }
  dl div, li { padding: .6pt 0; }
  table { font-size: 7.6pt; }
  th, td { padding: 1pt 4pt 1pt 0; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  footer { margin-top: 8pt; padding-top: 4pt; }
  .sample { padding: 0 5pt; }
  .full, .got, .badge, .stage .name { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
