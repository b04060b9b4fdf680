import { parseArgs } from "node:util";
import { readRegistryFolder } from "../../adapters/registry/index.js";
import { projectFolder } from "../../src/assembly/project-folder.js";
import { type Io, writeJson, writeLine } from "../explain/io.js";
import { figuresOf, markAll } from "./figures.js";
import { readLabelledSentences } from "./labelled-sentences.js";
import { figuresText, mistakesText } from "./report.js";

const USAGE = `How well are people's sentences understood?

  npm run measure -- sentences [--held-out] [--mistakes] [--json]

Reads the labelled sentences of tests/data/sentences and compares (domain 17). The half "tune" is the one the reader may be
improved on.

  --held-out   the figures of the other half too; its sentences are not shown, so that nobody tunes on them
  --mistakes   what was read wrong in the half "tune"
  --json       one JSON object {"tune": figures, "heldOut"?: figures}`;

/** `measure sentences …`. Returns the exit code. */
export async function runMeasure(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      "held-out": { type: "boolean", default: false },
      mistakes: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return said(io.stdout, USAGE, 0);
  if (positionals.join(" ") !== "sentences") return said(io.stderr, USAGE, 1);
  const { tune, heldOut, mistakes } = await measured();
  if (values.json) await writeJson(io.stdout, { tune, ...(values["held-out"] ? { heldOut } : {}) });
  else await writeLine(io.stdout, [tune, ...(values["held-out"] ? [heldOut] : [])].map(figuresText).join("\n\n"));
  return values.mistakes ? said(io.stderr, mistakes, 0) : 0;
}

async function measured() {
  const registry = await readRegistryFolder(projectFolder("config", "district"));
  const sentences = await readLabelledSentences(projectFolder("tests", "data", "sentences"));
  const marked = (half: "tune" | "held-out") =>
    markAll(
      sentences.filter((sentence) => sentence.half === half),
      registry,
    );
  const tune = marked("tune");
  return {
    tune: figuresOf("tune", tune),
    heldOut: figuresOf("held-out", marked("held-out")),
    mistakes: mistakesText(tune),
  };
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
