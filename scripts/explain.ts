import { BotError } from "../src/ports/bot-error.js";
import { runExplain } from "./explain/run.js";

// A reader that has seen enough (`explain … | head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  process.exitCode = await runExplain(process.argv.slice(2), process);
} catch (error) {
  process.stderr.write(`${error instanceof BotError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
