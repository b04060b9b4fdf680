import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { departmentDesk } from "./call-parties.js";
import { maskPhones } from "./mask-phones.js";
import { streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { type Party, post } from "./parties.js";
import { acceptedText, orderedText, repliedText, unansweredText } from "./supervision-texts.js";

type Told = Extract<
  Recorded<CallEvent>,
  { type: "SupervisionOrdered" | "SupervisionReplied" | "ReplyAccepted" | "SupervisionUnanswered" }
>;

/** 督办 to those who have no card of it: the department's head, the street; the deputy head and the district centre decide on cards. */
export function supervisionNews({ after, registry }: CallActed, event: Told): News[] {
  const tell = (what: string, text: string, ...parties: readonly Party[]): News[] =>
    parties.map((to) => ({ seq: event.seq, what, to, text }));
  const head = post(registry, "DEPT_HEAD", after.lead);
  const street = streetCenter(registry, after);
  switch (event.type) {
    case "SupervisionOrdered":
      return tell("supervised", orderedText(registry, after, event.data), head, street);
    case "SupervisionReplied":
      return tell("replied", repliedText(registry, after, event.data), street);
    case "ReplyAccepted":
      return tell(
        "reply-accepted",
        acceptedText(after, event.data.no, event.data.note),
        departmentDesk(registry, after.lead),
        head,
      );
    case "SupervisionUnanswered": {
      const text = maskPhones(unansweredText(registry, after, event.data.no));
      return tell(
        "unanswered",
        text,
        post(registry, "DEPT_LEADER", after.lead),
        head,
        post(registry, "DISTRICT_CENTER"),
      );
    }
  }
}
