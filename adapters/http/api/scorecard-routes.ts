import type Router from "@koa/router";
import type { Context, Middleware } from "koa";
import { type DistrictDeps, districtScorecard } from "../../../src/app/scorecards/district-scorecard.js";
import {
  departmentScorecard,
  departmentYear,
  ownPast,
  streetScorecard,
  unitsOf,
} from "../../../src/app/scorecards/read-scorecards.js";
import type { Unit, UnitKind } from "../../../src/domain/district/registry.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import type { Clock } from "../../../src/ports/clock.js";
import type { Log } from "../../../src/ports/log.js";
import { logExport } from "../export-log.js";
import { readMonth, yearIn } from "../scorecards/period.js";
import type { Access } from "../sign-in/access.js";
import { pageScope } from "../sign-in/scopes.js";
import {
  datesJson,
  departmentJson,
  departmentLine,
  districtJson,
  streetJson,
  streetLine,
  yearLine,
} from "./present-scorecards.js";

export type ScorecardDeps = DistrictDeps & { readonly clock: Clock; readonly log: Log };

/**
 * `GET /scorecards/{yyyy-mm}/departments[/{code}]`, `/streets[/{code}]` and `/district` (design 9); with a year in place of the month,
 * the departments' yearly table (domain 9.5). Departments stand in the order of the registry: there is no rank.
 * Who has the scope of one unit alone reads that unit's card and nothing else.
 */
export function scorecardRoutes(router: Router, deps: ScorecardDeps, access: Access): void {
  const allowed = readable(deps.log, access, () => [pageScope("scorecards"), READ]);
  const unitAllowed = readable(deps.log, access, ({ params }) => [
    pageScope("scorecards", String(params.code).toUpperCase()),
    READ,
  ]);
  router.get("/scorecards/:period/departments", ...allowed, async (ctx) => {
    const { period } = ctx.params;
    const year = yearIn(period);
    ctx.body = year === undefined ? await departments(deps, readMonth(period)) : await yearTable(deps, year);
  });
  router.get("/scorecards/:month/departments/:code", ...unitAllowed, async (ctx) => {
    const month = readMonth(ctx.params.month);
    const unit = unitNamed(deps, "DEPARTMENT", ctx.params.code) ?? ctx.throw(404, "no department has that code");
    const now = deps.clock.now();
    const [read, past] = await Promise.all([
      departmentScorecard(deps, month, unit.code, now),
      ownPast(deps, month, unit.code, now),
    ]);
    ctx.body = departmentJson(read, past, deps.registries.current());
  });
  router.get("/scorecards/:month/district", ...allowed, async (ctx) => {
    const month = readMonth(ctx.params.month);
    ctx.body = districtJson(await districtScorecard(deps, month, deps.clock.now()), deps.registries.current());
  });
  router.get("/scorecards/:month/streets", ...allowed, async (ctx) => {
    ctx.body = await streets(deps, readMonth(ctx.params.month));
  });
  router.get("/scorecards/:month/streets/:code", ...unitAllowed, async (ctx) => {
    const month = readMonth(ctx.params.month);
    const unit = unitNamed(deps, "STREET", ctx.params.code) ?? ctx.throw(404, "no street has that code");
    ctx.body = streetJson(await streetScorecard(deps, month, unit.code, deps.clock.now()), deps.registries.current());
  });
}

const READ = "scorecards.read";

/** Lets through who has one of the scopes, and notes whose token it was once the answer is there. */
function readable(log: Log, access: Access, scopes: (ctx: Context) => readonly string[]): Middleware[] {
  return [
    access.data(scopes),
    async function noted(ctx, next) {
      await next();
      const scope = scopes(ctx).find((one) => access.may(ctx, one)) ?? READ;
      logExport(log, ctx, { by: access.who(ctx, scope), what: ctx.path, format: "json" });
    },
  ];
}

async function departments(deps: ScorecardDeps, month: string) {
  const registry = deps.registries.current();
  const read = unitsOf(deps, "DEPARTMENT").map(({ code }) => departmentScorecard(deps, month, code, deps.clock.now()));
  const items = (await Promise.all(read)).map((one) => departmentLine(one, registry));
  return { month, dates: datesOf(deps, month), items };
}

async function streets(deps: ScorecardDeps, month: string) {
  const registry = deps.registries.current();
  const read = unitsOf(deps, "STREET").map(({ code }) => streetScorecard(deps, month, code, deps.clock.now()));
  const items = (await Promise.all(read)).map((one) => streetLine(one, registry));
  return { month, dates: datesOf(deps, month), items };
}

async function yearTable(deps: ScorecardDeps, year: number) {
  const registry = deps.registries.current();
  const read = unitsOf(deps, "DEPARTMENT").map(async ({ code }) =>
    yearLine(await departmentYear(deps, year, code, deps.clock.now()), code, registry),
  );
  return { year: String(year), items: await Promise.all(read) };
}

function datesOf({ registries }: ScorecardDeps, month: string) {
  const { calendar, rules } = registries.current();
  return datesJson(monthDates(month, calendar, rules));
}

function unitNamed(deps: ScorecardDeps, kind: UnitKind, code = ""): Unit | undefined {
  return unitsOf(deps, kind).find((unit) => unit.code === code.toUpperCase());
}
