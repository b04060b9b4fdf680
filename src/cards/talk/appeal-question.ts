import type { Call } from "../../domain/call/call.js";
import { type DecideAppeal, excludedBy } from "../../domain/call/decide-appeal.js";
import type { CallEvent } from "../../domain/call/events.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import { verdictText } from "../appeal-texts.js";
import { callTitle } from "../call-words.js";
import { clip } from "../clip.js";

/** What a ruling on an appeal will do, shown back before it is final (C27). */
export function appealQuestion(
  registry: Registry,
  call: Call,
  history: readonly Recorded<CallEvent>[],
  decision: DecideAppeal,
): string {
  const excluded = excludedBy(decision, history, { registry }) ?? [];
  return (
    `将裁定${callTitle(registry, call)}的评分申诉${verdictText(excluded)}。依据:${clip(decision.ground, 100)}。` +
    `编号${call.no}。回复「确认」提交,「取消」放弃。`
  );
}
