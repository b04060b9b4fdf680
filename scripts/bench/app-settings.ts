import { createHash } from "node:crypto";

/** An application that exists only inside the benchmark; its values are derived so that every process agrees. */
const letters = (seed: string) => createHash("sha256").update(seed).digest("hex");

export const BENCH_APP = {
  corpId: `ww${letters("corp").slice(0, 16)}`,
  agentId: 1000002,
  secret: letters("secret"),
  token: letters("token").slice(0, 32),
  aesKey: createHash("sha256").update("key").digest("base64").slice(0, 43).replaceAll("+", "A").replaceAll("/", "B"),
} as const;
