import { BotError } from "../src/ports/bot-error.js";
import { runLink } from "./link/run.js";

try {
  process.exitCode = await runLink(process.argv.slice(2), process, process.env);
} catch (error) {
  process.stderr.write(`${error instanceof BotError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
