import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { actorName } from "./actor-name.js";
import { departmentDesk, leadTeam } from "./call-parties.js";
import { maskPhones } from "./mask-phones.js";
import { maskedCall } from "./masked.js";
import { streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { type Party, post } from "./parties.js";
import { commentedText, raisedText, raiseRefusedText } from "./raise-texts.js";

type Told = Extract<Recorded<CallEvent>, { type: "RaiseRefused" | "CallRaised" | "LeaderCommented" }>;

/** 提级 and 批示 to everybody the call is about (C29); who decides has a card. */
export function raiseNews({ after, registry }: CallActed, event: Told): News[] {
  const tell = (what: string, text: string, parties: readonly Party[]): News[] =>
    parties.map((to) => ({ seq: event.seq, what, to, text }));
  const street = [streetCenter(registry, after), post(registry, "STREET_LEADER", after.street)];
  const others = [
    post(registry, "DEPT_HEAD", after.lead),
    ...after.assist.map((unit) => departmentDesk(registry, unit)),
    post(registry, "DISTRICT_CENTER"),
  ];
  switch (event.type) {
    case "RaiseRefused":
      return tell("not-raised", raiseRefusedText(after, event.data.reason), street);
    case "CallRaised": {
      const data = { ...event.data, reason: maskPhones(event.data.reason) };
      return tell("raised", raisedText(registry, maskedCall(after), data), [
        leadTeam(registry, after),
        ...others,
        ...street,
      ]);
    }
    case "LeaderCommented": {
      const data = { ...event.data, text: maskPhones(event.data.text) };
      const text = commentedText(registry, maskedCall(after), data, actorName(event.actor));
      const chief = post(registry, "STREET_CHIEF", after.street);
      const next = after.redispatchedTo ? [departmentDesk(registry, after.redispatchedTo.department)] : [];
      return tell("commented", text, [leadTeam(registry, after), ...others, ...street, chief, ...next]);
    }
  }
}
