import type { Absence } from "../../domain/absence/absence.js";
import { dutyChange, type Vacated, vacated } from "../../domain/absence/duty-change.js";
import type { AbsenceEvent } from "../../domain/absence/events.js";
import type { Registry } from "../../domain/district/registry.js";
import { staffWith } from "../../domain/district/staff-with.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { OutboxMessage } from "../../ports/message.js";
import type { Acted } from "../acted.js";
import { actorName } from "../actor-name.js";
import { ROLE_NAMES } from "../names.js";
import type { News } from "../news.js";
import { notices } from "../notices.js";
import type { Party } from "../parties.js";
import { unitName } from "../unit-names.js";
import { spanText, untilText } from "./absence-span.js";
import { actingParty, whoActsText } from "./who-acts.js";

type AbsenceActed = Acted<"absence">;

/** Both are told at the beginning and at the end, the administrator where nobody is left (domain 3). */
export function absenceNotices(acted: AbsenceActed): OutboxMessage[] {
  const [act] = acted.events;
  if (act === undefined) return [];
  const { registry } = acted;
  const news = acted.events.flatMap((event) => newsOf(acted, event));
  const occasion = { act, seq: act.seq, registry, urgent: false };
  return notices(occasion, {
    replaced: [],
    mentions: [],
    news: [...news, ...vacancies(acted)],
    asked: [],
    pictured: [],
  });
}

function newsOf(acted: AbsenceActed, event: Recorded<AbsenceEvent>): News[] {
  const { after, before, registry } = acted;
  const tell = (what: string, to: Party, text: string): News => ({
    seq: event.seq,
    what,
    to,
    text: `【有呼必应】${text}`,
  });
  const himself = { label: after.person.id, ids: [after.person.id] };
  const deputies = actingParty(registry, after);
  switch (event.type) {
    case "AbsenceDeclared":
      return [
        tell("declared", himself, declaredFor(after, registry)),
        ...(after.state === "PLANNED" ? [tell("planned", deputies, plannedText(after))] : []),
      ];
    case "DeputyNamed":
      return [
        tell("named", himself, `您的离岗${after.no}已改由${registry.staff.get(event.data.deputy)?.name ?? ""}代理。`),
        tell("deputy", deputies, after.state === "AWAY" ? begunText(after) : plannedText(after)),
        ...(before ? [tell("relieved", relieved(registry, before, after), relievedText(after))] : []),
      ];
    case "AbsenceBegan":
      return [
        tell(
          "begun",
          himself,
          `您的离岗${after.no}已开始,${untilText(after)}止。${whoActsText(registry, after)}。提前回来请回复「我回来了」。`,
        ),
        tell("deputy", deputies, begunText(after)),
      ];
    case "AbsenceEnded":
      return [
        tell("ended", himself, `您的离岗${after.no}已结束,代理同时停止。回复「待办」看您手上的事项。`),
        tell("relieved", deputies, `${after.person.name}已回岗,您的代理结束。谢谢!`),
      ];
    case "AbsenceWithdrawn":
      return [
        tell("withdrawn", himself, `您的离岗${after.no}(${spanText(after)})已取消。`),
        tell("relieved", deputies, `${after.person.name}${spanText(after)}的离岗已取消,无需代理。`),
      ];
  }
}

/** To the absent one, when somebody else declared it: who acted himself reads the answer. */
function declaredFor(absence: Absence, registry: Registry): string {
  const { no, declaredBy } = absence;
  return `${actorName(declaredBy)}为您登记了离岗${no}:${spanText(absence)},${whoActsText(registry, absence)}。不对请回复「销假」。`;
}

function plannedText({ no, person, ...times }: Absence): string {
  return `${person.name}将离岗(${spanText(times)},${no}),期间由您代理,开始时再告知。如不便代理,请转告其另行指定。`;
}

function begunText({ person, ...times }: Absence): string {
  return `${person.name}已离岗(${spanText(times)}),期间由您代理:发给他的待办转给您,您可以直接办理,每一步都记录为由您代办。回复「待办」查看。`;
}

/** Those who acted for him so far and do so no more. */
function relieved(registry: Registry, before: Absence, after: Absence): Party {
  const now = new Set(actingParty(registry, after).ids);
  const was = actingParty(registry, before);
  return { label: `relieved.${after.person.id}`, ids: was.ids.filter((id) => !now.has(id)) };
}

function relievedText({ person, deputy }: Absence): string {
  return deputy === undefined ? `${person.name}不再由您代理。` : `${person.name}已改由他人代理,您的代理结束。谢谢!`;
}

/** Once, at the moment at which posts are left by everybody; without a word of any case. */
function vacancies({ before, after, events, registry }: AbsenceActed): News[] {
  const change = dutyChange(registry, before, after);
  const empty = change ? vacated(change) : [];
  if (empty.length === 0) return [];
  const to = { label: "ADMIN", ids: staffWith(registry, "ADMIN").map(({ id }) => id) };
  return [{ seq: events.at(-1)?.seq ?? 0, what: "vacant", to, text: vacantText(empty, after, registry) }];
}

function vacantText(posts: readonly Vacated[], absence: Absence, registry: Registry): string {
  const lines = posts.map((post) => `${postName(post, registry)}无人在岗,${nextText(post)}`);
  return (
    `【有呼必应】${absence.person.name}离岗(至${untilText(absence)}),没有可用的代理人:${lines.join(";")}。` +
    `请联系该单位指定代理人,或回复「代理 ${absence.no} 代理人姓名」。`
  );
}

function postName({ role, unit }: Vacated, registry: Registry): string {
  return `${unit === undefined ? "" : unitName(registry, unit)}${ROLE_NAMES[role]}`;
}

function nextText({ people }: Vacated): string {
  const names = [...new Set(people.map(({ staff }) => staff.name))];
  return names.length === 0 ? "本单位也无人可接手,待办提请区指挥中心协调" : `待办转给${names.join("、")}`;
}
