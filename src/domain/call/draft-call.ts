import type { Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { isCallable } from "../matter/calls-of-matter.js";
import { partiesOfMatter } from "../matter/facts.js";
import type { Matter } from "../matter/matter.js";
import { notNow } from "../shared/acts.js";
import { doerOf, type StaffAct } from "../shared/event.js";
import type { CallNo, ListItemCode, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { CallSubject } from "./call.js";
import { callUrgency } from "./call-urgency.js";
import type { CallEvent } from "./events.js";
import { type ListChoice, listChoice } from "./list-choice.js";

export type DraftCall = {
  readonly no: CallNo;
  readonly lead: UnitCode;
  readonly ask: string;
  /** What was already tried; without it, why the community raised the matter. */
  readonly tried?: string;
  readonly listItem?: ListItemCode;
  /** Why it is called for although it is not on the list; without it, the ask has to say. */
  readonly offListReason?: string;
  readonly urgency?: Urgency;
  readonly photos: readonly PhotoId[];
};

/**
 * C1 拟呼叫, decided on the matter it is for. List item, assisting departments and urgency are filled in. What is still
 * missing is asked for at the review, so that a draft may begin with little. M14 (`openCall`) belongs into the same commit.
 */
export function draftCall(
  matter: Matter,
  command: DraftCall,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("draftCall", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (!isCallable(matter)) return notNow(matter, "CallOpened");
  const ask = words(command.ask, rules, undefined, matter.no);
  if (!ask.ok) return ask;
  const tried = words(command.tried ?? matter.raiseReason ?? "", rules, undefined, matter.no);
  if (!tried.ok) return tried;
  const choice = chosenFor(matter, command, ask.value, rules);
  if (!choice.ok) return choice;
  const data = {
    no: command.no,
    registry: rules.registry.version,
    subject: subjectOf(matter),
    street: matter.street,
    lead: command.lead,
    ...fromList(choice.value),
    urgency: command.urgency ?? callUrgency(choice.value.item, matter.urgency),
    ask: ask.value,
    tried: tried.value,
    photos: command.photos,
    drafter: doerOf(act),
  };
  return ok([{ type: "CallDrafted", data }]);
}

/** Candidates in order: the matter's own item, then those of its class. */
function chosenFor(matter: Matter, command: DraftCall, ask: string, rules: Rules): Result<ListChoice> {
  const category = matter.category === undefined ? undefined : rules.registry.categories.get(matter.category);
  const own = matter.listItem === undefined ? [] : [matter.listItem];
  const candidates = [...own, ...(category?.listItems ?? []), ...namedItems(matter, command.lead, rules)];
  const reason = command.offListReason?.trim() || matter.raiseReason || ask;
  return listChoice(command.lead, command.listItem, candidates, reason, rules);
}

/** 职责不清 (HY-13-001): items without a lead of their own are for the department that the district centre named. */
function namedItems({ namedLead }: Matter, lead: UnitCode, { registry }: Rules): ListItemCode[] {
  if (namedLead?.department !== lead) return [];
  const open = [...registry.listItems.values()].filter((item) => item.list === "CALL" && item.lead === undefined);
  return open.map(({ code }) => code);
}

/** The choice as events keep it. */
export function fromList({ item, assist, offListReason }: ListChoice) {
  return {
    assist,
    ...(item === undefined ? {} : { listItem: item.code }),
    ...(offListReason === undefined ? {} : { offListReason }),
  };
}

/** What the call says of the matter; additions belong to its facts. */
function subjectOf({
  no,
  text,
  additions,
  place,
  community,
  reporter,
  followers,
  photos,
  reopenedAt,
}: Matter): CallSubject {
  const told = [text, ...additions.map((addition) => addition.text)].filter((words) => words !== "");
  const facts = {
    matter: no,
    text: told.join("\n"),
    place,
    reporter,
    photos,
    ...(followers.length === 0 ? {} : { followers }),
    ...(reopenedAt === undefined ? {} : { reopenedAt }),
  };
  return community === undefined ? facts : { ...facts, community };
}
