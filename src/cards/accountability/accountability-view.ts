import type { AccountabilityEvent } from "../../domain/accountability/events.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Loaded } from "../../ports/records.js";
import { fitText } from "../clip.js";
import { accountabilityHints } from "../reply-hints.js";
import { lineOf, type TimelineLine } from "../timeline.js";
import { hintLine, recentLines } from "../view-parts.js";
import {
  ACCOUNTABILITY_STATE_NAMES,
  accountabilityDeed,
  accountabilityEventText,
  accountabilityLines,
} from "./accountability-texts.js";

/** 查: what is proposed, the department's side, what was decided. */
export function accountabilityView(
  { state: one, events }: Loaded<"accountability">,
  speaker: Staff,
  registry: Registry,
): string {
  return fitText(
    [
      `【有呼必应】${one.no} 问责建议 ${ACCOUNTABILITY_STATE_NAMES[one.state]}`,
      ...accountabilityLines(one, registry),
      ...hintLine(accountabilityHints(one, speaker, registry)),
      ...recentLines(accountabilityTimeline(events), 3, []),
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
}

export function accountabilityTimeline(history: readonly Recorded<AccountabilityEvent>[]): TimelineLine[] {
  return history.map((event) => lineOf(event, accountabilityDeed(event), accountabilityEventText(event)));
}
