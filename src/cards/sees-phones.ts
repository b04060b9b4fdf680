import type { Call } from "../domain/call/call.js";
import { standsInFor } from "../domain/district/on-duty.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";

/** Bodies that handle a matter read phone numbers, and who stands in for their people; everybody else sees 138****0000 (domain 3). */
export function handlesMatter(speaker: Staff, matter: Matter, registry: Registry): boolean {
  const bodies = [matter.street, matter.community, ...matter.departments];
  return isOfOne(bodies, speaker, registry) || speaker.id === matter.reporter.id;
}

/** As {@link handlesMatter}: street, community, lead and assisting departments of a call; of a part, who leads it. */
export function handlesCall(speaker: Staff, call: Call, registry: Registry): boolean {
  const { street, lead, assist, subject, part } = call;
  const bodies = [street, subject.community, lead, ...assist, part?.department];
  return isOfOne(bodies, speaker, registry) || speaker.id === subject.reporter.id;
}

function isOfOne(bodies: readonly (string | undefined)[], speaker: Staff, registry: Registry): boolean {
  const own = [speaker, ...standsInFor(registry, speaker).map(({ absent }) => absent)];
  return own.some(({ unit }) => bodies.includes(unit));
}
