import type { Call } from "../domain/call/call.js";
import type {
  ListChangeProposed,
  ObjectionDismissed,
  ObjectionUpheld,
  ShirkingProposed,
} from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import { leadName } from "./call-words.js";
import { clip } from "./clip.js";
import { maskPhones } from "./mask-phones.js";
import { listItemText } from "./matter-words.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { unitName } from "./unit-names.js";

type Ruling = ObjectionUpheld | ObjectionDismissed;

/** Domain 17.3, objection ruled: to the departments and the street. */
export function ruledText(registry: Registry, call: Call, { type, data }: Ruling): string {
  const { ground } = data;
  const because = `依据:${clip(openEnd(ground), 200)}。`;
  if (type === "ObjectionDismissed")
    return `【有呼必应】${call.no}职责异议裁定:不成立,请继续办理。${because}时限不变,回复「查 ${shortNo(call.no)}」看时限。`;
  return (
    `【有呼必应】${call.no}职责异议裁定:成立,改派${unitName(registry, data.department)}。${because}` +
    `原呼叫终止、不计分,${data.joins ? `由该部门在${data.to}一并办理` : `新编号${data.to},时限自改派时起算`}。`
  );
}

/** For whoever ruled: where it goes on. A part may fall to a department that has the matter in hand already. */
export function redispatchWords(registry: Registry, { department, to, joins }: ObjectionUpheld["data"]): string {
  const name = unitName(registry, department);
  return joins ? `由${name}在${to}一并办理,时限不变` : `改派${name},新编号${to},时限自现在起算`;
}

/** To the governance office, which keeps the lists and judges what looks like shirking (domain 10.4, 10.5). */
export function rulingNoteText(
  registry: Registry,
  call: Call,
  change: ListChangeProposed["data"],
  shirking: ShirkingProposed["data"] | undefined,
): string {
  const doubt =
    shirking === undefined ? "" : `推诿建议:${shirkingWords(shirking, registry)}请核实认定,系统不自动扣分。`;
  return (
    `【有呼必应】${call.no}职责异议已裁定(${leadName(registry, call)}提出)。` +
    `清单修订建议:${maskPhones(listChangeWords(change, registry))}。${doubt}回复「查 ${shortNo(call.no)}」看详情。`
  );
}

/** 「HY-02-002 …明确由水务局负责:依据」 */
export function listChangeWords({ listItem, ruled, ground }: ListChangeProposed["data"], registry: Registry): string {
  const item = listItem === undefined ? "清单外事项" : listItemText(registry, listItem);
  return `${item},明确由${unitName(registry, ruled)}负责(${clip(openEnd(ground), 100)})`;
}

/** Why an objection looks groundless: facts only, no adjective. */
export function shirkingWords(
  { department, why, listItem, earlier }: ShirkingProposed["data"],
  registry: Registry,
): string {
  const who = unitName(registry, department);
  const item = listItemText(registry, listItem);
  return why === "clear_entry"
    ? `清单${item}已列明由${who}负责。`
    : `${who}对同一清单事项${item}再次提出异议(前次${earlier ?? ""})。`;
}
