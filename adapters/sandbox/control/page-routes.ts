import type Router from "@koa/router";
import send from "koa-send";

/** The chat page: `/sandbox/` and its assets. Registered last, since it takes every path that is left. */
export function pageRoutes(router: Router, pageDir: string): void {
  router.get(["/sandbox", "/sandbox/{*path}"], async function page(ctx) {
    const file = ctx.path.slice("/sandbox".length);
    if (file === "") ctx.redirect("/sandbox/");
    else await send(ctx, file, { root: pageDir, index: "index.html", format: false });
  });
}
