import { runAudit } from "./audit/run.js";

process.exitCode = await runAudit(process.argv.slice(2), process, process.env);
