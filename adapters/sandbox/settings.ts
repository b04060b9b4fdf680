import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { randomText } from "./random-text.js";

const Settings = z.object({
  corpId: z.string().regex(/^ww[0-9a-f]{16}$/),
  agentId: z.number().int(),
  secret: z.string().min(1),
  token: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  aesKey: z.string().regex(/^[0-9A-Za-z]{43}$/),
  /** MsgIds count up from here. Random, so that a fresh sandbox never repeats the ids of an earlier one. */
  firstMsgId: z.string().regex(/^[0-9]{19}$/),
});

/** What the WeCom console would show for the one application of this enterprise. */
export type SandboxSettings = Readonly<z.infer<typeof Settings>>;

/** The settings in `<folder>/settings.json`, made up on the first start. Throws when the file is unusable. */
export function keptSettings(folder: string): SandboxSettings {
  const file = join(folder, "settings.json");
  mkdirSync(folder, { recursive: true });
  try {
    return Object.freeze(Settings.parse(JSON.parse(readFileSync(file, "utf8"))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unusable(file, error);
  }
  const settings = freshSettings();
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  return Object.freeze(settings);
}

function unusable(file: string, cause: unknown): Error {
  return new Error(`${file} is not usable: delete it and the sandbox makes up new settings`, { cause });
}

function freshSettings(): SandboxSettings {
  return {
    corpId: `ww${randomBytes(8).toString("hex")}`,
    agentId: 1_000_002,
    secret: randomText(43),
    token: randomText(32),
    aesKey: randomText(43),
    firstMsgId: String(7_000_000_000_000_000_000n + BigInt(randomInt(2 ** 31)) * 1_000_000_000n),
  };
}
