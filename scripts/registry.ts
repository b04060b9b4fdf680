import { BotError } from "../src/ports/bot-error.js";
import { runRegistry } from "./registry/run.js";

try {
  process.exitCode = await runRegistry(process.argv.slice(2), process, process.env);
} catch (error) {
  process.stderr.write(`${error instanceof BotError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
