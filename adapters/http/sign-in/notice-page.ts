import type { Context } from "koa";
import type { Notice } from "./words.js";

/** Answers with a small page that says one thing; it needs no file and no script. */
export function answerNotice(ctx: Context, status: number, notice: Notice): void {
  ctx.status = status;
  ctx.type = "text/html; charset=utf-8";
  ctx.set("cache-control", "no-store");
  ctx.body = pageOf(notice);
}

function pageOf({ title, text }: Notice): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #0b1420; color: #dfe7f0;
    font: 20px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  main { max-width: 34em; padding: 2em; }
  h1 { margin: 0 0 .5em; font-size: 1.6em; color: #fff; }
  p { margin: 0; }
</style>
<main><h1>${escaped(title)}</h1><p>${escaped(text)}</p></main>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
