import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const MOST_BYTES = 16 * 1024 ** 2;

/**
 * One hash over every file of the project as it lies there, committed or not, and over what runs them. Undefined without git:
 * then nobody can say which files are the project's.
 */
export async function treeNow(root: string): Promise<string | undefined> {
  const listing = promisify(execFile)("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    maxBuffer: MOST_BYTES,
  });
  const names = await listing.then(
    ({ stdout }) => stdout.split("\0").filter((name) => name !== ""),
    () => undefined,
  );
  if (!names) return undefined;
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of [...new Set(names)].sort()) {
    const bytes = await readFile(join(root, name)).catch(() => Buffer.alloc(0));
    hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
