import { joinSubject } from "../../../src/domain/call/join-subject.js";
import { deadlineFrom } from "../../../src/domain/deadline/deadline-from.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { appealNotAccepted } from "../../../src/domain/matter/appeal-not-accepted.js";
import { arrangeOperation, leftByOperation } from "../../../src/domain/matter/join-operation.js";
import { mergeMatter } from "../../../src/domain/matter/merge-matter.js";
import { notAcceptMatter } from "../../../src/domain/matter/not-accept-matter.js";
import { reopenMatter } from "../../../src/domain/matter/reopen-matter.js";
import { type ReportMatter, reportMatter } from "../../../src/domain/matter/report-matter.js";
import { returnTask } from "../../../src/domain/matter/return-task.js";
import { sendBackToCommunity } from "../../../src/domain/matter/send-back-to-community.js";
import { asId, type OperationNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import * as chain from "./chain.js";
import { act, at, type CallStep, callStep, given, type MatterStep, matterBy, matterStep } from "./story.js";

/** The turns off the straight way (domain 4.2 M3–M5, M10, M13, M22), one act each. */

const OPERATION = asId<OperationNo>("LH-20260310-01");

export const SECOND_REPORTER = "lianhe.grid02";

/** The same drain, reported by a colleague under another number. */
export function reportedAgain(registry: Registry, overrides: Partial<ReportMatter> = {}): MatterStep {
  const command: ReportMatter = {
    no: asId("SX-20260310-00019"),
    text: "科翔路12号还在冒污水",
    photos: [asId("photo-9")],
    place: { text: "科翔路12号", grid: asId("440112014008001"), by: "name" },
    street: asId("440112014"),
    community: asId("440112014008"),
    category: asId("E0404"),
    urgency: "NORMAL",
    ...overrides,
  };
  const by = act(registry, SECOND_REPORTER, "GRID_WORKER", at("03-10 09:30"));
  return matterStep(registry, undefined, given(reportMatter(undefined, command, by, { registry })), by);
}

/** M3, both sides. */
export function merged(
  registry: Registry,
  main = chain.accepted(registry),
): { readonly duplicate: MatterStep; readonly main: MatterStep } {
  const duplicate = reportedAgain(registry);
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:40"));
  const sides = given(mergeMatter(duplicate.acted.after, main.acted.after, { reason: "" }, by, { registry }));
  return {
    duplicate: matterStep(registry, duplicate, sides.duplicate, by),
    main: matterStep(registry, main, sides.main, by),
  };
}

/** M3 while a department was called: the call's followers grow with the matter's. */
export function subjectJoined(registry: Registry, before = chain.sent(registry)): CallStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 10:10"));
  const { followers } = merged(registry).main.acted.after;
  return callStep(registry, before, joinSubject(before.acted.after, followers), by);
}

export function reporterAsked(registry: Registry): MatterStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:10"));
  const command = { ground: "NOT_FINDABLE", note: "科翔路12号没有这个地方" } as const;
  return matterBy(registry, chain.reported(registry), notAcceptMatter, command, by);
}

export function notAccepted(registry: Registry): MatterStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:10"));
  const command = { ground: "LEGAL_PROCEDURE", note: `已起诉,电话${chain.PHONE}` } as const;
  return matterBy(registry, chain.reported(registry), notAcceptMatter, command, by);
}

export function appealed(registry: Registry): MatterStep {
  const by = act(registry, chain.GRID_WORKER, "GRID_WORKER", at("03-10 10:00"));
  return matterBy(registry, notAccepted(registry), appealNotAccepted, { reason: "冒水与官司无关" }, by);
}

export function finallyNotAccepted(registry: Registry): MatterStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 11:00"));
  const command = { ground: "LEGAL_PROCEDURE", note: "法院已受理" } as const;
  return matterBy(registry, appealed(registry), notAcceptMatter, command, by);
}

export function taskReturned(registry: Registry, started: MatterStep, team: string): MatterStep {
  const by = act(registry, team, "STREET_HANDLER", at("03-10 09:45"));
  return matterBy(registry, started, returnTask, { reason: "不是环卫的活" }, by);
}

export function sentBack(registry: Registry): MatterStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:50"));
  return matterBy(registry, chain.raised(registry), sendBackToCommunity, { reason: "社区可先疏通" }, by);
}

export function reopened(registry: Registry): MatterStep {
  const by = act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-17 09:00"));
  return matterBy(registry, chain.closed(registry), reopenMatter, { reason: "又冒水了" }, by);
}

/** 纳入联合行动 */
export function arranged(registry: Registry): MatterStep {
  const by = act(registry, "lianhe.leader01", "STREET_LEADER", at("03-10 10:00"));
  const result = deadlineFrom(at("03-11 12:00"), { unit: "workdays", count: 1 }, registry.calendar);
  const command = { operation: OPERATION, street: asId<UnitCode>("440112014"), result };
  return matterBy(registry, chain.raised(registry), (matter) => arrangeOperation(matter, command), {}, by);
}

/** The operation did not settle it. */
export function leftOver(registry: Registry): MatterStep {
  const by = act(registry, "lianhe.leader01", "STREET_LEADER", at("03-11 12:00"));
  const command = { operation: OPERATION, reason: "需专业设备" };
  return matterBy(registry, arranged(registry), leftByOperation, command, by);
}
