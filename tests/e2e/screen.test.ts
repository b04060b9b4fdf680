import { jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { screenMap } from "../../src/app/figures/screen-map.js";
import type { ScreenFigures, ScreenMap } from "../../src/domain/figures/screen-figures.js";
import { fontsUsed, smallestText } from "../support/browser/fonts.js";
import {
  BROWSER_MS,
  buildPage,
  openBrowser,
  openWatched,
  SIZES,
  type SizeName,
} from "../support/browser/open-browser.js";
import { expectPicture } from "../support/browser/picture.js";
import { playDistrict } from "../support/district-play.js";
import { sampleRegistry } from "../support/registry.js";
import { busyFigures, crowdedFigures, emptyFigures, ofStreet, warnedFigures } from "../support/screen/figures.js";
import { largeMap } from "../support/screen/large-map.js";
import { type ServedScreen, serveScreen } from "../support/screen/serve.js";

/** Readable from six metres on a wall of 1080 lines. */
const SMALLEST_ON_A_WALL = 22;
const MINUTE_MS = 60_000;
const SMALLEST_IN_HAND = 13;
/** The variable font is named after its thinnest weight. */
const OUR_FONT = { family: "Noto Sans SC Thin", own: true };

jest.setTimeout(BROWSER_MS);

let map: ScreenMap;
let served: ServedScreen;
let browser: Browser;

beforeAll(async () => {
  map = screenMap(await sampleRegistry());
  await buildPage("screen");
  served = await serveScreen(map, busyFigures(map));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** Time stands still on the page, so that a picture is the same however long it takes. */
async function opened(size: SizeName, figures: ScreenFigures, query = "", ground = map) {
  served.cut("taken");
  served.show(figures, ground);
  const watched = await openWatched(browser, served.base, size, { reducedMotion: "reduce" });
  await watched.page.clock.install({ time: new Date(Date.parse(figures.at) - MINUTE_MS) });
  await watched.page.clock.pauseAt(new Date(figures.at));
  await watched.page.goto(`${served.base}/screen/${query}`);
  await watched.page.locator(".link.live").waitFor();
  await watched.page.locator("path.border").first().waitFor({ state: "attached" });
  return watched;
}

const PICTURES: readonly [name: string, size: SizeName, figures: (map: ScreenMap) => ScreenFigures, query?: string][] =
  [
    ["screen-phone", "phone", busyFigures],
    ["screen-laptop", "laptop", busyFigures],
    ["screen-wall", "wall", busyFigures],
    ["screen-wide", "wide", busyFigures],
    ["screen-wall-empty", "wall", emptyFigures],
    ["screen-wall-warned", "wall", warnedFigures],
    ["screen-wide-warned", "wide", warnedFigures],
    ["screen-phone-warned", "phone", warnedFigures],
    ["screen-wall-crowded", "wall", crowdedFigures, "?period=month"],
    ["screen-wall-street", "wall", ofStreet, "?street=440112014"],
  ];

test.each(PICTURES)(
  "%s looks as committed, in our own font, large enough, and complains of nothing",
  async (...row) => {
    const [name, size, figures, query] = row;
    const { page, complaints } = await opened(size, figures(map), query);
    await expectPicture(page, name);
    expect(await fontsUsed(page)).toEqual([OUR_FONT]);
    const least = await smallestText(page);
    expect(least.size).toBeGreaterThanOrEqual(size.startsWith("w") ? SMALLEST_ON_A_WALL : SMALLEST_IN_HAND);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(SIZES[size].width);
    if (size !== "phone") expect(await page.evaluate("document.documentElement.scrollHeight")).toBe(SIZES[size].height);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("a district as large as a real one has its streets' borders and names, and a line to every department it called", async () => {
  const { page, complaints } = await opened("wall", crowdedFigures(largeMap()), "?period=month", largeMap());
  await expectPicture(page, "screen-wall-large");
  expect(await page.locator("svg text").count()).toBe(16);
  expect(await page.locator("section.map li.busy").count()).toBe(
    new Set(crowdedFigures(largeMap()).lines.map(({ department }) => department)).size,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

const total = (page: Page) => page.locator(".total p").first().textContent();
/** Lets the page's time pass until its next try has succeeded. */
async function untilLive(page: Page): Promise<void> {
  const live = page.locator(".link.live");
  for (let tries = 0; tries < 10; tries += 1) {
    await page.clock.fastForward(15_000);
    const done = live.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (await done) return;
  }
  throw new Error("not live again after ten tries");
}

const withTotal = (count: number): ScreenFigures => {
  const busy = busyFigures(map);
  return { ...busy, matters: { ...busy.matters, total: count } };
};

test("when the service goes away the figures step back and say until when they hold; they come back by themselves", async () => {
  const { page } = await opened("wall", busyFigures(map));
  served.cut("refused");
  await page.locator(".link", { hasText: "连接中断,数据截至 12:54" }).waitFor();
  expect(await page.locator("main.stale").count()).toBe(1);
  await page.clock.fastForward(2_000);
  served.cut("taken");
  served.show({ ...withTotal(214_760), at: "2026-03-10T13:10:00+08:00" });
  await untilLive(page);
  expect([await total(page), await page.locator("main.stale").count()]).toEqual(["214,760", 0]);
  expect(await page.locator("header time").textContent()).toBe("13:10");
  await page.close();
});

test("a service that falls silent is as good as gone", async () => {
  const { page } = await opened("wall", busyFigures(map));
  await page.clock.fastForward(26_000);
  await page.locator(".link", { hasText: "连接中断" }).waitFor();
  await page.close();
});

test("a machine without network shows so at once, and is live when the network is back", async () => {
  const { page } = await opened("wall", busyFigures(map));
  await page.context().setOffline(true);
  await page.locator(".link.away").waitFor();
  await page.context().setOffline(false);
  await untilLive(page);
  await page.close();
});

test("a session that is over says what to do, and shows no figures", async () => {
  const { page } = await opened("wall", busyFigures(map));
  served.cut("signed_out");
  await page.locator(".link.away").waitFor();
  await page.clock.fastForward(2_000);
  await page.getByRole("heading", { name: "登录已失效" }).waitFor();
  expect(await page.locator("main").count()).toBe(0);
  served.cut("taken");
  await page.clock.fastForward(60_000);
  await page.locator(".link.live").waitFor();
  expect(await total(page)).toBe("214,754");
  await page.close();
});

test("a total counts up where people see it, and jumps for whoever wants no motion", async () => {
  const steps: Record<string, string[]> = {};
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    served.cut("taken");
    served.show(busyFigures(map));
    const { page } = await openWatched(browser, served.base, "wall", { reducedMotion });
    await page.goto(`${served.base}/screen/`);
    await page.locator(".link.live").waitFor();
    await page.evaluate(`{
      window.steps = [];
      const shown = document.querySelector(".total p");
      new MutationObserver(() => window.steps.push(shown.textContent)).observe(shown, { characterData: true, subtree: true, childList: true });
    }`);
    served.show(withTotal(214_954));
    await page.locator(".total p", { hasText: "214,954" }).waitFor();
    steps[reducedMotion] = (await page.evaluate("window.steps")) as string[];
    await page.close();
  }
  expect(steps.reduce).toEqual(["214,954"]);
  expect(steps["no-preference"]?.length).toBeGreaterThan(3);
  expect(steps["no-preference"]).toEqual([...(steps["no-preference"] ?? [])].sort());
});

test("street and period are chosen on the page, kept in its address, and asked of the service", async () => {
  const { page } = await opened("wall", busyFigures(map));
  const asked = page.waitForRequest(/\/api\/v1\/live\?street=440112014$/);
  await page.getByLabel("范围").selectOption({ label: "联和街道" });
  await asked;
  served.show(ofStreet(map));
  await page.locator("svg text", { hasText: "科翔第一网格" }).waitFor();
  expect(new URL(page.url()).search).toBe("?street=440112014");
  const askedMonth = page.waitForRequest(/\/api\/v1\/live\?street=440112014&period=month$/);
  await page.getByRole("button", { name: "本月" }).click();
  await askedMonth;
  await page.close();
});

test("the ticker turns its pages, and what is new brings the first one back", async () => {
  const busy = busyFigures(map);
  const { page } = await opened("wall", busy);
  const first = page.locator(".ticker li:visible").first();
  await page.clock.fastForward(10_000);
  await page.locator(".pages", { hasText: "2/3" }).waitFor();
  expect(await first.textContent()).not.toContain("道路积水");
  const newest = { seq: 1_001, at: busy.at, place: "荔红第二网格", verb: "上报", what: "井盖缺失" };
  served.show({ ...busy, ticker: [newest, ...busy.ticker.slice(0, 19)] });
  await first.filter({ hasText: "荔红第二网格上报井盖缺失" }).waitFor();
  await page.close();
});

test("after the service was away a page of an earlier release loads itself anew", async () => {
  const { page } = await opened("wall", busyFigures(map));
  await page.route(`${served.base}/screen/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/index-[\w-]+\.js/, "index-newer000.js");
    await route.fulfill({ response: answer, body });
  });
  const reloaded = page.waitForRequest(/index-newer000\.js$/);
  served.cut("taken");
  await page.locator(".link.away").waitFor();
  await page.clock.fastForward(15_000);
  await reloaded;
  await page.close();
});

test("what is said in a chat is on the wall within five seconds, and a service that stops is not taken for a live one", async () => {
  const play = await playDistrict("2026-03-10T08:40:00+08:00");
  const { page, complaints } = await openWatched(browser, play.base, "wall");
  await page.goto(`${play.base}/screen/`);
  await page.locator(".link.live").waitFor();
  expect(await total(page)).toBe("0");
  await play.say("lianhe.grid01", "科翔路12号门口垃圾堆了两天");
  await page.locator(".total p", { hasText: "1" }).waitFor({ timeout: 5_000 });
  await page.locator(".ticker li", { hasText: "上报暴露垃圾" }).waitFor();
  expect(await page.locator("header").textContent()).toContain("示范数据");
  await play.moveTo("2026-03-10T11:30:00+08:00");
  await page.locator("header time", { hasText: "11:30" }).waitFor({ timeout: 10_000 });
  expect(complaints).toEqual([]);
  await play.stop();
  await page.locator(".link", { hasText: "连接中断,数据截至 11:30" }).waitFor();
  await page.close();
});
