import Router from "@koa/router";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type RegistryVersion } from "../../../src/domain/shared/ids.js";
import type { Lists, Records } from "../../../src/ports/records.js";
import { type ApiToken, apiToken } from "../middleware/api-token.js";
import { limitFailures } from "../middleware/rate-limit.js";
import type { Access } from "../sign-in/access.js";
import { readListQuery } from "./filter.js";
import { callJson, entryJson, matterJson } from "./present.js";
import { type ReportDeps, reportRoutes } from "./report-routes.js";
import { type ScorecardDeps, scorecardRoutes } from "./scorecard-routes.js";

export type ApiDeps = {
  readonly records: Records;
  readonly lists: Lists;
  /** The registry an aggregate was made under. */
  readonly rulesFor: (version: RegistryVersion) => Promise<Registry>;
  readonly tokens: readonly ApiToken[];
  readonly access: Access;
  readonly scorecards: ScorecardDeps;
  readonly reports: ReportDeps;
};

/** Scopes a token can carry. */
export const READ_SCOPES = ["matters.read", "calls.read", "scorecards.read", "screen", "scorecards"] as const;

/** `GET /api/v1/matters[/{no}]`, `/calls[/{no}]` and `/scorecards/…` (design 9). */
export function api(deps: ApiDeps): Router {
  const router = new Router({ prefix: "/api/v1" });
  router.use(limitFailures(30));
  router.get("/matters", apiToken(deps.tokens, "matters.read"), async (ctx) => {
    ctx.body = await listJson(deps, "matter", ctx.query);
  });
  router.get("/matters/:no", apiToken(deps.tokens, "matters.read"), async (ctx) => {
    const found = await deps.records.matter(asId(ctx.params.no ?? ""));
    if (!found) return ctx.throw(404, "no matter has that number");
    ctx.body = matterJson(found, await deps.rulesFor(found.state.registry));
  });
  reportRoutes(router, deps.reports, deps.tokens);
  router.get("/calls", apiToken(deps.tokens, "calls.read"), async (ctx) => {
    ctx.body = await listJson(deps, "call", ctx.query);
  });
  router.get("/calls/:no", apiToken(deps.tokens, "calls.read"), async (ctx) => {
    const found = await deps.records.call(asId(ctx.params.no ?? ""));
    if (!found) return ctx.throw(404, "no call has that number");
    ctx.body = callJson(found, await deps.rulesFor(found.state.registry));
  });
  scorecardRoutes(router, deps.scorecards, deps.access);
  return router;
}

async function listJson(deps: ApiDeps, kind: "matter" | "call", query: unknown) {
  const { filter, limit, cursor } = readListQuery(query);
  const page = await deps.lists.page(kind, filter, limit, cursor);
  return { items: page.entries.map(entryJson), next: page.next ?? null };
}
