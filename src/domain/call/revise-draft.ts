import type { Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { ListItemCode, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import { fromList } from "./draft-call.js";
import type { CallEvent, DraftRevised } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { listChoice } from "./list-choice.js";

export type ReviseDraft = {
  readonly ask?: string;
  readonly tried?: string;
  readonly lead?: UnitCode;
  readonly listItem?: ListItemCode;
  readonly offListReason?: string;
  readonly urgency?: Urgency;
  /** Added to those the draft has. */
  readonly photos?: readonly PhotoId[];
};

type Changes = DraftRevised["data"];

/** Changes a draft before it goes (again) to the leader; another department brings its own list item and helpers. */
export function reviseDraft(
  call: Call,
  command: ReviseDraft,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("reviseDraft", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "DRAFT") return notNow(call);
  const said = saidWords(command, no, rules);
  if (!said.ok) return said;
  const called = calledAnew(call, command, said.value.ask ?? call.ask, rules);
  if (!called.ok) return called;
  const photos = (command.photos ?? []).filter((photo) => !call.photos.includes(photo));
  const changes: Changes = {
    ...said.value,
    ...called.value,
    ...(command.urgency === undefined ? {} : { urgency: command.urgency }),
    ...(photos.length === 0 ? {} : { photos: [...call.photos, ...photos] }),
  };
  return Object.keys(changes).length === 0
    ? refuse("text_missing", { no })
    : ok([{ type: "DraftRevised", data: changes }]);
}

/** Empty words change nothing. */
function saidWords(command: ReviseDraft, no: string, rules: Rules): Result<Pick<Changes, "ask" | "tried">> {
  const ask = words(command.ask ?? "", rules, undefined, no);
  if (!ask.ok) return ask;
  const tried = words(command.tried ?? "", rules, undefined, no);
  if (!tried.ok) return tried;
  return ok({
    ...(ask.value === "" ? {} : { ask: ask.value }),
    ...(tried.value === "" ? {} : { tried: tried.value }),
  });
}

function calledAnew(call: Call, command: ReviseDraft, ask: string, rules: Rules): Result<Changes> {
  const { lead = call.lead, listItem, offListReason } = command;
  const same = lead === call.lead && listItem === undefined && offListReason === undefined;
  if (same) return ok({});
  const kept = offListReason === undefined && call.listItem !== undefined ? [call.listItem] : [];
  const reason = offListReason?.trim() || call.offListReason || ask;
  const choice = listChoice(lead, listItem, kept, reason, rules);
  return choice.ok ? ok({ lead, ...fromList(choice.value) }) : choice;
}
