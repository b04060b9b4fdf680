import { deputyQuestion } from "../../cards/absence/absence-texts.js";
import { isOpen } from "../../domain/absence/absence.js";
import { nameDeputy } from "../../domain/absence/name-deputy.js";
import { partiesOfAbsence } from "../../domain/absence/parties-of-absence.js";
import { staffIn } from "../../domain/district/staff-named.js";
import type { Refusal } from "../../domain/shared/refusal.js";
import { type AbsenceFlow, type AbsenceReady, turnedDown } from "../flow.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { normalise } from "../words/normalise.js";
import { deputyCalled } from "../words/read-absence.js";

/** 代理 水务局分管领导02: who acts during the absence that runs, or the next one. */
export const nameDeputyFlow: AbsenceFlow = {
  on: "absence",
  rights: ["nameDeputy"],
  states: ["PLANNED", "AWAY"],
  find: (talk) => ownAbsence(talk, talk.speaker.id),
  gap(ready, talk) {
    if (!ready.command.text) return "text_missing";
    const decided = decide(ready, talk);
    if (!decided) return { code: "person_unknown", missing: [ready.command.text] };
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const deputy = deputyIn(ready, talk);
    return deputy && deputyQuestion({ ...ready.absence, deputy: deputy.id }, talk.speaker, talk.registry);
  },
  run(ready, talk, wish) {
    const deputy = deputyIn(ready, talk);
    const { no } = ready.absence;
    return deputy
      ? talk.deps.useCases.nameDeputy({ ...wish, no, deputy: deputy.id })
      : Promise.resolve(turnedDown("person_unknown", no));
  },
};

/** 我回来了, 销假; 销假 水务局联络员01 of a head or the administrator. */
export const endAbsenceFlow: AbsenceFlow = {
  on: "absence",
  rights: ["endAbsence"],
  states: ["PLANNED", "AWAY"],
  find: (talk, command) => {
    const named = staffIn([...talk.registry.staff.values()], normalise(command.text ?? ""));
    return ownAbsence(talk, named?.staff.id ?? talk.speaker.id);
  },
  run: ({ absence }, talk, wish) => talk.deps.useCases.endAbsence({ ...wish, no: absence.no }),
};

/** The one that runs, else the next. */
async function ownAbsence(talk: Talk, person: string): Promise<string | Refusal> {
  const own = (await talk.deps.absences.open()).filter((one) => one.person.id === person && isOpen(one));
  const [first] = [...own.filter(({ state }) => state === "AWAY"), ...own];
  return first ? first.no : { code: "no_absence" };
}

function deputyIn({ command, absence }: AbsenceReady, { registry }: Talk) {
  const person = registry.staff.get(absence.person.id);
  return person && deputyCalled(normalise(command.text ?? "").trim(), person, registry);
}

/** As the use case will decide it; nothing is written. Undefined when nobody is called so. */
function decide(ready: AbsenceReady, talk: Talk) {
  const deputy = deputyIn(ready, talk);
  if (!deputy) return undefined;
  const parties = partiesOfAbsence(ready.absence.person, talk.registry, ready.absence.no);
  const { act } = wishAs(talk, capacityOn(talk, "nameDeputy", parties));
  return nameDeputy(ready.absence, { deputy: deputy.id }, act, { registry: talk.registry });
}
