import { runStates } from "./states/run.js";

try {
  process.exitCode = await runStates(process.argv.slice(2), process);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
