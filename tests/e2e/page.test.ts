import type { Browser, Page } from "playwright-core";
import { fontsUsed } from "../support/browser/fonts.js";
import {
  BROWSER_MS,
  buildPage,
  openBrowser,
  openWatched,
  SIZES,
  type SizeName,
} from "../support/browser/open-browser.js";
import { expectPicture } from "../support/browser/picture.js";
import { type Play, playDistrict } from "../support/district-play.js";

let play: Play;
let browser: Browser;
let page: Page;
const seen: { readonly complaints: readonly string[] }[] = [];

beforeAll(async () => {
  await buildPage("sandbox");
  play = await playDistrict("2026-03-10T08:40:00+08:00");
  browser = await openBrowser();
}, BROWSER_MS);

afterAll(async () => {
  await browser?.close();
  await play?.stop();
}, BROWSER_MS);

async function open(size: SizeName, at: Play = play): Promise<void> {
  const watched = await openWatched(browser, at.base, size);
  seen.push(watched);
  page = watched.page;
  await page.goto(`${at.base}/sandbox/`);
  await page.locator("#phone-0").waitFor();
}

test(
  "on a wide screen a report that is typed becomes a card on the clerk's phone, and a press turns it grey",
  async () => {
    await open("laptop");
    expect(await page.locator(".phone").count()).toBe(7);
    await page.locator("#phone-0 textarea").fill("科翔路12号门口垃圾堆了两天");
    await page.locator("#phone-0 textarea").press("Enter");
    await page.locator("#phone-0 .row.own", { hasText: "垃圾堆了两天" }).waitFor();
    await page.locator("#phone-0 .bubble", { hasText: "已收到" }).waitFor();
    const card = page.locator("#phone-1 .card", { hasText: "新事项" });
    await card.getByRole("button", { name: "受理", exact: true }).click();
    await card.locator(".done", { hasText: "已受理" }).waitFor();
    expect(await card.getByRole("button").count()).toBe(0);
    await page.close();
  },
  BROWSER_MS,
);

test(
  "a group that is made while the page is open can be looked into, and shows who comes in",
  async () => {
    await open("laptop");
    await play.say("lianhe.leader01", "联合行动 清理走鬼 明天10:00开始,地点科翔路,参加城管局2人,方案:先劝离后清理");
    await play.say("lianhe.leader01", "确认");
    const group = page.locator("#phone-6");
    const chosen = group.getByLabel("换群");
    await chosen.locator('option[value="LH2026031001"]').waitFor({ state: "attached" });
    await chosen.selectOption("LH2026031001");
    await group.locator(".bubble", { hasText: "先劝离后清理" }).waitFor();
    await play.say("d01.liaison01", "确认 LH01");
    await group.locator(".bubble", { hasText: "已确认参加" }).waitFor();
    await group.locator(".who small", { hasText: "城管局联络员01" }).waitFor();
    await page.close();
  },
  BROWSER_MS,
);

test(
  "a drawn photo and a pin go out from the composer",
  async () => {
    await open("laptop");
    const phone = page.locator("#phone-0");
    const pictures = await phone.locator(".picture").count();
    await phone.getByRole("button", { name: "发照片" }).click();
    await phone.getByRole("button", { name: "井盖缺失" }).click();
    await phone.locator(".picture").nth(pictures).waitFor();
    await phone.getByRole("button", { name: "发位置" }).click();
    await phone.getByRole("button", { name: "科翔公园" }).click();
    await phone.getByRole("button", { name: "发送位置" }).click();
    await phone.locator(".pin", { hasText: "科翔公园" }).waitFor();
    await page.close();
  },
  BROWSER_MS,
);

test(
  "a fault that is on shows in the top bar until it is taken away",
  async () => {
    await open("laptop");
    await page.getByRole("button", { name: "故障演练" }).click();
    await page.getByRole("switch", { name: "重复回调" }).click();
    await page.locator(".opener.on", { hasText: "重复回调" }).waitFor();
    await page.getByRole("button", { name: "全部恢复" }).click();
    await page.locator(".opener:not(.on)").waitFor();
    await page.close();
  },
  BROWSER_MS,
);

test(
  "on a telephone one phone fills the screen, nothing sticks out, and the dock changes it",
  async () => {
    await open("phone");
    expect(await page.locator(".phone").count()).toBe(1);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(SIZES.phone.width);
    await page.getByRole("navigation", { name: "岗位" }).getByRole("button").nth(4).click();
    await page.locator("#phone-4", { hasText: "水务局联络员01" }).waitFor();
    await page.close();
  },
  BROWSER_MS,
);

/** A minute of its own for each, since the district's clock runs on. */
const PICTURES: readonly [size: SizeName, at: string][] = [
  ["phone", "2026-03-10T08:50:00+08:00"],
  ["laptop", "2026-03-10T08:55:00+08:00"],
  ["wall", "2026-03-10T09:00:00+08:00"],
];

test(
  "on a phone, a laptop and a wall a fresh report looks as committed, in our own font",
  async () => {
    const fresh = await playDistrict("2026-03-10T08:40:00+08:00");
    await fresh.say("lianhe.grid01", "科翔路12号门口垃圾堆了两天");
    await fresh.service.settled();
    for (const [size, at] of PICTURES) {
      await fresh.moveTo(at);
      await open(size, fresh);
      await page.locator("#phone-0 .bubble", { hasText: "已收到" }).waitFor();
      await expectPicture(page, `sandbox-${size}`);
      expect((await fontsUsed(page)).filter(({ own }) => !own)).toEqual([]);
      await page.close();
    }
    await fresh.stop();
  },
  BROWSER_MS,
);

test("the page breaks no rule of its content security policy and throws nothing", () => {
  expect(seen.flatMap(({ complaints }) => complaints)).toEqual([]);
});
