import { createHash } from "node:crypto";
import { READ_SCOPES } from "../../../adapters/http/api/routes.js";
import { connectMongo, createMongoStore, type MongoStore } from "../../../adapters/mongo/index.js";
import { createLog } from "../../../adapters/system/create-log.js";
import { systemClock } from "../../../adapters/system/system-clock.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { benchEnv, type Program, startProduct } from "../programs.js";

/** One of the two databases, with a service of its own that reads it. */
export type Opened = {
  readonly name: string;
  readonly address: string;
  readonly store: MongoStore;
  readonly registry: Registry;
  /** Answers JSON of the read API. */
  json<T>(path: string): Promise<T>;
  /** Reads a path to its end. */
  get(path: string): Promise<void>;
  /** Until the first event of the live figures has come. */
  live(path: string): Promise<void>;
  post(path: string, body: string): Promise<void>;
  /** What the service holds, in bytes. */
  memory(): Promise<number>;
  close(): Promise<void>;
};

const TOKEN = "bench-pages-reads-everything";
const API_TOKENS = `bench:${READ_SCOPES.join("+")}:${createHash("sha256").update(TOKEN).digest("hex")}`;
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };

export type Where = { readonly uri: string; readonly name: string; readonly platform: string; readonly folder: string };

export async function openOne({ uri, name, platform, folder }: Where, registry: Registry): Promise<Opened> {
  const address = withDatabase(uri, name);
  const connection = await connectMongo({ uri: address, log: createLog({ level: "error" }) });
  const store = createMongoStore(connection, { clock: systemClock() });
  const program: Program = await startProduct({ ...benchEnv(address, platform), API_TOKENS }, folder);
  return {
    ...{ name, address: program.address, store, registry },
    ...readers(program.address),
    async close() {
      await program.stop();
      await connection.close();
    },
  };
}

export function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.href;
}

function readers(base: string): Pick<Opened, "json" | "get" | "live" | "post" | "memory"> {
  const answered = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${base}${path}`, { ...init, headers: AUTHORIZED });
    if (!answer.ok) throw new Error(`${answer.status} from ${path}: ${await answer.text()}`);
    return answer;
  };
  return {
    json: async <T>(path: string) => (await (await answered(path)).json()) as T,
    get: async (path) => void (await (await answered(path)).arrayBuffer()),
    async live(path) {
      const left = new AbortController();
      const reader = (await answered(path, { signal: left.signal })).body?.getReader();
      const text = new TextDecoder();
      for (let seen = ""; !/\ndata: .*\n\n/.test(seen); ) {
        const next = await reader?.read();
        if (!next || next.done) throw new Error("the live figures ended");
        seen += text.decode(next.value, { stream: true });
      }
      left.abort();
    },
    async post(path, body) {
      const answer = await answered(path, { method: "POST", body });
      if ((await answer.text()) === "") throw new Error(`${path} was answered with nothing`);
    },
    async memory() {
      const text = await (await answered("/metrics")).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
    },
  };
}
