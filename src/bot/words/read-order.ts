import type { Registry, Staff } from "../../domain/district/registry.js";
import { streetOf } from "../../domain/district/street-of.js";
import type { DraftOrder } from "../../domain/order/draft-order.js";
import { type Body, bodyOf, slice, trimmed } from "./body.js";
import { readOrderLimits } from "./read-order-limits.js";
import { readReceivers } from "./read-receivers.js";

/** An order without its photos, each part as far as the words say it. */
export type SaidOrder = Omit<DraftOrder, "photos">;

const MARK =
  /^[\s,.:;(]*(?:(?<drill>演练|演习|DRILL)\s*(?:[=:]\s*(?:YES|是|1))?|(?<urgent>紧急|特急|加急))(?=[\s,.:;)]|各|所有|全|号令|$)(?:号令)?[\s,.:;)]*/;

type Marks = { readonly drill: boolean; readonly urgent: boolean; readonly rest: Body };

/**
 * 各镇街 防御台风,加固广告牌 今天18:00前签收 明天12:00前反馈: receivers first, marks (演练, 紧急) before or behind them, limits wherever they
 * stand; what is left is what is to be done.
 */
export function readOrder(registry: Registry, speaker: Staff, text: string, now: Date): SaidOrder {
  const { calendar, rules } = registry;
  const first = withoutMarks(bodyOf(text));
  const { receivers, rest } = readReceivers(registry, streetOf(registry, speaker.unit), first.rest);
  const second = withoutMarks(rest);
  const { limits, rest: told } = readOrderLimits(second.rest, { now, calendar, atOnce: rules.orders.atOnce });
  return {
    receivers,
    limits,
    drill: first.drill || second.drill,
    urgent: first.urgent || second.urgent,
    text: trimmed(told).raw.replace(/^[。,、;:!\s]+|[,、;:\s]+$/g, ""),
  };
}

function withoutMarks(body: Body): Marks {
  const mark = MARK.exec(body.norm);
  if (!mark) return { drill: false, urgent: false, rest: body };
  const others = withoutMarks(slice(body, mark[0].length));
  const { drill, urgent } = mark.groups ?? {};
  return {
    drill: drill !== undefined || others.drill,
    urgent: urgent !== undefined || others.urgent,
    rest: others.rest,
  };
}
