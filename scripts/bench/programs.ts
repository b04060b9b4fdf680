import { freePort } from "../../adapters/mongo/embedded/ports.js";
import { readRegistrySource, versionOf } from "../../adapters/registry/index.js";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { openStore } from "../../src/assembly/open-store.js";
import { projectFolder } from "../../src/assembly/project-folder.js";
import { BENCH_APP } from "./app-settings.js";
import { startChild } from "./child.js";

type Env = Record<string, string>;

export type Program = { readonly address: string; readonly stop: () => Promise<void> };

/** The product runs as in production: real credentials' shape, its own database on the common server. */
export function benchEnv(mongoUri: string, platform: string): Env {
  return {
    MONGODB_URI: mongoUri,
    WECOM_API_BASE: platform,
    WECOM_CORP_ID: BENCH_APP.corpId,
    WECOM_AGENT_ID: String(BENCH_APP.agentId),
    WECOM_SECRET: BENCH_APP.secret,
    WECOM_TOKEN: BENCH_APP.token,
    WECOM_AES_KEY: BENCH_APP.aesKey,
    LOG_LEVEL: "error",
  };
}

/** Puts the sample district in force, as `npm run registry -- import` does. */
export async function importSample(env: Env): Promise<void> {
  const log = createLog({ level: "error" });
  const { store, close } = await openStore({ mongodbUri: env.MONGODB_URI ?? "", dataDir: "" }, systemClock(), log);
  const source = await readRegistrySource(projectFolder("config", "district"));
  await store.registries.save(versionOf(source), source);
  await close();
}

export async function startFloor(env: Env): Promise<Program> {
  return start("./floor.js", env);
}

export async function startProduct(env: Env, folder: string): Promise<Program> {
  return start("../../src/main.js", { ...env, DATA_DIR: folder });
}

async function start(program: string, env: Env): Promise<Program> {
  const port = await freePort();
  const { stop } = await startChild(program, { ...env, PORT: String(port) });
  return { address: `http://127.0.0.1:${port}`, stop };
}
