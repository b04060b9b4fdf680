import { runDemo } from "./demo/run.js";

const stopped = () => new Promise<void>((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));

process.exitCode = await runDemo(process.argv.slice(2), process, process.env, stopped);
