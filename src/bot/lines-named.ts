import { receiverName } from "../cards/order-words.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import type { Registry } from "../domain/district/registry.js";
import { namesOf } from "../domain/district/unit-named.js";
import { linesOf } from "../domain/order/facts.js";
import type { EndedLine, LineCode, Order } from "../domain/order/order.js";
import { type Body, bodyOf, slice, trimmed } from "./words/body.js";
import { normalise } from "./words/normalise.js";

/** Lines that an issuer names, and the words behind their names. A card brings its own line. */
export function linesNamed(
  order: Order,
  registry: Registry,
  { text = "", args }: PendingCommand,
): { readonly lines: readonly LineCode[]; readonly words: string } {
  const pressed = linesOf(order).find(({ code }) => code === args.line);
  if (pressed) return { lines: [pressed.code], words: text };
  return atHead(order, registry, trimmed(bodyOf(text)), []);
}

const BETWEEN = /^(?:[\s,.:;]|和|及|与)+/;
/** Behind a short name the words must end: 联和广场 is no 联和. */
const ENDS = /^(?:$|[\s,.:;!()]|和|及|与)/;

function atHead(
  order: Order,
  registry: Registry,
  body: Body,
  lines: readonly LineCode[],
): { readonly lines: readonly LineCode[]; readonly words: string } {
  const rest = slice(body, BETWEEN.exec(body.norm)?.[0].length ?? 0);
  const names = linesOf(order)
    .flatMap((line) => calledBy(line, registry).map((called) => ({ code: line.code, ...called })))
    .sort((a, b) => b.name.length - a.name.length);
  const named = names.find(
    ({ name, whole }) => rest.norm.startsWith(name) && (whole || ENDS.test(rest.norm.slice(name.length))),
  );
  if (!named) return { lines, words: trimmed(rest).raw };
  return atHead(order, registry, slice(rest, named.name.length), [...lines, named.code]);
}

/** `whole`: the name as it is written, that no other word begins with. */
function calledBy(line: EndedLine, registry: Registry): { readonly name: string; readonly whole: boolean }[] {
  const unit = line.grid === undefined ? registry.units.get(line.unit) : undefined;
  const full = normalise(receiverName(registry, line));
  const others = unit ? namesOf(unit).map(normalise) : [];
  return [
    { name: full, whole: true },
    ...others.filter((name) => name !== full).map((name) => ({ name, whole: false })),
  ];
}
