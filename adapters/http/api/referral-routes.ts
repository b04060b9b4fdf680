import type Router from "@koa/router";
import { type ReferralDeps, referralFile } from "../../../src/app/referral-file.js";
import { referralPage } from "../../../src/cards/accountability/referral-page.js";
import { asId } from "../../../src/domain/shared/ids.js";
import type { Log } from "../../../src/ports/log.js";
import { logExport } from "../export-log.js";
import { type ApiToken, apiToken } from "../middleware/api-token.js";

export type ReferralRouteDeps = ReferralDeps & { readonly log: Log };

export const REFERRAL_SCOPE = "referrals.read";

/** `GET /api/v1/referrals/{no}[?format=json]`: the file of what was referred, as one download; every export is logged. */
export function referralRoutes(router: Router, deps: ReferralRouteDeps, tokens: readonly ApiToken[]): void {
  router.get("/referrals/:no", apiToken(tokens, REFERRAL_SCOPE), async (ctx) => {
    const no = ctx.params.no ?? "";
    const file = await referralFile(deps, asId(no));
    if (!file) return ctx.throw(404, "nothing was referred under that number");
    const json = ctx.query.format === "json";
    logExport(deps.log, ctx, { what: "referral", no, format: json ? "json" : "html" });
    ctx.set("content-disposition", `attachment; filename="${no}.${json ? "json" : "html"}"`);
    ctx.type = json ? "application/json" : "text/html; charset=utf-8";
    ctx.body = json ? file : referralPage(file);
  });
}
