import type { Call, Objection } from "../domain/call/call.js";
import { partiesOfCall } from "../domain/call/facts.js";
import { objectionUntil } from "../domain/call/objection-until.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { clip } from "./clip.js";
import { nearTime } from "./local-time.js";
import { may } from "./may.js";
import { shortNo } from "./short-no.js";
import { unitName, unitShort } from "./unit-names.js";

const OUTCOMES: Readonly<Record<Objection["outcome"], string>> = {
  pending: "待裁定",
  upheld: "裁定成立",
  dismissed: "裁定不成立",
  lapsed: "已办结,不再裁定",
};

/** 查: an objection with its ruling, where the call came from and where it went. */
export function dutyLines(call: Call, registry: Registry): string[] {
  const { objection, redispatchOf, part } = call;
  return [
    redispatchOf === undefined ? "" : fromText(redispatchOf, part),
    objection === undefined ? "" : objectionText(objection, registry),
    whereText(call, registry),
  ];
}

/** Where it came from by a ruling; a 协办单 made anew with its lead goes on from one on which a ruling was given. */
function fromText(redispatchOf: string, part: Call["part"]): string {
  return part?.after === redispatchOf
    ? `职责异议已在${redispatchOf}裁定,不再受理`
    : `由${redispatchOf}裁定改派,不再受理职责异议`;
}

/** A 协办单 goes on for the same department when its lead call was redispatched. */
function whereText({ lead, redispatchedTo }: Call, registry: Registry): string {
  if (redispatchedTo === undefined) return "";
  const { call, department } = redispatchedTo;
  return department === lead
    ? `主办改派,由${call}接续;本单不计分`
    : `已改派${unitName(registry, department)},新编号${call};本呼叫不计分`;
}

function objectionText({ outcome, ground, proposed, ruled }: Objection, registry: Registry): string {
  const ruling = ruled === undefined ? "" : `,依据:${clip(ruled, 60)}`;
  return `职责异议:建议由${unitShort(registry, proposed)}办理,${clip(ground, 60)}(${OUTCOMES[outcome]}${ruling})`;
}

/** 查: what the department asked the street (C30). */
export function questionLine({ question }: Call): string {
  if (question === undefined) return "";
  const { text, answer, delay } = question;
  const late = delay === 0 ? "" : ",镇街逾期,办结时限已顺延";
  return `询问镇街:${clip(text, 60)}(${answer === undefined ? "待答复" : `答复:${clip(answer, 60)}`}${late})`;
}

/** To the deputy head, while he still may: how to object, and until when. */
export function objectionHint(call: Call, speaker: Staff, registry: Registry, now: Date): string {
  const until = objectionUntil(call, now, { registry });
  if (!until.ok || !may("objectToCall", speaker, partiesOfCall(call), registry)) return "";
  const first = call.state === "SENT" ? "签收后" : "";
  return `如认为职责不符,${first}请在${nearTime(until.value, now)}前回复「异议 ${shortNo(call.no)} 应为某某局,依据…」`;
}
