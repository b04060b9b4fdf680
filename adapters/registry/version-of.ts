import { createHash } from "node:crypto";
import type { RegistryVersion } from "../../src/domain/shared/ids.js";
import { asId } from "../../src/domain/shared/ids.js";
import { canonicalJson } from "./canonical-json.js";
import type { RegistrySource } from "./source.js";

/** Content hash of a district: 16 hex digits. The order of keys does not matter, the order of rows does. */
export function versionOf(source: RegistrySource): RegistryVersion {
  return asId(createHash("sha256").update(canonicalJson(source)).digest("hex").slice(0, 16));
}
