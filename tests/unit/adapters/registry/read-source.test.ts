import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PARTS, readRegistrySource } from "../../../../adapters/registry/index.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "district-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("every file that is missing or no YAML is named in one error", async () => {
  for (const part of PARTS.slice(2)) await writeFile(join(folder, `${part}.yaml`), "[]");
  await writeFile(join(folder, "rules.yaml"), "limits: { sign: 4wh");
  const reading = readRegistrySource(folder);
  await expect(reading).rejects.toMatchObject({ code: "misconfigured" });
  await expect(reading).rejects.toThrow(/district\.yaml: ENOENT[\s\S]*units\.yaml: ENOENT[\s\S]*rules\.yaml: /);
});
