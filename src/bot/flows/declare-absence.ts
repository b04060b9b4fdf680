import { declareQuestion } from "../../cards/absence/absence-texts.js";
import { declareAbsence } from "../../domain/absence/declare-absence.js";
import { evolveAbsence } from "../../domain/absence/evolve.js";
import { partiesOfAbsence } from "../../domain/absence/parties-of-absence.js";
import { record } from "../../domain/shared/event.js";
import { asId } from "../../domain/shared/ids.js";
import type { NewFlow, NewReady } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { readAbsence } from "../words/read-absence.js";

/** 请假 3月10日到12日, 离岗 今天下午, for oneself or for one of one's people; shown back before it counts. */
export const declareAbsenceFlow: NewFlow = {
  on: "new",
  rights: ["declareAbsence"],
  parties: (ready, talk) => partiesOfAbsence(saidIn(ready, talk).person, talk.registry),
  gap(ready, talk) {
    const said = saidIn(ready, talk);
    if (said.from === undefined || said.until === undefined) return "times_missing";
    if (said.unknown !== undefined) return { code: "person_unknown", missing: [said.unknown] };
    const decided = decide(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decide(ready, talk);
    const [declared] = decided.ok ? record(decided.value, actOf(ready, talk), 0) : [];
    return declared && declareQuestion(evolveAbsence(undefined, declared), talk.speaker, talk.registry);
  },
  run: (ready, talk, wish) => talk.deps.useCases.declareAbsence({ ...wish, ...termsOf(ready, talk) }),
};

function saidIn({ command }: NewReady, { speaker, registry, now }: Talk) {
  return readAbsence(command.text ?? "", speaker, registry, now);
}

function termsOf(ready: NewReady, talk: Talk) {
  const { person, from = talk.now, until = talk.now, deputy, reason } = saidIn(ready, talk);
  return { person: person.id, from, until, reason, ...(deputy ? { deputy } : {}) };
}

function actOf(ready: NewReady, talk: Talk) {
  const parties = partiesOfAbsence(saidIn(ready, talk).person, talk.registry);
  return wishAs(talk, capacityOn(talk, "declareAbsence", parties)).act;
}

/** As the use case will decide it, save for what else is declared; nothing is written. */
function decide(ready: NewReady, talk: Talk) {
  const command = { ...termsOf(ready, talk), no: asId<never>("QJ"), known: [] };
  return declareAbsence(undefined, command, actOf(ready, talk), { registry: talk.registry });
}
