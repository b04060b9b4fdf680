import type Router from "@koa/router";
import send from "koa-send";

/** Something the pages load that is no file. */
export type Asset = { readonly path: string; readonly type: string; readonly body: string };

const DAY_S = 86_400;

/** What the pages load: their style, and the font's files as the package brings them. No sign-in: there is nothing to see. */
export function assetRoutes(
  router: Router,
  { assets, fontFolder }: { readonly assets: readonly Asset[]; readonly fontFolder: string },
): void {
  for (const { path, type, body } of assets) {
    router.get(`/assets/${path}`, function asset(ctx) {
      ctx.set("cache-control", "public, max-age=3600");
      ctx.type = type;
      ctx.body = body;
    });
  }
  router.get(["/assets/fonts/wght.css", "/assets/fonts/files/{*file}"], async function font(ctx) {
    ctx.remove("cache-control");
    const file = ctx.path.slice("/scorecards/assets/fonts".length);
    await send(ctx, file, { root: fontFolder, maxAge: 30 * DAY_S * 1_000 });
  });
}
