import { randomInt } from "node:crypto";
import type { Context } from "koa";
import { unixSeconds } from "../wire/instant.js";
import type { World } from "../world.js";
import { errmsgOf } from "./phrases.js";
import type { CgiResult, Endpoint } from "./result.js";

type Json = Exclude<CgiResult, { kind: "file" }>;
type File = Extract<CgiResult, { kind: "file" }>;

/** HTTP 200 also for errors; the code stands in the body and in a header (wecom §0). */
export function sendAnswer(ctx: Context, world: World, endpoint: Endpoint, result: CgiResult): void {
  if (result.kind === "file") sendFile(ctx, world, result);
  else sendJson(ctx, world, result, endpoint.emptyFields);
}

function sendJson(ctx: Context, world: World, result: Json, emptyFields: Endpoint["emptyFields"] = {}): void {
  const errcode = result.kind === "ok" ? 0 : result.errcode;
  const errmsg = errcode === 0 ? "ok" : errmsgOf(errcode, traceAt(world.clock.now()), ctx.ip.replace(/^::ffff:/, ""));
  ctx.set({ "Error-Code": String(errcode), "Error-Msg": errmsg, "Content-Type": "application/json; charset=UTF-8" });
  ctx.body = JSON.stringify({ errcode, errmsg, ...(result.kind === "ok" ? result.fields : emptyFields) });
}

/** `Range: bytes=a-b` cuts; a range outside the file is 830002. */
function sendFile(ctx: Context, world: World, { bytes, contentType, filename }: File): void {
  const range = /^bytes=(\d*)-(\d*)$/.exec(ctx.get("range"));
  const part = range === null ? undefined : cutOut(bytes.length, range[1] ?? "", range[2] ?? "");
  if (part === "outside") {
    sendJson(ctx, world, { kind: "fault", errcode: 830002 });
    return;
  }
  ctx.set({ "Content-Type": contentType, "Accept-Ranges": "bytes" });
  ctx.set("Content-disposition", `attachment; filename="${encodeURIComponent(filename)}"`);
  if (part !== undefined) {
    ctx.status = 206;
    ctx.set("Content-Range", `bytes ${part.from}-${part.to}/${bytes.length}`);
  }
  ctx.body = part === undefined ? bytes : bytes.subarray(part.from, part.to + 1);
}

/** First and last byte; an open end is the file's, a suffix `-n` counts from there. */
function cutOut(size: number, first: string, last: string): { from: number; to: number } | "outside" | undefined {
  if (first === "" && last === "") return undefined;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return from < size && from <= to ? { from, to } : "outside";
}

/** The number of the hint: seconds, then chance. */
function traceAt(now: Date): string {
  const chance = Array.from({ length: 15 }, () => randomInt(10)).join("");
  return `${unixSeconds(now)}${chance}`;
}
