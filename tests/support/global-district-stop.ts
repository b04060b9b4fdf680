import { rm } from "node:fs/promises";
import path from "node:path";

/** Jest's globalTeardown: takes away what `global-district.ts` wrote. */
export default async function forgetDistrict(): Promise<void> {
  const file = process.env.TEST_DISTRICT;
  if (file) await rm(path.dirname(file), { recursive: true, force: true });
}
