import Router from "@koa/router";
import type { Context, Middleware } from "koa";
import { type ReadDeps, unitsOf } from "../../../src/app/scorecards/read-scorecards.js";
import { PATHS, SCORECARDS, scorecardPath } from "../../../src/cards/scorecard-sheet/paths.js";
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
import { departmentPaper, type Paper, streetPaper } from "./papers.js";
import { monthIn } from "./period.js";
import { NO_SUCH_CARD } from "./words.js";

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

export type PageDeps = ReadDeps & {
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
 * `/scorecards/{yyyy-mm}/departments/{code}` and `/streets/{code}` as a page, with `.pdf` or `.xlsx` behind it as a file
 * (domain 16.2); `/scorecards/` lists what may be seen.
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
      const at = (which: Month) => scorecardPath(card, which, unit.code);
      await answer(deps, ctx, paper, format, { month, at, scope: pageScope("scorecards", unit.code), what: unit.code });
    });
  }
  return router;
}

type Format = "page" | "pdf" | "xlsx";

/** `D04`, `D04.pdf`, `d04.xlsx` */
function fileIn(file = ""): { readonly code: string; readonly format: Format } {
  const [, code = "", ending] = /^(.*?)(?:\.(pdf|xlsx))?$/i.exec(file) ?? [];
  return { code: code.toUpperCase(), format: (ending?.toLowerCase() as Format | undefined) ?? "page" };
}

function unitAllowed(access: Access): Middleware {
  return access.page(({ params }) => [pageScope("scorecards", fileIn(params.file).code)]);
}

type Asked = {
  readonly month: Month;
  readonly at: (month: Month) => string;
  readonly scope: string;
  readonly what: string;
};

async function answer(deps: PageDeps, ctx: Context, paper: Paper, format: Format, asked: Asked): Promise<void> {
  const { print, clock } = deps;
  const now = clock.now();
  if (format === "page") {
    ctx.type = "text/html; charset=utf-8";
    ctx.body = print.page(paper.sheet, linksOf(asked, now));
    return;
  }
  const { month, what, scope } = asked;
  deps.log.info({ by: deps.access.who(ctx, scope), month, unit: what, format }, "scorecard exported");
  const name = `${paper.workbook.title}.${format}`;
  ctx.attachment(name, { type: format === "pdf" ? "inline" : "attachment" });
  ctx.body = format === "pdf" ? await print.pdf(paper.sheet, now) : await print.xlsx(paper.workbook, now);
}

function linksOf({ month, at }: Asked, now: Date): Links {
  const later = monthsLater(month, 1);
  return {
    ...{ pdf: `${at(month)}.pdf`, xlsx: `${at(month)}.xlsx`, all: `${SCORECARDS}?month=${month}` },
    earlier: at(monthsLater(month, -1)),
    ...(later > monthOf(now) ? {} : { later: at(later) }),
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
    const groups = KINDS.map(({ card, kind }) => ({
      kind,
      units: unitsOf(deps, kind)
        .filter(seen)
        .map(({ code, name }) => ({ name, href: scorecardPath(card, month, code) })),
    }));
    ctx.type = "text/html; charset=utf-8";
    ctx.body = deps.print.index({
      ...{ month, groups, earlier: at(monthsLater(month, -1)) },
      ...(later > monthOf(now) ? {} : { later: at(later) }),
    });
  };
}
