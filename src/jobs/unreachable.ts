import { noticeChange } from "../app/notice-change.js";
import { askedWords, nobodyReachedText, standInText, unreachableText } from "../cards/unreachable.js";
import { afterQuietHours } from "../domain/deadline/reminder-times.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { StaffId } from "../domain/shared/ids.js";
import { localDate } from "../domain/shared/local-time.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { Neutral, OutboxMessage } from "../ports/message.js";
import type { Leased, NoticeChange, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import { districtCentre, inPlaceOf, keepersOfAccounts } from "./unreachable-stand-ins.js";

export type UnreachableDeps = {
  readonly records: Pick<Records, "commit">;
  readonly registries: Registries;
  readonly clock: Clock;
  readonly log: Log;
};

/** Reports recipients whom a message could not reach. It never fails: what cannot be written down is logged. */
export type ReportUnreachable = (leased: Leased, unreachable: readonly StaffId[]) => Promise<void>;

/**
 * A person who cannot be reached (design 7). Who keeps the accounts hears of it once a day; the deputy, or the unit's next
 * in line, gets every message that asked for something, unless he had it anyway. Both are notices under keys of their own,
 * so a repeated sending changes nothing.
 */
export function createUnreachable(deps: UnreachableDeps): ReportUnreachable {
  return async (leased, unreachable) => {
    const { id: no, message } = leased;
    deps.log.warn({ no, key: message.key, unreachable }, "some recipients cannot be reached");
    try {
      for (const id of unreachable) await report(deps, leased, id, unreachable);
    } catch (fault) {
      deps.log.error({ no, key: message.key, unreachable, fault }, "nobody could be told who cannot be reached");
    }
  };
}

/** Notices of ours; their readers are looked after in their turn, until nobody is left. */
const STAND_IN = "stand-in:";
const LAST_RESORT = "last-resort:";
const REPORT = "unreachable:";

async function report(
  deps: UnreachableDeps,
  leased: Leased,
  id: StaffId,
  unreachable: readonly StaffId[],
): Promise<void> {
  const registry = deps.registries.current();
  const absent = registry.staff.get(id);
  if (!absent || (leased.kind === "notice" && isLast(leased.id))) {
    deps.log.error(
      { no: leased.id, key: leased.message.key, unreachable: id },
      "cannot be reached, and nobody else is left to be asked",
    );
    return;
  }
  const at = deps.clock.now();
  const standIns = inPlaceOf(absent, registry, at).filter((one) => !unreachable.includes(one));
  const words = wordsAsked(leased, id);
  const passed = words === undefined ? undefined : passedOn({ leased, absent, standIns, words, at, registry });
  if (passed) await deps.records.commit([passed]);
  await deps.records.commit([daily(absent, words === undefined ? standIns : [], standIns, at, registry)]);
}

type Asked = {
  readonly leased: Leased;
  readonly absent: Staff;
  readonly standIns: readonly StaffId[];
  readonly words: string;
  readonly at: Date;
  readonly registry: Registry;
};

/** The original words for those in his place who did not get them; undefined when they all did. */
function passedOn({ leased, absent, standIns, words, at, registry }: Asked): NoticeChange | undefined {
  const { kind, id, message } = leased;
  const passedBefore = kind === "notice" && id.startsWith(STAND_IN);
  const toCentre = passedBefore || standIns.length === 0;
  const next = toCentre ? districtCentre(absent, registry) : standIns;
  const had = recipientsOf(message.message);
  const to = next.filter((one) => !had.includes(one));
  if (to.length === 0) return undefined;
  const passed = passedBefore ? words : standInText(absent, words, registry);
  const text = toCentre ? nobodyReachedText(passed) : passed;
  const key = `${toCentre ? LAST_RESORT : STAND_IN}${kind}:${id}:${message.key}:${absent.id}`;
  return noticeChange(key, at, [owed("asked", to, text, at, registry, message.urgent)]);
}

/** Once a person and day. `told` hear of it because nothing was passed on to them. */
function daily(
  absent: Staff,
  told: readonly StaffId[],
  standIns: readonly StaffId[],
  at: Date,
  registry: Registry,
): NoticeChange {
  const named = standIns.flatMap((id) => registry.staff.get(id) ?? []);
  const to = [...new Set([...told, ...keepersOfAccounts(absent, registry)])];
  const text = unreachableText(absent, named, registry);
  const messages = to.length === 0 ? [] : [owed("report", to, text, at, registry, false)];
  return noticeChange(`${REPORT}${localDate(at)}:${absent.id}`, at, messages);
}

function owed(
  key: string,
  to: readonly StaffId[],
  text: string,
  at: Date,
  { rules }: Registry,
  urgent: boolean,
): OutboxMessage {
  const { quietFrom, quietUntil } = rules.reminders;
  const notBefore = urgent ? at : afterQuietHours(at, quietFrom, quietUntil);
  return { key, notBefore, urgent, message: { kind: "text", to, text } };
}

/** A digest asks for nothing that was not asked before, a conversation is nobody else's. */
function wordsAsked({ kind, id, message }: Leased, reader: StaffId): string | undefined {
  if (kind === "conversation") return undefined;
  if (kind !== "notice") return askedWords(message.message, reader);
  return id.startsWith(STAND_IN) && message.message.kind === "text" ? message.message.text : undefined;
}

function isLast(id: string): boolean {
  return id.startsWith(LAST_RESORT) || id.startsWith(REPORT);
}

/** Whom a message was for. */
export function recipientsOf(message: Neutral): readonly StaffId[] {
  if (message.kind === "reminders") return message.told.flatMap(({ to }) => to);
  if (message.kind === "chat") return message.members;
  return "to" in message ? message.to : [];
}
