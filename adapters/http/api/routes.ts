import Router from "@koa/router";
import type { Middleware } from "koa";
import { partsOf } from "../../../src/app/parts-of-call.js";
import { AGGREGATE_KINDS, type AggregateKind, type NoOf } from "../../../src/domain/aggregates.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type RegistryVersion } from "../../../src/domain/shared/ids.js";
import type { Log } from "../../../src/ports/log.js";
import type { Lists, Loaded, Readers, Records } from "../../../src/ports/records.js";
import { logExport } from "../export-log.js";
import { type ApiToken, apiToken } from "../middleware/api-token.js";
import { limitFailures } from "../middleware/rate-limit.js";
import type { Access } from "../sign-in/access.js";
import { absenceJson } from "./absence.js";
import { accountabilityJson } from "./accountability.js";
import { readListQuery } from "./filter.js";
import { callJson, entryJson, matterJson } from "./present.js";
import { operationJson } from "./present-operation.js";
import { orderJson } from "./present-order.js";
import { type ReferralRouteDeps, referralRoutes } from "./referral-routes.js";
import { type ReportDeps, reportRoutes } from "./report-routes.js";
import { type ScorecardDeps, scorecardRoutes } from "./scorecard-routes.js";
import { type StatsDeps, statsRoutes } from "./stats-routes.js";
import { warningJson } from "./warning.js";
import { type WarningRouteDeps, warningRoutes } from "./warning-routes.js";

export type ApiDeps = {
  readonly records: Records;
  readonly lists: Lists;
  /** What goes out to programs is noted there. */
  readonly log: Log;
  /** The registry an aggregate was made under. */
  readonly rulesFor: (version: RegistryVersion) => Promise<Registry>;
  readonly tokens: readonly ApiToken[];
  readonly access: Access;
  readonly scorecards: ScorecardDeps;
  readonly reports: ReportDeps;
  readonly warnings: WarningRouteDeps;
  readonly referrals: ReferralRouteDeps;
  readonly stats: StatsDeps;
  /** Lets through who may see the big screen. */
  readonly mayReadScreen: Middleware;
};

/** Scopes a token can carry. */
export const READ_SCOPES = [
  ...([
    "matters.read",
    "calls.read",
    "orders.read",
    "operations.read",
    "absences.read",
    "warnings.read",
    "accountabilities.read",
  ] as const),
  ...(["referrals.read", "scorecards.read"] as const),
  ...(["screen", "stats", "scorecards"] as const),
] as const;

/** Where each kind is read: its path, `<path>.read` the scope, what one looks like. */
const RESOURCES: { readonly [K in AggregateKind]: Resource<K> } = {
  matter: { path: "matters", scope: "matters.read", json: matterJson },
  call: {
    path: "calls",
    scope: "calls.read",
    json: async (loaded, registry, records) => callJson(loaded, registry, await partsOf(records, loaded.state)),
  },
  absence: { path: "absences", scope: "absences.read", json: absenceJson },
  operation: { path: "operations", scope: "operations.read", json: operationJson },
  order: { path: "orders", scope: "orders.read", json: orderJson },
  warning: { path: "warnings", scope: "warnings.read", json: warningJson },
  accountability: { path: "accountabilities", scope: "accountabilities.read", json: accountabilityJson },
};

type Resource<K extends AggregateKind> = {
  readonly path: string;
  readonly scope: (typeof READ_SCOPES)[number];
  readonly json: (loaded: Loaded<K>, registry: Registry, records: Records) => object | Promise<object>;
};

/**
 * `GET /api/v1/matters[/{no}]`, `/calls[/{no}]`, `/orders[/{no}]`, `/operations[/{no}]`, `/absences[/{no}]`, `/warnings[/{no}]`, `/accountabilities[/{no}]`, `/referrals/{no}`,
 * `/scorecards/…`, `/stats` and `/live` (design 9).
 */
export function api(deps: ApiDeps): Router {
  const router = new Router({ prefix: "/api/v1" });
  router.use(limitFailures(30));
  for (const kind of AGGREGATE_KINDS) resourceRoutes(router, deps, kind);
  reportRoutes(router, deps.reports, deps.tokens);
  warningRoutes(router, deps.warnings, deps.tokens);
  referralRoutes(router, deps.referrals, deps.tokens);
  scorecardRoutes(router, deps.scorecards, deps.access);
  statsRoutes(router, deps.stats, deps.mayReadScreen);
  return router;
}

type ResourceDeps = Pick<ApiDeps, "records" | "lists" | "rulesFor" | "tokens" | "log">;

/** A list and one of it; what a program reads is noted. */
export function resourceRoutes<K extends AggregateKind>(router: Router, deps: ResourceDeps, kind: K): void {
  const { path, scope, json }: Resource<K> = RESOURCES[kind];
  const readers: Readers = deps.records;
  router.get(`/${path}`, apiToken(deps.tokens, scope), async (ctx) => {
    const list = await listJson(deps, kind, ctx.query);
    logExport(deps.log, ctx, { what: path, filter: ctx.query, count: list.items.length });
    ctx.body = list;
  });
  router.get(`/${path}/:no`, apiToken(deps.tokens, scope), async (ctx) => {
    const found = await readers[kind](asId<NoOf<K>>(ctx.params.no ?? ""));
    if (!found) return ctx.throw(404, `no ${kind} has that number`);
    logExport(deps.log, ctx, { what: path, no: found.state.no });
    ctx.body = await json(found, await deps.rulesFor(found.state.registry), deps.records);
  });
}

async function listJson(deps: ResourceDeps, kind: AggregateKind, query: unknown) {
  const { filter, limit, cursor } = readListQuery(query);
  const page = await deps.lists.page(kind, filter, limit, cursor);
  return { items: page.entries.map(entryJson), next: page.next ?? null };
}
