import { html, type Markup } from "./markup.js";

/** Where the pages' style and fonts are served from. */
export const ASSETS = "/scorecards/assets";

/** A whole page around its content; everything it loads comes from this host. */
export function pageFrame(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${ASSETS}/fonts/wght.css">
<link rel="stylesheet" href="${ASSETS}/sheet.css">
</head>
<body>${body}</body>
</html>
`.text;
}
