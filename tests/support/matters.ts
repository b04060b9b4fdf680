import { actorOf } from "../../src/domain/district/actor-of.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { acceptMatter } from "../../src/domain/matter/accept-matter.js";
import { assignMatter } from "../../src/domain/matter/assign-matter.js";
import { openCall } from "../../src/domain/matter/calls-of-matter.js";
import { completeHandling } from "../../src/domain/matter/complete-handling.js";
import type { MatterEvent } from "../../src/domain/matter/events.js";
import { evolveMatter, replayMatter } from "../../src/domain/matter/evolve.js";
import { holdMatter } from "../../src/domain/matter/hold-matter.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { mergeMatter } from "../../src/domain/matter/merge-matter.js";
import { notAcceptMatter } from "../../src/domain/matter/not-accept-matter.js";
import { raiseMatter } from "../../src/domain/matter/raise-matter.js";
import { type ReportMatter, reportMatter } from "../../src/domain/matter/report-matter.js";
import { startHandling } from "../../src/domain/matter/start-handling.js";
import { verifyMatter } from "../../src/domain/matter/verify-matter.js";
import { withdrawMatter } from "../../src/domain/matter/withdraw-matter.js";
import { type Act, type Recorded, record, type StaffAct, type StaffActor } from "../../src/domain/shared/event.js";
import { asId, type PhotoId, type StaffId } from "../../src/domain/shared/ids.js";
import type { Result } from "../../src/domain/shared/result.js";

/** Local time, Asia/Shanghai: `local("2026-03-10 09:00")`. */
export function local(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+08:00`);
}

/** Somebody of the sample district, in his first role or the one named. */
export function person(registry: Registry, id: string, role?: StaffActor["role"]): StaffActor {
  const staff = registry.staff.get(asId<StaffId>(id));
  const [first] = staff?.roles ?? [];
  if (!staff || !first) throw new Error(`nobody is called ${id} in the sample district`);
  return actorOf(staff, role ?? first);
}

/** The posts of 科翔社区 in 联和街道, and of 水务局. */
export const GRID = "lianhe.grid01";
export const CLERK = "kexiang.clerk01";
export const CENTER = "lianhe.center01";
export const LEADER = "lianhe.leader01";
export const CHIEF = "lianhe.chief01";
export const TEAM = "lianhe.sanitation02";
export const LIAISON = "d04.liaison01";
export const DEPT_HANDLER = "d04.handler01";
export const DEPT_LEADER = "d04.leader01";

/** One act of a person; `cause` follows from who and when. */
export function act(actor: StaffActor, at: Date): StaffAct {
  return { actor, at, channel: "wecom", cause: `${actor.id}:${at.toISOString()}` };
}

export function photo(name: string): PhotoId {
  return asId<PhotoId>(name);
}

/** A report of rubbish in 科翔第一网格, with overrides. */
export function aReport(overrides: Partial<ReportMatter> = {}): ReportMatter {
  return {
    no: asId("SX-20260310-00017"),
    text: "科翔路12号门口垃圾堆了两天",
    photos: [photo("before")],
    place: { text: "科翔路12号", grid: asId("440112014008001"), by: "name" },
    street: asId("440112014"),
    community: asId("440112014008"),
    category: asId("E0102"),
    listItem: asId("ZJ-A-004"),
    urgency: "NORMAL",
    ...overrides,
  };
}

/** What a decision gave, or the reason why a story cannot go on like this. */
export function decided<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A matter that goes its way step by step, each decided by the real rules. */
export class MatterStory {
  readonly registry: Registry;
  #events: Recorded<MatterEvent>[] = [];
  #matter: Matter | undefined;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  get events(): readonly Recorded<MatterEvent>[] {
    return this.#events;
  }

  get matter(): Matter {
    return this.#matter ?? replayMatter(this.#events);
  }

  get rules() {
    return { registry: this.registry };
  }

  add(events: readonly MatterEvent[], by: Act): this {
    for (const event of record(events, by, this.#events.length)) {
      this.#matter = evolveMatter(this.#matter, event);
      this.#events.push(event);
    }
    return this;
  }

  /** Lets a person do something; a refusal ends the test. */
  let(who: string, at: Date, decide: (matter: Matter, by: StaffAct) => Result<readonly MatterEvent[]>): this {
    const by = act(person(this.registry, who), at);
    return this.add(decided(decide(this.matter, by)), by);
  }

  reported(overrides: Partial<ReportMatter> = {}, who = GRID): this {
    const by = act(person(this.registry, who), local("2026-03-10 09:00"));
    return this.add(decided(reportMatter(undefined, aReport(overrides), by, this.rules)), by);
  }

  registered(): this {
    return this.let(CLERK, local("2026-03-10 09:10"), (matter, by) => acceptMatter(matter, {}, by, this.rules));
  }

  assigned(handler = TEAM): this {
    const command = { handler: asId<StaffId>(handler) };
    return this.let(CLERK, local("2026-03-10 09:20"), (matter, by) => assignMatter(matter, command, by, this.rules));
  }

  started(handler = TEAM): this {
    return this.let(handler, local("2026-03-10 09:30"), (matter, by) => startHandling(matter, {}, by, this.rules));
  }

  handled(handler = TEAM): this {
    const command = { result: "已清运", photos: [photo("after")] };
    const decide = (matter: Matter, by: StaffAct) => completeHandling(matter, command, by, this.rules);
    return this.let(handler, local("2026-03-10 11:00"), decide);
  }

  verified(solved = true, who = GRID): this {
    const command = { solved, note: solved ? "" : "还有一半", photos: [photo("looked")] };
    return this.let(who, local("2026-03-10 14:30"), (matter, by) => verifyMatter(matter, command, by, this.rules));
  }

  raised(): this {
    const command = { reason: "管道堵塞,社区没有设备" };
    return this.let(CLERK, local("2026-03-10 09:20"), (matter, by) => raiseMatter(matter, command, by, this.rules));
  }

  called(): this {
    const command = { call: asId<never>("HJ-20260310-0003"), department: asId<never>("D04") };
    return this.let(CENTER, local("2026-03-10 09:40"), (matter, by) => openCall(matter, command, by, this.rules));
  }

  notAccepted(): this {
    const command = { ground: "LEGAL_PROCEDURE", note: "已起诉" } as const;
    const decide = (matter: Matter, by: StaffAct) => notAcceptMatter(matter, command, by, this.rules);
    return this.let(CLERK, local("2026-03-10 09:10"), decide);
  }

  /** Into a matter of the same report under another number. */
  merged(): this {
    const main = new MatterStory(this.registry).reported({ no: asId("SX-20260310-00012") }, CLERK).matter;
    return this.let(CLERK, local("2026-03-10 09:10"), (matter, by) => {
      const sides = mergeMatter(matter, main, { reason: "是同一件" }, by, this.rules);
      return sides.ok ? { ok: true, value: sides.value.duplicate } : sides;
    });
  }

  held(): this {
    const command = { ground: "SEASON", reason: "雨季过后补种", until: "2026-03-20" };
    return this.let(LEADER, local("2026-03-10 10:00"), (matter, by) => holdMatter(matter, command, by, this.rules));
  }

  withdrawn(): this {
    const command = { reason: "看错了" };
    return this.let(GRID, local("2026-03-10 09:05"), (matter, by) => withdrawMatter(matter, command, by, this.rules));
  }
}

/** A matter in each state. */
export function matterIn(
  state: Matter["state"],
  registry: Registry,
  overrides: Partial<ReportMatter> = {},
): MatterStory {
  const story = new MatterStory(registry).reported(overrides);
  switch (state) {
    case "REPORTED":
      return story;
    case "REGISTERED":
      return story.registered();
    case "ASSIGNED":
      return story.registered().assigned();
    case "HANDLING":
      return story.registered().assigned().started();
    case "HANDLED":
      return story.registered().assigned().started().handled();
    case "CLOSED":
      return story.registered().assigned().started().handled().verified();
    case "RAISED":
      return story.registered().raised();
    case "CALLING":
      return story.registered().raised().called();
    case "ON_HOLD":
      return story.registered().assigned().started().held();
    case "WITHDRAWN":
      return story.withdrawn();
    case "NOT_ACCEPTED":
      return story.notAccepted();
    case "MERGED":
      return story.merged();
  }
}
