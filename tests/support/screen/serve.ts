import { PassThrough } from "node:stream";
import Router from "@koa/router";
import { createInFlight } from "../../../adapters/http/in-flight.js";
import { createApp } from "../../../adapters/http/server.js";
import { screenPage } from "../../../adapters/screen/index.js";
import type { ScreenFigures, ScreenMap } from "../../../src/domain/figures/screen-figures.js";
import { served } from "../browser/served.js";
import { SILENT } from "../mongo.js";

/** The page under its real headers, with figures that a test sets. */
export type ServedScreen = {
  readonly base: string;
  /** Tells every open page. */
  show(figures: ScreenFigures, ground?: ScreenMap): void;
  /** Cuts every stream, and takes or refuses new ones. */
  cut(answering: "taken" | "refused" | "signed_out"): void;
  stop(): Promise<void>;
};

export async function serveScreen(map: ScreenMap, first: ScreenFigures): Promise<ServedScreen> {
  let figures = first;
  let shownMap = map;
  let mode: "taken" | "refused" | "signed_out" = "taken";
  const streams = new Set<PassThrough>();
  const tell = (stream: PassThrough) => stream.write(`event: stats\nid: 1\ndata: ${JSON.stringify(figures)}\n\n`);
  const router = new Router();
  router.get("/api/v1/stats/map", (ctx) => {
    ctx.body = shownMap;
  });
  router.get("/api/v1/live", (ctx) => {
    if (mode === "signed_out") ctx.throw(401, "此处需要登录。");
    if (mode === "refused") ctx.throw(503);
    const stream = new PassThrough();
    streams.add(stream);
    stream.once("close", () => streams.delete(stream));
    ctx.type = "text/event-stream";
    ctx.body = stream;
    tell(stream);
  });
  const app = createApp([router, screenPage("dist/screen-page", (_, next) => next())], SILENT, createInFlight());
  const { base, stop } = await served(app);
  return {
    base,
    stop,
    show(next, ground = map) {
      figures = next;
      shownMap = ground;
      streams.forEach(tell);
    },
    cut(answering) {
      mode = answering;
      for (const stream of streams) stream.end();
    },
  };
}
