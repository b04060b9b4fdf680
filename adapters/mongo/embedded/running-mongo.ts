import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { servedBy } from "./ports.js";
import { directUri } from "./replica-set.js";

/** Beside the data: where the server that holds them listens. Old words after a crash are found out by asking. */
export async function tellPort(folder: string, port: number): Promise<void> {
  await writeFile(portFile(folder), `${port}\n`, { mode: 0o600 });
}

/**
 * The address of the embedded server that runs on these data, for tools beside a running service; undefined when none does.
 * The process that holds the data folder must itself answer on the port.
 */
export async function runningEmbeddedMongo(dataDir: string): Promise<string | undefined> {
  const folder = path.resolve(dataDir, "mongodb");
  const [port, pid] = await Promise.all([numberIn(portFile(folder)), numberIn(path.join(folder, "mongod.lock"))]);
  if (port === undefined || pid === undefined) return undefined;
  return (await servedBy(port)) === pid ? directUri(port) : undefined;
}

function portFile(folder: string): string {
  return `${folder}.port`;
}

async function numberIn(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const number = Number(text.trim());
  return text.trim() !== "" && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
