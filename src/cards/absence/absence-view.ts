import type { AbsenceEvent } from "../../domain/absence/events.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Loaded } from "../../ports/records.js";
import { fitText } from "../clip.js";
import { absenceHints } from "../reply-hints.js";
import { lineOf, type TimelineLine } from "../timeline.js";
import { staffName } from "../unit-names.js";
import { hintLine, recentLines } from "../view-parts.js";
import { spanText } from "./absence-span.js";
import { ABSENCE_STATE_NAMES } from "./absence-texts.js";
import { whoActsText } from "./who-acts.js";

const DEEDS: Readonly<Record<AbsenceEvent["type"], string>> = {
  AbsenceDeclared: "登记离岗",
  DeputyNamed: "指定代理人",
  AbsenceBegan: "离岗开始",
  AbsenceEnded: "离岗结束",
  AbsenceWithdrawn: "取消离岗",
};

/** 查: who, from when until when, who acts meanwhile, what happened. */
export function absenceView({ state, events }: Loaded<"absence">, speaker: Staff, registry: Registry): string {
  const open = state.state === "PLANNED" || state.state === "AWAY";
  return fitText(
    [
      `【有呼必应】${state.no} ${ABSENCE_STATE_NAMES[state.state]}`,
      `${state.person.name}离岗 ${spanText(state)}${state.reason === "" ? "" : `(${state.reason})`}`,
      ...(open ? [whoActsText(registry, state)] : []),
      ...hintLine(absenceHints(state, speaker, registry)),
      ...recentLines(absenceTimeline(events, registry), 3, []),
    ].join("\n"),
  );
}

export function absenceTimeline(history: readonly Recorded<AbsenceEvent>[], registry: Registry): TimelineLine[] {
  return history.map((event) => lineOf(event, DEEDS[event.type], textOf(event, registry)));
}

function textOf(event: Recorded<AbsenceEvent>, registry: Registry): string {
  if (event.type === "AbsenceDeclared") return `${event.data.person.name} ${spanText(event.data)}`;
  if (event.type === "DeputyNamed") return staffName(registry, event.data.deputy);
  return event.type === "AbsenceEnded" && event.data.early ? "提前回岗" : "";
}
