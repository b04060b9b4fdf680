import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Compared, inBrowser } from "./pixels.js";

const FOLDER = "tests/pictures";
/** Letters are drawn a little differently from machine to machine; a moved line or another number is more than this. */
const MOST_DIFFERENT = 0.0005;

/**
 * Compares what the page shows with the committed picture of that name. `npm run pictures` takes them anew; look at them
 * before they are committed.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const file = join(FOLDER, `${name}.png`);
  if (process.env.RENEW_PICTURES) return writeFile(file, await inBrowser.packed(page, shot));
  const compared = await inBrowser.compared(page, shot, await readFile(file));
  if (compared.share > MOST_DIFFERENT) throw new Error(await complaint(file, name, shot, compared));
}

async function complaint(file: string, name: string, shot: Buffer, { share, difference }: Compared): Promise<string> {
  const folder = join(tmpdir(), "pictures-that-differ");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), shot);
  await writeFile(join(folder, `${name}.difference.png`), difference);
  return `${file}: ${(share * 100).toFixed(2)} % of the pixels differ. See ${folder}; if that is meant, 'npm run pictures'.`;
}
