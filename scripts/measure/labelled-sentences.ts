import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { ROLES } from "../../src/domain/district/roles.js";

/** The half the reader may be improved on, and the half nobody looks at while doing so. */
export type Half = "tune" | "held-out";

const TUNE_SHARE = 0.6;

/** What a person would accept: one value or any of several; `null` says that the words tell none. */
function accepted<T extends z.ZodType>(value: T) {
  return z.union([value, z.array(value).min(1)]).transform((one): z.output<T>[] => (Array.isArray(one) ? one : [one]));
}

const Code = z.string().regex(/^(?:[EP]\d{4}|(?:HY|ZJ)-\w+-\d{3})$/);

/** One thing in a message. A field that is left out is not judged. */
const LabelledMatter = z.strictObject({
  category: accepted(Code.nullable()).optional(),
  listItem: accepted(Code.nullable()).optional(),
  urgency: accepted(z.enum(["NORMAL", "COMPLEX", "EXPEDITED", "URGENT"])).optional(),
  place: accepted(z.string().min(1).nullable()).optional(),
});

const LabelledSentence = z.strictObject({
  text: z.string().min(1),
  half: z.enum(["tune", "held-out"]),
  role: z.enum(ROLES).default("GRID_WORKER"),
  intent: accepted(z.string()),
  /** Somebody's life is in danger: the answer must begin with 110/119/120. Left out where people would differ. */
  life: z.boolean().optional(),
  /** Too little is said to name a class: it must be asked. */
  ask: z.literal(true).optional(),
  matters: z.array(LabelledMatter).default([]),
});

export type LabelledMatter = z.output<typeof LabelledMatter>;
export type LabelledSentence = z.output<typeof LabelledSentence>;

/** All sentences of a folder of YAML files, in the order of the files' names. Throws when one is not well formed. */
export async function readLabelledSentences(folder: string): Promise<LabelledSentence[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const perFile = await Promise.all(files.map((name) => readSentenceFile(join(folder, name))));
  return perFile.flat();
}

async function readSentenceFile(path: string): Promise<LabelledSentence[]> {
  const read = z.array(LabelledSentence).safeParse(parse(await readFile(path, "utf8")));
  if (read.success) return read.data;
  throw new Error(`${path}:\n${z.prettifyError(read.error)}`);
}

/** The half a sentence belongs to, by its words alone: nobody chooses. The files repeat it so that it can be seen. */
export function halfOf(text: string): Half {
  const share = createHash("sha256").update(`sentence:${text}`).digest().readUInt32BE(0) / 2 ** 32;
  return share < TUNE_SHARE ? "tune" : "held-out";
}
