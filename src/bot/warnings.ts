import { warningList } from "../cards/warning/warning-texts.js";
import { isInForce } from "../domain/warning/warning.js";
import type { Talk } from "./talk.js";

/** 查预警: those in force, which are no secret to anybody. */
export async function warnings({ deps, speaker, registry, now }: Talk): Promise<string> {
  const open = await deps.warnings.open();
  const inForce = open.filter((one) => isInForce(one, now));
  return warningList(inForce, speaker, registry, now);
}
