import { createHash, randomBytes } from "node:crypto";
import type { MongoStore } from "../../adapters/mongo/index.js";
import { createSandbox, type Sandbox } from "../../adapters/sandbox/index.js";
import type { ApiToken } from "../../config/environment.js";

import { nextWorkday, opening } from "../domain/deadline/workday.js";
import type { Registry } from "../domain/district/registry.js";
import { localDate } from "../domain/shared/local-time.js";
import type { MovableClock } from "../jobs/runner.js";
import type { Log } from "../ports/log.js";
import { groupsOf, usersOf } from "./directory.js";
import { projectFolder } from "./project-folder.js";

export type SandboxParts = {
  readonly dataDir: string;
  readonly address: () => string;
  readonly registry: () => Registry;
  readonly clock: MovableClock;
  readonly runUntil: (until: Date) => Promise<void>;
  readonly settled: () => Promise<void>;
  readonly store: MongoStore;
  readonly log: Log;
};

export type OpenSandbox = { readonly sandbox: Sandbox; readonly token: string; readonly apiToken: ApiToken };

/** The local WeCom with the district's people in it, and an API token of its own. */
export function openSandbox(parts: SandboxParts, scopes: readonly string[]): OpenSandbox {
  const token = randomBytes(24).toString("base64url");
  const sandbox = createSandbox({
    dataDir: parts.dataDir,
    callbackUrl: () => `${parts.address()}/wecom/callback`,
    users: () => usersOf(parts.registry()),
    groups: () => groupsOf(parts.registry()),
    clock: parts.clock,
    runDue: parts.runUntil,
    settled: parts.settled,
    presets: {
      "next-workday": async (now) => nextMorning(parts.registry(), now),
      "next-deadline": async () => parts.store.due.nextDue(),
    },
    apiToken: token,
    log: parts.log,
    pageDir: projectFolder("dist", "sandbox-page"),
  });
  const sha256 = createHash("sha256").update(token).digest("hex");
  return { sandbox, token, apiToken: { name: "sandbox", scopes, sha256 } };
}

function nextMorning({ calendar }: Registry, now: Date): Date {
  return opening(nextWorkday(localDate(now), calendar), calendar);
}
