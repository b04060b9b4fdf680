import type { Call, ReminderClock } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import { type AnyCallClock, clocksOf } from "../domain/call/facts.js";
import type { Limit } from "../domain/deadline/limit.js";
import type { Role } from "../domain/district/roles.js";
import type { Recorded } from "../domain/shared/event.js";
import type { StaffId } from "../domain/shared/ids.js";
import type { CallActed } from "./acted.js";
import { roleParty } from "./call-parties.js";
import { leadName } from "./call-words.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { nearTime } from "./local-time.js";
import { CLOCK_NAMES } from "./names.js";
import type { News } from "./news.js";
import type { Party } from "./parties.js";
import { shortNo } from "./short-no.js";

type Reminded = Extract<Recorded<CallEvent>, { type: "CallReminded" }>;

/** Domain 7.3: to the roles the reminder names; one text to those who must act, another to those who look on. */
export function callReminder({ after, registry }: CallActed, event: Reminded): News[] {
  const { clock: name, kind, to } = event.data;
  const clock = clocksOf(after).find((running) => running.name === name);
  if (clock === undefined) return [];
  return to.map((role) => ({
    seq: event.seq,
    reminder: true,
    what: `${kind}-${name}`,
    to: amongPeople(roleParty(registry, after, role), event.data.people),
    text: reminderText(kind, mustAct(name, role), {
      call: after,
      clock,
      at: event.at,
      lead: leadName(registry, after),
      every: registry.rules.limits.call[after.urgency].progressEvery,
    }),
  }));
}

/** Those of the role who were not reminded today in another role. */
function amongPeople(party: Party, people: readonly StaffId[] | undefined): Party {
  return people === undefined ? party : { ...party, ids: party.ids.filter((id) => people.includes(id)) };
}

type About = {
  readonly call: Call;
  readonly clock: AnyCallClock;
  readonly at: Date;
  readonly lead: string;
  /** How often progress is reported, where it is. */
  readonly every: Limit | undefined;
};

function reminderText(kind: Reminded["data"]["kind"], acts: boolean, about: About): string {
  const { call, clock, at } = about;
  const step = CLOCK_NAMES[clock.name];
  const due = nearTime(clock.deadline.due, at);
  switch (kind) {
    case "half":
      return `【有呼必应·提醒】${call.no}${step}时限已过半,请于${due}前${step}。${reply(clock.name, call)}`;
    case "yellow":
      return `【有呼必应·提醒】${call.no}${due}到期(${step})。${acts ? reply(clock.name, call) : look(call)}`;
    case "red":
      return redText(about, step, acts);
    case "progress":
      return progressDueText(about);
  }
}

function redText({ call, clock, lead }: About, step: string, acts: boolean): string {
  const passed = `已超过${step}时限(${dueText(clock.deadline)})`;
  return acts
    ? `【有呼必应·超期】${call.no}${passed},请说明原因并立即办理。${reply(clock.name, call)}`
    : `【有呼必应·超期】${whose(clock.name, lead)}${call.no}${passed}。${look(call)}`;
}

/** A difficult call runs long: the street hears of it again and again (domain 7.2). */
function progressDueText({ call, every }: About): string {
  const rule = every === undefined ? "" : `每${limitWords(every)}报一次进展,`;
  return `【有呼必应·提醒】${call.no}${rule}今天应报。回复「进展 ${shortNo(call.no)} 内容」。`;
}

/** The department's clocks carry its name, the street's own do not. */
function whose(clock: AnyCallClock["name"], lead: string): string {
  return ["approve", "rate", "decision", "ruling", "info", "comment"].includes(clock) ? "" : `${lead}承办的`;
}

/** Who has to do something about this clock; everybody else is told for his information. */
function mustAct(clock: ReminderClock, role: Role): boolean {
  if (clock === "approve") return role === "STREET_LEADER" || role === "STREET_CHIEF";
  if (clock === "decision") return role === "GOVERNANCE_OFFICE";
  if (clock === "comment") return role === "DISTRICT_LEADER";
  if (clock === "ruling") return role === "DISTRICT_CENTER";
  if (clock === "rate" || clock === "info") return role === "STREET_CENTER" || role === "STREET_LEADER";
  return role.startsWith("DEPT_");
}

function reply(clock: AnyCallClock["name"], call: Call): string {
  const short = shortNo(call.no);
  const words: Readonly<Record<AnyCallClock["name"], string>> = {
    approve: `同意 ${short}`,
    sign: `签收 ${short}`,
    respond: `响应 ${short} 谁来、何时到、怎么办`,
    finish: `办结 ${short} 结果`,
    rate: `评价 ${short} 5星`,
    appeal: `查 ${short}`,
    ruling: `裁定 ${short} 成立 依据…」或「裁定 ${short} 不成立 依据…`,
    info: `答复 ${short} 内容`,
    comment: `批示 ${short} 内容`,
    reply: `督办回复 ${short} 原因… 措施… 完成时间…`,
    decision: `申诉成立 ${short} 依据」或「申诉不成立 ${short} 依据`,
  };
  return `回复「${words[clock]}」。`;
}

function look(call: Call): string {
  return `回复「查 ${shortNo(call.no)}」看详情。`;
}
