import type { Call } from "../domain/call/call.js";
import type { Staff } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";

/** Bodies that handle a matter read phone numbers, everybody else sees 138****0000 (domain 3). */
export function handlesMatter(speaker: Staff, matter: Matter): boolean {
  const bodies = [matter.street, matter.community, ...matter.departments];
  return bodies.includes(speaker.unit) || speaker.id === matter.reporter.id;
}

/** As {@link handlesMatter}: street, community, lead and assisting departments of a call. */
export function handlesCall(speaker: Staff, call: Call): boolean {
  const { street, lead, assist, subject } = call;
  return [street, subject.community, lead, ...assist].includes(speaker.unit) || speaker.id === subject.reporter.id;
}
