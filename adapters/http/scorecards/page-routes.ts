import Router from "@koa/router";
import type { Context, Middleware } from "koa";
import type { DistrictDeps } from "../../../src/app/scorecards/district-scorecard.js";
import { unitsOf } from "../../../src/app/scorecards/read-scorecards.js";
import { districtPath, PATHS, SCORECARDS, scorecardPath, yearPath } from "../../../src/cards/scorecard-sheet/paths.js";
import type { Sheet } from "../../../src/cards/scorecard-sheet/sheet.js";
import type { Workbook } from "../../../src/cards/scorecard-sheet/workbook.js";
import type { Unit, UnitKind } from "../../../src/domain/district/registry.js";
import { type Month, monthOf, monthsLater } from "../../../src/domain/scoring/month-dates.js";
import type { Clock } from "../../../src/ports/clock.js";
import type { Log } from "../../../src/ports/log.js";
import type { Access } from "../sign-in/access.js";
import { answerNotice } from "../sign-in/notice-page.js";
import { pageScope } from "../sign-in/scopes.js";
import { type Asset, assetRoutes } from "./asset-routes.js";
import { departmentPaper, districtPaper, type Paper, streetPaper, yearPaper } from "./papers.js";
import { monthIn, yearIn } from "./period.js";
import { DISTRICT_MONTH, NO_SUCH_CARD, YEAR_TABLE } from "./words.js";

/** How scorecards are drawn. */
export type Print = {
  page(sheet: Sheet, links: Links): string;
  index(index: Index): string;
  pdf(sheet: Sheet, at: Date): Promise<Buffer>;
  xlsx(workbook: Workbook, at: Date): Promise<Buffer>;
  /** What the pages load, by its path. */
  readonly assets: readonly Asset[];
  readonly fontFolder: string;
};

export type Links = {
  readonly pdf: string;
  readonly xlsx: string;
  readonly all: string;
  readonly earlier?: string;
  readonly later?: string;
};

/** Everything of one month that may be looked at. */
export type Index = {
  readonly month: Month;
  readonly earlier: string;
  readonly later?: string;
  readonly groups: readonly { readonly kind: UnitKind; readonly units: readonly { name: string; href: string }[] }[];
};

export type PageDeps = DistrictDeps & {
  readonly clock: Clock;
  readonly access: Access;
  readonly print: Print;
  readonly log: Log;
};

/** Nothing but our own style and fonts; no script at all. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whose cards there are, and how each is read. */
const KINDS = [
  { card: "department", kind: "DEPARTMENT", read: departmentPaper },
  { card: "street", kind: "STREET", read: streetPaper },
] as const;

/**
 * `/scorecards/{yyyy-mm}/departments/{code}`, `/streets/{code}` and `/district` as a page, with `.pdf` or `.xlsx` behind it as a
 * file (domain 16.2); `/scorecards/{yyyy}/departments` is the yearly table (9.5), `/scorecards/` lists what may be seen.
 */
export function scorecardPages(deps: PageDeps): Router {
  const router = new Router({ prefix: "/scorecards" });
  router.use(function scorecardHeaders(ctx, next) {
    ctx.set("content-security-policy", POLICY);
    ctx.set("cache-control", "no-store");
    return next();
  });
  assetRoutes(router, deps.print);
  router.get(
    "/",
    deps.access.page(() => everyScope(deps)),
    index(deps),
  );
  for (const { card, kind, read } of KINDS) {
    router.get(`/:month/${PATHS[card]}/:file`, unitAllowed(deps.access), async (ctx) => {
      const { code, format } = fileIn(ctx.params.file);
      const unit = unitsOf(deps, kind).find((one) => one.code === code);
      const month = monthIn(ctx.params.month);
      if (!unit || !month) return answerNotice(ctx, 404, NO_SUCH_CARD);
      const paper = await read(deps, month, unit.code, deps.clock.now());
      const links = monthLinks(deps, month, (which) => scorecardPath(card, which, unit.code));
      const scope = pageScope("scorecards", unit.code);
      await answer(deps, ctx, paper, format, { period: month, links, scope, what: unit.code });
    });
  }
  router.get("/:month/:file", deps.access.page([ALL]), async (ctx) => {
    const { code, format } = fileIn(ctx.params.file);
    const month = monthIn(ctx.params.month);
    if (month && code === "DISTRICT") {
      const paper = await districtPaper(deps, month, deps.clock.now());
      return answer(deps, ctx, paper, format, {
        period: month,
        links: monthLinks(deps, month, districtPath),
        scope: ALL,
        what: "district",
      });
    }
    const year = yearIn(ctx.params.month);
    if (year === undefined || code !== PATHS.department.toUpperCase()) return answerNotice(ctx, 404, NO_SUCH_CARD);
    const paper = await yearPaper(deps, year, deps.clock.now());
    return answer(deps, ctx, paper, format, {
      period: String(year),
      links: yearLinks(deps, year),
      scope: ALL,
      what: "year",
    });
  });
  return router;
}

/** Who looks after the whole district. */
const ALL = pageScope("scorecards");

type Format = "page" | "pdf" | "xlsx";

/** `D04`, `D04.pdf`, `d04.xlsx` */
function fileIn(file = ""): { readonly code: string; readonly format: Format } {
  const [, code = "", ending] = /^(.*?)(?:\.(pdf|xlsx))?$/i.exec(file) ?? [];
  return { code: code.toUpperCase(), format: (ending?.toLowerCase() as Format | undefined) ?? "page" };
}

function unitAllowed(access: Access): Middleware {
  return access.page(({ params }) => [pageScope("scorecards", fileIn(params.file).code)]);
}

type Asked = { readonly period: string; readonly links: Links; readonly scope: string; readonly what: string };

async function answer(deps: PageDeps, ctx: Context, paper: Paper, format: Format, asked: Asked): Promise<void> {
  const { print, clock } = deps;
  const now = clock.now();
  if (format === "page") {
    ctx.type = "text/html; charset=utf-8";
    ctx.body = print.page(paper.sheet, asked.links);
    return;
  }
  const { period, what, scope } = asked;
  deps.log.info({ by: deps.access.who(ctx, scope), period, what, format }, "scorecard exported");
  const name = `${paper.workbook.title}.${format}`;
  ctx.attachment(name, { type: format === "pdf" ? "inline" : "attachment" });
  ctx.body = format === "pdf" ? await print.pdf(paper.sheet, now) : await print.xlsx(paper.workbook, now);
}

function monthLinks({ clock }: PageDeps, month: Month, at: (month: Month) => string): Links {
  const later = monthsLater(month, 1);
  return {
    ...{ pdf: `${at(month)}.pdf`, xlsx: `${at(month)}.xlsx`, all: `${SCORECARDS}?month=${month}` },
    earlier: at(monthsLater(month, -1)),
    ...(later > monthOf(clock.now()) ? {} : { later: at(later) }),
  };
}

function yearLinks({ clock }: PageDeps, year: number): Links {
  const current = Number(monthOf(clock.now()).slice(0, 4));
  return {
    ...{ pdf: `${yearPath(year)}.pdf`, xlsx: `${yearPath(year)}.xlsx`, all: SCORECARDS },
    earlier: yearPath(year - 1),
    ...(year >= current ? {} : { later: yearPath(year + 1) }),
  };
}

function everyScope(deps: PageDeps): string[] {
  const units = KINDS.flatMap(({ kind }) => unitsOf(deps, kind));
  return [pageScope("scorecards"), ...units.map(({ code }) => pageScope("scorecards", code))];
}

function index(deps: PageDeps): Middleware {
  return async function scorecardIndex(ctx) {
    const now = deps.clock.now();
    // Until the draft is out people look for the month that is over.
    const month = monthIn(String(ctx.query.month)) ?? monthsLater(monthOf(now), -1);
    const at = (which: Month) => `${SCORECARDS}?month=${which}`;
    const later = monthsLater(month, 1);
    const seen = ({ code }: Unit) => deps.access.may(ctx, pageScope("scorecards", code));
    const ofUnits = KINDS.map(({ card, kind }) => ({
      kind,
      units: unitsOf(deps, kind)
        .filter(seen)
        .map(({ code, name }) => ({ name, href: scorecardPath(card, month, code) })),
    }));
    const groups = deps.access.may(ctx, ALL) ? [ofDistrict(month), ...ofUnits] : ofUnits;
    ctx.type = "text/html; charset=utf-8";
    ctx.body = deps.print.index({
      ...{ month, groups, earlier: at(monthsLater(month, -1)) },
      ...(later > monthOf(now) ? {} : { later: at(later) }),
    });
  };
}

function ofDistrict(month: Month): Index["groups"][number] {
  const year = Number(month.slice(0, 4));
  return {
    kind: "DISTRICT_BODY",
    units: [
      { name: DISTRICT_MONTH, href: districtPath(month) },
      { name: `${year}${YEAR_TABLE}`, href: yearPath(year) },
    ],
  };
}
