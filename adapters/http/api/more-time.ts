import { holdGroundName } from "../../../src/cards/hold-texts.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import type { Call } from "../../../src/domain/call/call.js";
import { limitText } from "../../../src/domain/deadline/limit.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import type { Hold } from "../../../src/domain/shared/hold.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";

/** 延期: how many were granted, and the one that waits for its decision. */
export function extensionJson(call: Call) {
  const asked = "extensionAsked" in call ? call.extensionAsked : undefined;
  return {
    granted: call.extensions,
    pending: asked
      ? { nth: asked.nth, workdays: asked.workdays, reason: maskPhones(asked.reason), plan: maskPhones(asked.plan) }
      : null,
  };
}

/** 挂账 of a matter or a call; null while it is not on hold. */
export function holdJson(thing: Matter | Call, registry: Registry) {
  return thing.state === "ON_HOLD" ? inFull(thing.hold, registry) : null;
}

/** 挂账申请 that waits for the district centre. */
export function holdAskedJson(call: Call, registry: Registry) {
  const asked = "holdAsked" in call ? call.holdAsked : undefined;
  if (!asked) return null;
  const { ground, reason, until } = asked;
  return { ground, groundName: holdGroundName(registry, ground), reason: maskPhones(reason), reviewDate: until };
}

function inFull({ ground, reason, since, reviewAt, rest }: Hold, registry: Registry) {
  return {
    ground,
    groundName: holdGroundName(registry, ground),
    reason: maskPhones(reason),
    since: isoLocal(since),
    reviewAt: isoLocal(reviewAt),
    rest: limitText(rest),
  };
}
