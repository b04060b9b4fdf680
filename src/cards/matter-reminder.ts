import type { MatterEvent } from "../domain/matter/events.js";
import { isAppealed } from "../domain/matter/facts.js";
import type { Recorded } from "../domain/shared/event.js";
import { localDate } from "../domain/shared/local-time.js";
import type { MatterActed } from "./acted.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { movers, streetCenter } from "./matter-parties.js";
import { CLOCK_NAMES } from "./names.js";
import type { News } from "./news.js";
import { type Party, post } from "./parties.js";
import { shortNo } from "./short-no.js";

type Turned = Extract<Recorded<MatterEvent>, { type: "MatterLightTurned" }>;

/** Yellow to whose move it is, red also one level up (domain 7.3, applied to matters). Green says nothing. */
export function matterReminder(acted: MatterActed, event: Turned): News[] {
  const { after, registry } = acted;
  if (event.data.light === "GREEN" || !("clock" in after)) return [];
  const { name, deadline } = after.clock;
  const mine = movers(registry, after);
  const hint = `回复「查 ${shortNo(after.no)}」看详情。`;
  if (event.data.light === "YELLOW") {
    const text = `【有呼必应·提醒】${after.no}${nearTime(deadline.due, event.at)}到期(${CLOCK_NAMES[name]})。${hint}`;
    return remindedToday(acted, event) ? [] : [{ seq: event.seq, what: "yellow", to: mine, text, reminder: true }];
  }
  const limit = `已超过${CLOCK_NAMES[name]}时限(${dueText(deadline)})`;
  const urge = `【有呼必应·超期】${after.no}${limit},请说明原因并立即办理。${hint}`;
  const byStreet = name === "judgement" || isAppealed(after);
  const above = byStreet ? post(registry, "STREET_LEADER", after.street) : streetCenter(registry, after);
  const toAbove = `【有呼必应·超期】${after.no}${limit},请督促办理。${hint}`;
  const told: readonly (News & { readonly to: Party })[] = [
    { seq: event.seq, what: "red", to: mine, text: urge, reminder: true },
    { seq: event.seq, what: "red-above", to: above, text: toAbove, reminder: true },
  ];
  return remindedToday(acted, event) ? told.slice(1) : [...told];
}

/** One reminder per person, matter and day, except urgent ones (domain 7.3). */
function remindedToday({ after, history }: MatterActed, event: Turned): boolean {
  if (after.urgency === "URGENT") return false;
  const today = localDate(event.at);
  const stageBegan = after.last.at;
  return history.some(
    (earlier) =>
      earlier.type === "MatterLightTurned" &&
      earlier.seq < event.seq &&
      earlier.data.light !== "GREEN" &&
      earlier.at >= stageBegan &&
      localDate(earlier.at) === today,
  );
}
