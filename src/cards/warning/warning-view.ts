import type { Registry } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { WarningEvent } from "../../domain/warning/events.js";
import type { Loaded } from "../../ports/records.js";
import { fitText } from "../clip.js";
import { lineOf, type TimelineLine } from "../timeline.js";
import { recentLines } from "../view-parts.js";
import { areaName, endText, WARNING_STATE_NAMES, warningName } from "./warning-texts.js";

const DEEDS: Readonly<Record<WarningEvent["type"], string>> = {
  WarningIssued: "发布预警",
  WarningReplaced: "变更预警",
  WarningLifted: "解除预警",
  WarningEnded: "预警到期",
};

/** 查: what, where, until when, what happened. */
export function warningView({ state, events }: Loaded<"warning">, registry: Registry): string {
  return fitText(
    [
      `【有呼必应】${state.no} ${WARNING_STATE_NAMES[state.state]}`,
      `${warningName(state)} ${areaName(state, registry)},至${endText(state)}`,
      state.text,
      ...recentLines(warningTimeline(events), 3, []),
    ].join("\n"),
  );
}

export function warningTimeline(history: readonly Recorded<WarningEvent>[]): TimelineLine[] {
  return history.map((event) => lineOf(event, DEEDS[event.type], textOf(event)));
}

function textOf(event: Recorded<WarningEvent>): string {
  if (event.type === "WarningIssued") return `${warningName(event.data)} 至${endText(event.data)}`;
  return event.type === "WarningReplaced" ? event.data.by : "";
}
