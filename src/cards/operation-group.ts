import type { OperationEvent } from "../domain/operation/events.js";
import { bodiesOf, isOpenOperation } from "../domain/operation/facts.js";
import type { Operation } from "../domain/operation/operation.js";
import { groupMembers, liaisonsOf, runnersOf } from "../domain/operation/people.js";
import type { Recorded } from "../domain/shared/event.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Acted } from "./acted.js";
import { fitText } from "./clip.js";
import { type Occasion, toPeople } from "./notices.js";
import * as said from "./operation-group-texts.js";
import { checkedInText, notedText } from "./operation-texts.js";

type OperationActed = Acted<"operation">;
type Event = Recorded<OperationEvent>;

/** Words for everybody in the group; `to` are those who must hear them also where there is no group. */
type GroupWords = { readonly text: string; readonly to: readonly StaffId[]; readonly mention: readonly StaffId[] };

/**
 * 行动群: made with the deployment, filled as bodies confirm, closed with the operation. What is said in it stands in the record like
 * every other message. Who is in it is said before the words that newcomers shall read, and after the last word.
 */
export function operationGroup(occasion: Occasion, acted: OperationActed): OutboxMessage[] {
  const words = acted.events.flatMap((event) => inChat(occasion, acted, event));
  const members = roster(occasion, acted);
  return isOpenOperation(acted.after) ? [...members, ...words] : [...words, ...members];
}

function inChat(occasion: Occasion, acted: OperationActed, event: Event): OutboxMessage[] {
  const words = wordsOf(acted, event);
  if (!words) return [];
  const message = { kind: "inChat", chat: chatOf(acted.after), ...words, text: fitText(words.text) } as const;
  return [toPeople(occasion, `${event.seq}:inChat`, message)];
}

/** Where it may have changed; the beginning also makes up for absences that came in between. */
function roster(occasion: Occasion, { before, after, events, registry }: OperationActed): OutboxMessage[] {
  const members = membersOf(after, registry);
  const had = before ? membersOf(before, registry) : [];
  const begins = events.some(({ type }) => type === "OperationBegun");
  if (members.length === 0 || (!begins && members.join() === had.join())) return [];
  const message = { kind: "chat", chat: chatOf(after), name: said.groupName(after), members } as const;
  return [toPeople(occasion, `${occasion.seq}:chat`, message)];
}

/** Before the deployment nobody; at the end the two without whom the platform keeps no group. */
function membersOf(operation: Operation, registry: OperationActed["registry"]): readonly StaffId[] {
  const members = groupMembers(operation, bodiesOf(operation), registry);
  if (isOpenOperation(operation)) return members;
  return bodiesOf(operation).length === 0 ? [] : members.slice(0, 2);
}

/** Ours, and the same at every repetition: letters and digits of the number. */
function chatOf({ no }: Operation): string {
  return no.replaceAll("-", "");
}

function wordsOf(acted: OperationActed, event: Event): GroupWords | undefined {
  const { after, registry } = acted;
  const everybody = groupMembers(after, bodiesOf(after), registry);
  switch (event.type) {
    case "OperationDeployed":
      return inGroupOnly(said.openingText(registry, after, event), [event.data.commander.id]);
    case "BodyConfirmed":
      return inGroupOnly(said.joinedText(registry, after, event));
    case "BodyCheckedIn":
      return { text: checkedInText(registry, after, event.data), to: runnersOf(after, registry), mention: [] };
    case "OperationNoted":
      return { text: notedText(after, event), to: others(everybody, event), mention: [] };
    case "OperationUrged":
      return inGroupOnly(said.urgedInGroupText(registry, after, event.data), liaisonsOf(event.data.bodies, registry));
    case "OperationDone":
      return inGroupOnly(said.lastWordText(after));
    case "OperationCancelled":
      return acted.before?.state === "DRAFT" ? undefined : inGroupOnly(said.lastWordText(after));
    default:
      return undefined;
  }
}

/** Whom it concerns hears it by himself as well. */
function inGroupOnly(text: string, mention: readonly StaffId[] = []): GroupWords {
  return { text, to: [], mention };
}

function others(people: readonly StaffId[], { actor }: Event): readonly StaffId[] {
  return actor.kind === "staff" ? people.filter((id) => id !== actor.id) : people;
}
