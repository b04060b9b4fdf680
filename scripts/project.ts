import { runProject } from "./project/run.js";

process.exitCode = await runProject(process.argv.slice(2), process, process.env);
