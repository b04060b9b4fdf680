import type Router from "@koa/router";
import type { Context } from "koa";
import rawBody from "raw-body";
import type { World } from "../world.js";
import { sendAnswer } from "./answer.js";
import { ENDPOINTS } from "./endpoints.js";
import { gateFault } from "./gate.js";
import { type CgiCall, type CgiResult, type Endpoint, fault } from "./result.js";

const PREFIX = "/sandbox/cgi-bin/";
const MAX_BODY = "25mb";

/** `/sandbox/cgi-bin/*`: the server API with the manners of wecom §0. */
export function cgiRoutes(router: Router, world: World): void {
  router.all(`${PREFIX}{*path}`, async function cgiBin(ctx: Context) {
    if (world.faults.latencyMs > 0) await world.wait(world.faults.latencyMs);
    ctx.set("Server", "nginx");
    const endpoint = ENDPOINTS.get(ctx.path.slice(PREFIX.length));
    if (world.faults.down) return empty(ctx, 503);
    if (endpoint === undefined) return empty(ctx, 404);
    sendAnswer(ctx, world, endpoint, await run(world, endpoint, ctx));
  });
}

/** The token before the parameters, the method before the body. */
async function run(world: World, endpoint: Endpoint, ctx: Context): Promise<CgiResult> {
  const query = new URLSearchParams(ctx.querystring);
  const closed = gateFault(world, endpoint, query);
  if (closed !== undefined) return fault(closed);
  if (ctx.method !== endpoint.method) return fault(40063);
  const raw = endpoint.method === "POST" ? await rawBody(ctx.req, { limit: MAX_BODY }) : Buffer.alloc(0);
  const json = endpoint.method === "POST" && endpoint.body !== "upload" ? parseObject(raw) : {};
  const contentType = ctx.get("content-type");
  return json === undefined ? fault(40035) : endpoint.handle(world, { query, json, raw, contentType });
}

function parseObject(raw: Buffer): CgiCall["json"] | undefined {
  try {
    const value: unknown = JSON.parse(raw.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function empty(ctx: Context, status: number): void {
  ctx.body = "";
  ctx.status = status;
}
