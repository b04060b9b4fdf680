import type { Call } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { callTitle, leadName } from "../call-words.js";
import { clip } from "../clip.js";
import { limitWords } from "../deadline.js";
import { openEnd } from "../open-end.js";
import { unitName } from "../unit-names.js";

const ANSWERS = "回复「确认」提交,「取消」放弃。";

/** C17: 先签收、先处置, and that nothing stops (domain 10.2, 10.3, 17.1). */
export function objectQuestion(
  registry: Registry,
  call: Call,
  { proposed, ground }: { readonly proposed: UnitCode; readonly ground: string },
): string {
  return (
    `将对${call.no}提出职责异议,建议由${unitName(registry, proposed)}办理。依据:${clip(openEnd(ground), 200)}。` +
    `请注意:先签收、先处置,异议不停时限;每件只能提一次,区指挥中心${limitWords(registry.rules.limits.ruling)}内裁定,裁定为最终决定。${ANSWERS}`
  );
}

/** C18, C19 by words; a pressed button was its own confirmation. */
export function ruleQuestion(
  registry: Registry,
  call: Call,
  ruling: { readonly upheld: boolean; readonly ground: string; readonly department: UnitCode | undefined },
): string {
  const to = ruling.department === undefined ? "" : unitName(registry, ruling.department);
  const verdict = ruling.upheld ? `成立,改派${to}` : `不成立,由${leadName(registry, call)}继续办理`;
  return (
    `将裁定${callTitle(registry, call)}的职责异议${verdict}。依据:${clip(openEnd(ruling.ground), 200)}。` +
    `编号${call.no},裁定为最终决定。${ANSWERS}`
  );
}
