import type { Outcome, Wish } from "../../app/wish.js";
import { suggestedCall, suggestedLead } from "../../cards/suggested-call.js";
import { callQuestion } from "../../cards/talk/questions.js";
import { departmentIn } from "../../domain/district/department-named.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { type MatterFlow, type MatterReady, turnedDown } from "../flow.js";
import { followingWish, type Talk } from "../talk.js";
import { bodyOf, trimmed, without } from "../words/body.js";

type Plan = { readonly lead?: UnitCode; readonly ask: string };

/** 呼叫 水务局 0017 管道堵塞 (C1, M14, C2): confirmed, it is drafted and goes to the leader at once. */
export const call: MatterFlow = {
  on: "matter",
  rights: ["draftCall"],
  states: ["RAISED", "HANDLING"],
  takesPhotos: true,
  gap(ready, talk) {
    const { lead, ask } = planOf(ready, talk);
    if (lead === undefined) return "department_unknown";
    return ask === "" ? "text_missing" : undefined;
  },
  question(ready, talk) {
    const { lead, ask } = planOf(ready, talk);
    if (lead === undefined) return undefined;
    return callQuestion(talk.registry, ready.matter, { lead, ask, photos: ready.command.photos.length });
  },
  run: callDepartment,
};

/** The draft first; the request to the leader is an act of its own, carried on when the message comes again. */
async function callDepartment(ready: MatterReady, talk: Talk, wish: Wish): Promise<Outcome> {
  const { lead, ask } = planOf(ready, talk);
  if (lead === undefined) return turnedDown("department_unknown", ready.matter.no);
  const { also: _endsTheQuestion, ...first } = wish;
  const item = suggestedCall(talk.registry, ready.matter);
  const drafted = await talk.deps.useCases.draftCall({
    ...first,
    no: ready.matter.no,
    lead,
    ask,
    photos: ready.command.photos,
    ...(item?.lead === lead ? { listItem: item.code } : {}),
  });
  if (drafted.kind !== "done" || drafted.done.kind !== "call") return drafted;
  const { press: _replacedAlready, ...second } = wish;
  return talk.deps.useCases.requestReview({ ...followingWish(second, "review"), no: drafted.done.after.no });
}

/** The department chosen on a card, named in the words, or the one that the list names for the matter. */
function planOf({ command, matter }: MatterReady, talk: Talk): Plan {
  const words = command.text ?? "";
  const chosen = [...talk.registry.units.values()].find(({ code }) => code === command.args.department);
  const named = namedDepartment(talk.registry, words);
  const lead = chosen?.code ?? named?.lead ?? suggestedLead(talk.registry, matter);
  const ask = named !== undefined && named.lead === lead ? named.ask : words;
  return { ask, ...(lead === undefined ? {} : { lead }) };
}

/** The department in the words, and what is asked of it: the words without its name when they begin with it. */
export function namedDepartment(registry: Registry, words: string): Required<Plan> | undefined {
  const body = trimmed(bodyOf(words));
  const named = departmentIn(registry, body.norm);
  if (!named) return undefined;
  const begins = body.norm.startsWith(named.words);
  const ask = begins ? trimmed(without(body, 0, named.words.length)) : body;
  return { lead: named.department.code, ask: ask.raw };
}
