import { maskPhones } from "../cards/mask-phones.js";
import type { Call } from "../domain/call/call.js";
import { clocksOf, isOver as isCallOver, isShownClock } from "../domain/call/facts.js";
import type { Deadline, Light } from "../domain/deadline/deadline.js";
import { worstLight } from "../domain/deadline/worst-light.js";
import type { Registry } from "../domain/district/registry.js";
import {
  concernsCall,
  concernsMatter,
  decisionsAsked,
  waitsBeside,
  waitsForCall,
  waitsForMatter,
} from "../domain/district/visibility.js";
import { clockOf, isOver } from "../domain/matter/facts.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Hold } from "../domain/shared/hold.js";
import type { Summary } from "../ports/records.js";

/** What lists and sweeps look for in a matter. */
export function summaryOfMatter(matter: Matter, registry: Registry): Summary {
  const { state, street, community, place, category, urgency, reporter, reportedAt } = matter;
  const clock = clockOf(matter);
  return {
    state,
    open: !isOver(matter),
    title: titleOfMatter(matter, registry),
    street,
    ...(community === undefined ? {} : { community }),
    ...(place.grid === undefined ? {} : { grid: place.grid }),
    ...(place.text === "" ? {} : { place: place.text }),
    ...(place.point === undefined ? {} : { point: place.point }),
    ...(category === undefined ? {} : { category }),
    ...(matter.sentBack && state === "REGISTERED" ? { cameBack: true as const } : {}),
    urgency,
    ...(matter.state === "ON_HOLD" ? onHold(matter.hold) : pressing(clock ? [clock] : [])),
    ...unconfirmed(clock ? [clock] : []),
    reporter: reporter.id,
    startedAt: reportedAt,
    waitsFor: waitsForMatter(matter, registry),
    concerns: concernsMatter(matter, registry),
  };
}

/** What lists and sweeps look for in a call. No department before T0: a draft is the street's own affair. */
export function summaryOfCall(call: Call, registry: Registry): Summary {
  const { state, street, subject, lead, urgency, sentAt, draftedAt } = call;
  return {
    state,
    open: !isCallOver(call),
    title: oneLine(`${helping(call, registry)}${call.ask || subject.text}`),
    street,
    ...(subject.community === undefined ? {} : { community: subject.community }),
    ...(sentAt === undefined ? {} : { department: lead }),
    urgency,
    ...(call.state === "ON_HOLD" ? onHold(call.hold) : pressing(clocksOf(call).filter(isShownClock))),
    ...besides(call, registry),
    ...unconfirmed(clocksOf(call)),
    ...asks(call, registry),
    ...(call.raise?.state === "raised" ? { raised: true as const } : {}),
    ...supervisions(call),
    reporter: subject.reporter.id,
    startedAt: draftedAt,
    waitsFor: waitsForCall(call, registry),
    concerns: concernsCall(call, registry),
  };
}

/** Of a 协办单 the lists say at once who helps. */
function helping({ part, lead }: Call, { units }: Registry): string {
  return part === undefined ? "" : `${units.get(lead)?.short ?? lead}协办:`;
}

/** A ruling, an answer, a reply to an order have limits of their own, which are not the call's light. */
function besides(call: Call, registry: Registry): Pick<Summary, "besides"> {
  const waiting = clocksOf(call).flatMap(({ name, deadline, light }) => {
    if (name !== "ruling" && name !== "info" && name !== "reply" && name !== "comment") return [];
    return waitsBeside(call, name, registry).map((party) => ({ clock: name, party, light, dueAt: deadline.due }));
  });
  return waiting.length === 0 ? {} : { besides: waiting };
}

/** R7 */
function unconfirmed(clocks: readonly { readonly deadline: Deadline }[]): Pick<Summary, "unconfirmed"> {
  return clocks.some(({ deadline }) => deadline.unconfirmed) ? { unconfirmed: true } : {};
}

function supervisions({ supervision }: Call): Pick<Summary, "supervisions"> {
  const orders = supervision?.orders ?? [];
  return orders.length === 0 ? {} : { supervisions: orders.map(({ no }) => no) };
}

function asks(call: Call, registry: Registry): Pick<Summary, "asks"> {
  const asked = decisionsAsked(call, registry);
  return asked.length === 0 ? {} : { asks: asked };
}

/** Nothing is overdue while it is on hold; what comes next is the review. */
function onHold({ reviewAt }: Hold): Pick<Summary, "light" | "dueAt"> {
  return { light: "GREEN", dueAt: reviewAt };
}

/** The worst light and the limit that ends first. */
export function pressing(clocks: readonly { readonly light: Light; readonly deadline: Deadline }[]) {
  const light = worstLight(clocks);
  const [first] = clocks.map(({ deadline }) => deadline.due).sort((a, b) => a.getTime() - b.getTime());
  return first ? { light, dueAt: first } : { light };
}

/** Class and place; the reporter's words while the class is not known. */
function titleOfMatter({ category, place, text }: Matter, { categories }: Registry): string {
  const name = category === undefined ? undefined : categories.get(category)?.name;
  if (name === undefined) return oneLine(text || place.text);
  return oneLine(place.text === "" ? name : `${name}·${place.text}`);
}

const TITLE_LENGTH = 40;

/** Lists are read by more people than handle the thing, so phones are masked (domain 3). */
export function oneLine(text: string): string {
  const line = [...maskPhones(text).replace(/\s+/gu, " ").trim()];
  return line.length <= TITLE_LENGTH ? line.join("") : `${line.slice(0, TITLE_LENGTH - 1).join("")}…`;
}
