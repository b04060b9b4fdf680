import type { NameSubstitute } from "../../domain/operation/name-substitute.js";
import type { OperationFlow, OperationReady } from "../flow.js";
import type { Talk } from "../talk.js";
import { bodiesIn, invitable } from "../words/bodies-named.js";
import { bodyOf, slice, trimmed, withoutMatch } from "../words/body.js";
import { countOf } from "../words/read-days.js";

/** 确认 LH0101 2人 联系人管网科 */
export const confirmPart: OperationFlow = {
  on: "operation",
  rights: ["confirmPart"],
  states: ["INVITED"],
  run: (ready, talk, wish) =>
    talk.deps.useCases.confirmPart({ ...wish, no: ready.operation.no, ...confirmationIn(ready) }),
};

const PEOPLE = /(?:派|来|出)?\s*(\d{1,4}|[一二两三四五六七八九十]{1,3})\s*[人名位]/;
const CONTACT = /联系人(?:员)?\s*[:是为]?\s*/;

function confirmationIn({ command }: OperationReady): { readonly people?: number; readonly contact?: string } {
  const said = bodyOf(command.text ?? "");
  const people = PEOPLE.exec(said.norm);
  const rest = withoutMatch(said, PEOPLE);
  const named = CONTACT.exec(rest.norm);
  const contact = trimmed(named ? slice(rest, named.index + named[0].length) : rest).raw.replace(/^参加[,,\s]*/, "");
  return { ...(people ? { people: countOf(people[1] ?? "") } : {}), ...(contact === "" ? {} : { contact }) };
}

/** 替补 LH0101 交通局 当天有抢险, 替补 LH0101 管网科李工 */
export const nameSubstitute: OperationFlow = {
  on: "operation",
  rights: ["nameSubstitute"],
  states: ["INVITED", "CONFIRMED"],
  run: (ready, talk, wish) =>
    talk.deps.useCases.nameSubstitute({ ...wish, no: ready.operation.no, ...substituteIn(ready, talk) }),
};

const LEADING = /^\s*(?:请|改由|由|换成?|改)?\s*/;
const WHY = /^[\s,.:;]*(?:替补|参加|代为?参加|理由|原因|因为?)?[\s,.:;]*/;

function substituteIn({ command, operation }: OperationReady, { registry, speaker }: Talk): NameSubstitute {
  const said = bodyOf((command.text ?? "").replace(LEADING, ""));
  const others = invitable(registry, operation.street).filter((code) => code !== speaker.unit);
  const head = slice(said, 0, /[\s,.;]/.exec(said.norm)?.index ?? said.norm.length);
  const { bodies } = bodiesIn(registry, others, head);
  const [first] = bodies;
  const behind = slice(said, head.norm.length);
  const reason = trimmed(slice(behind, WHY.exec(behind.norm)?.[0].length ?? 0)).raw;
  return first ? { by: first.body, reason } : { person: trimmed(head).raw, reason };
}
