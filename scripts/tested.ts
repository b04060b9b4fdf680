import { runTested } from "./tested/run.js";

process.exitCode = await runTested(process.argv.slice(2), process);
