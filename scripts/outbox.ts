import { BotError } from "../src/ports/bot-error.js";
import { runOutbox } from "./outbox/run.js";

try {
  process.exitCode = await runOutbox(process.argv.slice(2), process, process.env);
} catch (error) {
  process.stderr.write(`${error instanceof BotError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
