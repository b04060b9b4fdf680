import { execFile } from "node:child_process";
import { promisify } from "node:util";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Play, playDistrict } from "../support/district-play.js";

/** Building the page, starting a browser and drawing Chinese take a while on two cores. */
const BROWSER_MS = 120_000;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
/** In one process this browser would end with its first page. */
const BROWSER_ARGS = packaged.args.filter((arg) => arg !== "--single-process");

let play: Play;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  await promisify(execFile)("node", ["node_modules/vite/bin/vite.js", "build", "adapters/sandbox/page"]);
  play = await playDistrict("2026-03-10T08:40:00+08:00");
  browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: BROWSER_ARGS });
}, BROWSER_MS);

afterAll(async () => {
  await browser?.close();
  await play?.stop();
}, BROWSER_MS);

async function open(viewport: typeof WIDE): Promise<void> {
  page = await browser.newPage({ viewport });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  await page.goto(`${play.base}/sandbox/`);
  await page.locator("#phone-0").waitFor();
}

test(
  "on a wide screen a report that is typed becomes a card on the clerk's phone, and a press turns it grey",
  async () => {
    await open(WIDE);
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
  "a drawn photo and a pin go out from the composer",
  async () => {
    await open(WIDE);
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
    await open(WIDE);
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
    await open(NARROW);
    expect(await page.locator(".phone").count()).toBe(1);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(NARROW.width);
    await page.getByRole("navigation", { name: "岗位" }).getByRole("button").nth(4).click();
    await page.locator("#phone-4", { hasText: "水务局联络员01" }).waitFor();
    await page.close();
  },
  BROWSER_MS,
);

test("the page breaks no rule of its content security policy and throws nothing", () => {
  expect(complaints).toEqual([]);
});
