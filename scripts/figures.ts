import { runFigures } from "./figures/run.js";

process.exitCode = await runFigures(process.argv.slice(2), process);
