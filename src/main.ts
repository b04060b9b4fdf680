import { readConfig } from "../config/environment.js";
import { welcome } from "./assembly/welcome.js";
import { BotError } from "./ports/bot-error.js";
import { startService } from "./service.js";

/** Longest time a stop may take before the process is ended all the same. */
const GRACE_MS = 15_000;

async function main(): Promise<void> {
  const service = await startService(readConfig(process.env));
  process.stdout.write(welcome(service));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), GRACE_MS).unref();
      service.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((fault: unknown) => {
  const known = fault instanceof BotError;
  process.stderr.write(`${known ? fault.message : String((fault as Error)?.stack ?? fault)}\n`);
  process.exit(1);
});
