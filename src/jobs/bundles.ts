import { remindersTogether } from "../cards/reminders-together.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { Neutral } from "../ports/message.js";
import type { Leased } from "../ports/records.js";

/** One message to one person, and the owed reminders that it says. */
export type Bundle = { readonly message: Extract<Neutral, { kind: "text" }>; readonly of: readonly Leased[] };

/** Whether it waits for others that fall together with it. */
export function isReminder({ message }: Leased): boolean {
  return message.message.kind === "reminders";
}

/** 合并提醒: for each person one message of everything he is to be reminded of now; several only where one cannot hold it. */
export function bundles(reminders: readonly Leased[]): readonly Bundle[] {
  const byPerson = new Map<StaffId, { readonly text: string; readonly leased: Leased }[]>();
  for (const { id, text, leased } of reminders.flatMap(each)) {
    byPerson.set(id, [...(byPerson.get(id) ?? []), { text, leased }]);
  }
  return [...byPerson].flatMap(([id, all]) =>
    remindersTogether(all).map(({ text, of }) => ({
      message: { kind: "text", to: [id], text },
      of: of.map(({ leased }) => leased),
    })),
  );
}

function each(leased: Leased): { readonly id: StaffId; readonly text: string; readonly leased: Leased }[] {
  const { message } = leased.message;
  if (message.kind !== "reminders") return [];
  return message.told.flatMap(({ to, text }) => to.map((id) => ({ id, text, leased })));
}
