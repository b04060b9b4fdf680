import type { LocalDate } from "../../domain/deadline/calendar.js";
import type { HoldGround } from "../../domain/district/rule-book.js";
import type { SaidHold } from "../../domain/shared/hold.js";
import { addDays } from "../../domain/shared/local-time.js";
import { bodyOf, trimmed } from "./body.js";
import { normalise } from "./normalise.js";
import { readDays } from "./read-days.js";

/** 施工 等电力迁改 20天: the ground by its name or one of its words, why, and until when it is looked at again. */
export function readHold(text: string, grounds: readonly HoldGround[], today: LocalDate): SaidHold {
  const { days, until, rest } = readDays(bodyOf(text), today);
  const told = trimmed(rest);
  const ground = grounds.find(({ code, name, words }) =>
    [code, name, ...words].some((word) => told.norm.includes(normalise(word))),
  );
  const day = until ?? (days === undefined ? undefined : addDays(today, days));
  return {
    ...(ground === undefined ? {} : { ground: ground.code }),
    reason: told.raw,
    ...(day === undefined ? {} : { until: day }),
  };
}
