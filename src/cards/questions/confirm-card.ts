import type { Registry } from "../../domain/district/registry.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { cardId } from "../card-id.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, line } from "./card-parts.js";

/**
 * A command shown back: 确认 carries it out, 取消 drops it. `seq` tells two questions about one number apart, e.g. the
 * conversation's version.
 */
export function confirmCard(registry: Registry, ask: { no: string; seq: number; question: string }): Card {
  return buttonsCard(
    { registry, id: cardId(ask.no, "confirm", ask.seq) },
    {
      title: `请确认 ${shortNo(ask.no)}`,
      text: ask.question,
      lines: [line("编号", ask.no)],
      buttons: [button("confirm", "确认"), button("cancel", "取消", "plain")],
    },
  );
}
