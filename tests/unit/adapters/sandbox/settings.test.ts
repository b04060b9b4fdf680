import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keptSettings } from "../../../../adapters/sandbox/settings.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("settings are made up once and have the console's shapes", () => {
  const settings = keptSettings(folder);
  expect(settings).toMatchObject({
    corpId: expect.stringMatching(/^ww[0-9a-f]{16}$/),
    token: expect.stringMatching(/^[0-9A-Za-z]{32}$/),
    aesKey: expect.stringMatching(/^[0-9A-Za-z]{43}$/),
  });
  expect(keptSettings(folder)).toEqual(settings);
});

test("only the owner can read them, and two sandboxes share nothing", () => {
  const other = keptSettings(join(folder, "other"));
  expect(statSync(join(folder, "other", "settings.json")).mode & 0o777).toBe(0o600);
  expect(keptSettings(folder).aesKey).not.toBe(other.aesKey);
});

test("message ids are 64-bit numbers beyond what a JavaScript number holds", () => {
  const first = BigInt(keptSettings(folder).firstMsgId);
  expect(first).toBeGreaterThan(2n ** 53n);
  expect(first + 1_000_000_000n).toBeLessThan(2n ** 63n);
});

test("a broken file is not silently replaced: it says what to do", () => {
  writeFileSync(join(folder, "settings.json"), "{");
  expect(() => keptSettings(folder)).toThrow("delete it");
});
