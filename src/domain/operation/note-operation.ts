import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import type { Operation } from "./operation.js";
import { openFor } from "./own-part.js";

export type NoteOperation = { readonly text: string; readonly photos: readonly PhotoId[] };

/** 现场情况: said to the robot, which says it to all the others; what people say among themselves in the group it never hears. */
export function noteOperation(
  operation: Operation,
  command: NoteOperation,
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const open = openFor(operation, "noteOperation", act, rules);
  if (!open.ok) return open;
  const needed = command.photos.length > 0 ? undefined : "text_missing";
  const text = words(command.text, rules, needed, operation.no);
  return text.ok ? ok([{ type: "OperationNoted", data: { text: text.value, photos: command.photos } }]) : text;
}
