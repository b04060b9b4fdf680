import type { Browser, Page } from "playwright-core";

/** Bytes as they travelled. */
export type Loaded = { readonly page: number; readonly fonts: number; readonly fontFiles: number };

export type Wall = {
  readonly loaded: Loaded;
  /** The instant, in milliseconds since 1970, at which the total of matters next changed on the wall. */
  nextChange(): Promise<number>;
};

/** Opens the screen as a wall does. Without motion, so that the number is there at once instead of being counted up to. */
export async function openWall(browser: Browser, base: string): Promise<Wall> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });
  const sizes = sizesOf(page);
  await page.goto(`${base}/screen/`);
  await page.locator(".link.live").waitFor();
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  return {
    loaded: await sizes(),
    nextChange: () =>
      page.evaluate<number>(`new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          resolve(Date.now());
        });
        watch.observe(document.querySelector(".total p"), { characterData: true, subtree: true, childList: true });
      })`),
  };
}

function sizesOf(page: Page): () => Promise<Loaded> {
  const requests: { readonly font: boolean; readonly bytes: () => Promise<number> }[] = [];
  page.on("requestfinished", (request) => {
    const bytes = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return responseBodySize + responseHeadersSize;
    };
    requests.push({ font: request.resourceType() === "font", bytes });
  });
  return async () => {
    const all = await Promise.all(requests.map(async ({ font, bytes }) => ({ font, bytes: await bytes() })));
    const sum = (font: boolean) =>
      all.filter((one) => one.font === font).reduce((total, { bytes }) => total + bytes, 0);
    return { page: sum(false), fonts: sum(true), fontFiles: all.filter(({ font }) => font).length };
  };
}
