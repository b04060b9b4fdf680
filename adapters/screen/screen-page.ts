import Router from "@koa/router";
import type { Middleware } from "koa";
import send from "koa-send";

const YEAR_SECONDS = 31_536_000;

/** `/screen/`: the big screen, for whoever `mayLook` lets through. Its figures come from the API. */
export function screenPage(pageDir: string, mayLook: Middleware): Router {
  const router = new Router();
  router.get(["/screen", "/screen/{*path}"], mayLook, async function screen(ctx) {
    const file = ctx.path.slice("/screen".length);
    if (file === "") return ctx.redirect("/screen/");
    await send(ctx, file, {
      ...{ root: pageDir, index: "index.html", format: false },
      setHeaders: (response, path) => response.setHeader("cache-control", cacheControl(path)),
    });
  });
  return router;
}

/** What lies in `assets` has its contents in its name and never changes; the page that names it is asked for each time. */
function cacheControl(path: string): string {
  return path.includes("/assets/") ? `private, max-age=${YEAR_SECONDS}, immutable` : "no-cache";
}
