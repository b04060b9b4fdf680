import { finishQuestion } from "../../cards/talk/operation-questions.js";
import type { Stars } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import { bodiesOf } from "../../domain/operation/facts.js";
import type { FinishOperation } from "../../domain/operation/finish-operation.js";
import type { RateBodies } from "../../domain/operation/rate-bodies.js";
import type { MatterNo, UnitCode } from "../../domain/shared/ids.js";
import { shortsOf } from "../../domain/shared/number-forms.js";
import type { OperationFlow, OperationReady } from "../flow.js";
import { calledBy } from "../words/bodies-named.js";
import { type Body, bodyOf, trimmed, without } from "../words/body.js";
import { normalise } from "../words/normalise.js";
import { findNumber } from "../words/number-ref.js";
import { countOf } from "../words/read-days.js";

/** 结果 LH0101 已清理,SX0017需呼叫 with a photo, of the commander. */
export const finishOperation: OperationFlow = {
  on: "operation",
  rights: ["finishOperation"],
  states: ["ON_SITE"],
  takesPhotos: true,
  gap(ready) {
    const { text, photos } = resultIn(ready);
    if (text.trim() === "") return "text_missing";
    return photos.length === 0 ? "photo_missing" : undefined;
  },
  question: (ready, talk) => finishQuestion(talk.registry, ready.operation, resultIn(ready)),
  run: (ready, talk, wish) =>
    talk.deps.useCases.finishOperation({ ...wish, no: ready.operation.no, ...resultIn(ready) }),
};

const MATTER = "(?:SX[\\s-]*(?:\\d{8}[\\s-]*)?)?(\\d{1,5})";
const CALLED = new RegExp(
  `${MATTER}\\s*(?:仍|还|尚|未解决|没解决|未办结|[,:])*\\s*(?:需要?|要|须|应|转|请)?\\s*呼叫`,
  "g",
);
const CALL_FOR = new RegExp(`呼叫[^\\d,.;]{0,6}${MATTER}(?!\\d|\\s*人)`, "g");
const NEEDS_CALL = /(?:需要?|要|须|应|转)\s*呼叫/;

/** Matters for which a department is to be called: by their numbers, or the only one. */
function resultIn({ command, operation }: OperationReady): FinishOperation {
  const text = command.text ?? "";
  const norm = normalise(text);
  const digits = [...norm.matchAll(CALLED), ...norm.matchAll(CALL_FOR)].map((match) =>
    (match[1] ?? "").padStart(4, "0"),
  );
  const named = operation.matters.filter((no) => digits.some((short) => isCalled(no, short)));
  const [only] = operation.matters.length === 1 ? operation.matters : [];
  const calls: readonly MatterNo[] = named.length === 0 && only && NEEDS_CALL.test(norm) ? [only] : named;
  return { text, photos: command.photos, calls };
}

function isCalled(no: MatterNo, short: string): boolean {
  return no.endsWith(short) || shortsOf(no).includes(short);
}

/** 评价 LH0101 水务局5星 交通局4星, 评价 LH0101 全部5星 */
export const rateBodies: OperationFlow = {
  on: "operation",
  rights: ["rateBodies"],
  states: ["DONE"],
  run: (ready, talk, wish) =>
    talk.deps.useCases.rateBodies({ ...wish, no: ready.operation.no, ...ratingsIn(ready, talk.registry) }),
};

const STARS = "\\s*[:给打]?\\s*([0-9一二两三四五六]{1,2})\\s*(?:颗|个)?[星分]";
/** 全部5星 anywhere; stars alone only where nothing stands before them, that might be a name. */
const EVERY = new RegExp(`(?:(?:全部|各单位|所有单位?|都|均|一律)|^[\\s,.:;]*)${STARS}`);

function ratingsIn({ command, operation }: OperationReady, registry: Registry): RateBodies {
  const pressed = command.args.stars === undefined ? [] : [{ stars: Number(command.args.stars) as Stars }];
  const own = bodiesOf(operation).reduce<{ ratings: { body: UnitCode; stars: Stars }[]; rest: Body }>(
    ({ ratings, rest }, { body }) => {
      const found = starsOf(body, rest, registry);
      return found ? { ratings: [...ratings, { body, stars: found.stars }], rest: found.rest } : { ratings, rest };
    },
    { ratings: [], rest: withoutNumber(bodyOf(command.text ?? "")) },
  );
  const every = EVERY.exec(own.rest.norm);
  const rest = every ? without(own.rest, every.index, every.index + every[0].length) : own.rest;
  const all = every ? [{ stars: countOf(every[1] ?? "") as Stars }] : pressed;
  const reason = trimmed(rest).raw.replace(/^(?:理由|意见|原因)[::,,\s]*/, "");
  return { ratings: own.ratings.length > 0 && !every ? own.ratings : [...own.ratings, ...all], reason };
}

function starsOf(
  body: UnitCode,
  words: Body,
  registry: Registry,
): { readonly stars: Stars; readonly rest: Body } | undefined {
  for (const name of calledBy(registry, body)) {
    const match = new RegExp(`${escaped(name)}${STARS}[\\s,.;]*`).exec(words.norm);
    if (match) {
      const rest = without(words, match.index, match.index + match[0].length);
      return { stars: countOf(match[1] ?? "") as Stars, rest };
    }
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[?.*+^$()[\]{}|\\]/g, "\\$&");
}

/** Without the command and the number: the words come whole, because stars stand among them. */
function withoutNumber(words: Body): Body {
  const said = /^\s*(?:评价|打分|评)/.exec(words.norm)?.[0].length ?? 0;
  const body = without(words, 0, said);
  const found = findNumber(body.norm);
  return found ? without(body, found.start, found.end) : body;
}
