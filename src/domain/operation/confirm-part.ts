import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { doerOf, type StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import type { Operation } from "./operation.js";
import { ownPart, partIs } from "./own-part.js";

/** As many people as were asked for, and whoever confirms as contact, where nothing else is said. */
export type ConfirmPart = { readonly people?: number; readonly contact?: string };

const MOST = 999;

/** 确认, the receipt of a body's part (= 签收). A substitute that confirms takes the place of the body that named it. */
export function confirmPart(
  operation: Operation,
  command: ConfirmPart,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const own = ownPart(operation, "confirmPart", act, rules);
  if (!own.ok) return own;
  const { part } = own.value;
  if (part.state !== "INVITED") return partIs(operation, part);
  const people = command.people ?? part.people;
  if (!Number.isInteger(people) || people < 1 || people > MOST) return refuse("people_invalid", { no: operation.no });
  const contact = words(command.contact ?? "", rules, undefined, operation.no);
  if (!contact.ok) return contact;
  const named = contact.value || doerOf(act).name;
  return ok([{ type: "BodyConfirmed", data: { body: part.body, people, contact: named } }]);
}
