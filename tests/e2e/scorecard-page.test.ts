import { jest } from "@jest/globals";
import Router from "@koa/router";
import type { Browser } from "playwright-core";
import { createInFlight } from "../../adapters/http/in-flight.js";
import { assetRoutes } from "../../adapters/http/scorecards/asset-routes.js";
import { createApp } from "../../adapters/http/server.js";
import { print } from "../../adapters/print/index.js";
import { departmentSheet } from "../../src/cards/scorecard-sheet/department-sheet.js";
import { streetSheet } from "../../src/cards/scorecard-sheet/street-sheet.js";
import { fontsUsed } from "../support/browser/fonts.js";
import { BROWSER_MS, openBrowser, openWatched, SIZES, type SizeName } from "../support/browser/open-browser.js";
import { expectPicture } from "../support/browser/picture.js";
import { served } from "../support/browser/served.js";
import { local } from "../support/matters.js";
import { SILENT } from "../support/mongo.js";
import { departmentRead, streetRead } from "../support/ordinary-month.js";
import { sampleRegistry } from "../support/registry.js";

jest.setTimeout(BROWSER_MS);

const NOW = local("2026-04-02 10:00");
const LINKS = { pdf: "D04.pdf", xlsx: "D04.xlsx", all: "/scorecards/", earlier: "../../2026-02/departments/D04" };

let pages: Awaited<ReturnType<typeof served>>;
let browser: Browser;

beforeAll(async () => {
  const registry = await sampleRegistry();
  const sheets = {
    department: departmentSheet(
      departmentRead(registry),
      [departmentRead(registry, { month: "2026-02" })],
      registry,
      NOW,
    ),
    street: streetSheet(streetRead(registry), [streetRead(registry, "2026-02")], registry, NOW),
  };
  const router = new Router({ prefix: "/scorecards" });
  assetRoutes(router, print);
  for (const [name, sheet] of Object.entries(sheets)) {
    router.get(`/${name}`, (ctx) => {
      ctx.body = print.page(sheet, LINKS);
    });
  }
  pages = await served(createApp([router], SILENT, createInFlight()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

const PICTURES: readonly [card: "department" | "street", size: SizeName][] = [
  ["department", "phone"],
  ["department", "laptop"],
  ["department", "wall"],
  ["street", "laptop"],
];

test.each(PICTURES)(
  "the scorecard of a %s on a %s looks as committed, in our own font, and complains of nothing",
  async (card, size) => {
    const { page, complaints } = await openWatched(browser, pages.base, size);
    await page.goto(`${pages.base}/scorecards/${card}`);
    await expectPicture(page, `scorecard-${card}-${size}`);
    expect((await fontsUsed(page)).filter(({ own }) => !own)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(SIZES[size].width);
    expect(complaints).toEqual([]);
    await page.close();
  },
);
