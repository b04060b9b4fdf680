import { createHash } from "node:crypto";
import { textOf, type XmlTree } from "./xml.js";

/** FromUserName and CreateTime alone would swallow the second of two presses within a second (wecom 1.8, 11.1). */
const FIELDS = [
  "ToUserName",
  "AgentID",
  "FromUserName",
  "CreateTime",
  "Event",
  "EventKey",
  "ChangeType",
  "TaskId",
  "ResponseCode",
  "UserID",
  "Id",
  "TagId",
  "JobId",
] as const;

/** The identity of an event, the same in each of its repetitions: 40 hex digits. Events have no MsgId. */
export function eventKey(xml: XmlTree): string {
  const fields = FIELDS.map((name) => textOf(xml, name) ?? "");
  return createHash("sha1").update(fields.join("|")).digest("hex");
}
