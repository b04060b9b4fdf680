import { execFile } from "node:child_process";
import { promisify } from "node:util";
import packaged from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Building a page, starting a browser and drawing Chinese take a while on two cores. */
export const BROWSER_MS = 120_000;

/** What people look at the pages with. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1440, height: 900 },
  wall: { width: 1920, height: 1080 },
  wide: { width: 3840, height: 1080 },
} as const;

export type SizeName = keyof typeof SIZES;

/** A real Chromium from the registry. In one process it would end with its first page. */
export async function openBrowser(): Promise<Browser> {
  const args = packaged.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

/** Builds a page of ours as `npm run build` does. */
export async function buildPage(name: "sandbox" | "screen"): Promise<void> {
  await promisify(execFile)("node", ["node_modules/vite/bin/vite.js", "build", `adapters/${name}/page`]);
}

/** A page, and whatever it complains of or asks elsewhere. */
export type Watched = { readonly page: Page; readonly complaints: readonly string[] };

/** Opens a page that notes errors, broken rules of its content security policy, and requests to any other host. */
export async function openWatched(
  browser: Browser,
  base: string,
  size: SizeName,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const page = await browser.newPage({ viewport: SIZES[size], ...options });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const ours = url.origin === base || url.protocol === "data:" || url.protocol === "blob:";
    if (!ours) complaints.push(`asks a third party: ${url.href}`);
  });
  return { page, complaints };
}
