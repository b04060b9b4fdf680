import type { TimelineLine } from "../timeline.js";

export type ReferredLine = TimelineLine & { readonly seq: number; readonly hash: string };
export type ReferredCall = {
  readonly no: string;
  readonly street: string;
  readonly ask: string;
  readonly limits: readonly {
    readonly step: string;
    readonly limit: string;
    readonly from: string;
    readonly due: string;
    readonly outcome: "running" | "kept" | "missed" | "dropped";
    readonly endedAt: string | null;
  }[];
  readonly events: readonly ReferredLine[];
};

/** 移送材料: facts only. */
export type ReferralFile = {
  readonly no: string;
  readonly ground: string;
  readonly department: string;
  readonly facts: string;
  readonly statement: string | null;
  readonly decision: { readonly at: string; readonly by: string; readonly ground: string };
  readonly calls: readonly ReferredCall[];
  readonly events: readonly ReferredLine[];
};

const OUTCOMES = { running: "进行中", kept: "按时", missed: "超过时限", dropped: "终止" } as const;

/** One file that people read and programs verify: a page without any foreign part, with the same facts as JSON inside. */
export function referralPage(file: ReferralFile): string {
  const parts = [
    `<h1>问题线索移送材料 ${escaped(file.no)}</h1>`,
    table(
      ["事项", "内容"],
      [
        ["部门", file.department],
        ["事由", file.ground],
        ["说明", file.facts],
        ["部门陈述", file.statement ?? "未在时限内陈述"],
        ["裁定", `${file.decision.at} ${file.decision.by} 依据:${file.decision.ground}`],
      ],
    ),
    ...file.calls.flatMap(callParts),
    "<h2>问责建议经过</h2>",
    eventTable(file.events),
    "<p>每行末为该行记录的校验值,可与系统记录逐行核对。</p>",
  ];
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>移送材料 ${escaped(file.no)}</title>` +
    `<style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;width:100%;margin:1em 0}` +
    `td,th{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top}` +
    `td.hash{font-family:monospace;font-size:9px;word-break:break-all;width:18em}</style></head>` +
    `<body>${parts.join("\n")}<script type="application/json" id="referral">${embedded(file)}</script></body></html>`
  );
}

function callParts({ no, street, ask, limits, events }: ReferredCall): string[] {
  const rows = limits.map(({ step, limit, from, due, outcome, endedAt }) => [
    ...[step, limit, from, due],
    `${OUTCOMES[outcome]}${endedAt === null ? "" : ` ${endedAt}`}`,
  ]);
  return [
    `<h2>呼叫 ${escaped(no)}</h2>`,
    `<p>${escaped(street)}:${escaped(ask)}</p>`,
    "<h3>时限</h3>",
    table(["环节", "时限", "起", "止", "结果"], rows),
    "<h3>经过</h3>",
    eventTable(events),
  ];
}

function eventTable(events: readonly ReferredLine[]): string {
  const head = ["序", "时间", "谁", "做了什么", "内容", "校验值"].map((cell) => `<th>${cell}</th>`).join("");
  const rows = events.map(({ seq, at, who, what, text = "", hash }) => {
    const cells = [String(seq), at, who, what, text].map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr>${cells}<td class="hash">${escaped(hash)}</td></tr>`;
  });
  return `<table><tr>${head}</tr>${rows.join("")}</table>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
  return `<table>${row(head, "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** JSON that cannot end its own element. */
function embedded(file: ReferralFile): string {
  return JSON.stringify(file).replaceAll("<", "\\u003c");
}
