import { ruleQuestion } from "../../cards/talk/duty-questions.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { type CallFlow, type CallReady, turnedDown } from "../flow.js";
import { type Ruling, readRuling } from "../read-duty.js";
import type { Talk } from "../talk.js";

/** 裁定 0003 成立 改派 交通局 依据…, 裁定 0003 不成立 依据… (C18, C19). A card brings verdict and department, words the ground. */
export const rule: CallFlow = {
  on: "call",
  rights: ["ruleOnObjection"],
  states: ["SIGNED", "RESPONDED", "ON_HOLD"],
  gap(ready, talk) {
    if (!ready.call.ruling) return undefined;
    const { upheld, ground } = saidIn(ready, talk);
    if (upheld === undefined) return "verdict_missing";
    return ground === "" ? "reason_missing" : undefined;
  },
  question(ready, talk) {
    const { upheld, ground, department } = saidIn(ready, talk);
    if (!ready.call.ruling || upheld === undefined) return undefined;
    return ruleQuestion(talk.registry, ready.call, { upheld, ground, department: departmentFor(ready, department) });
  },
  async run(ready, talk, wish) {
    const { call } = ready;
    const { upheld, ground, department } = saidIn(ready, talk);
    if (upheld === undefined && call.ruling) return turnedDown("verdict_missing", call.no);
    const to = departmentFor(ready, department);
    const ruling = { upheld: upheld ?? false, ground, ...(to === undefined ? {} : { department: to }) };
    return talk.deps.useCases.ruleOnObjection({ ...wish, no: call.no, ...ruling });
  },
};

/** What was pressed holds; then the words are the ground alone. */
function saidIn({ command }: CallReady, { registry }: Talk): Ruling {
  const { verdict, department } = command.args;
  const words = command.text ?? "";
  if (verdict === undefined) return readRuling(registry, words);
  const chosen = [...registry.units.keys()].find((code) => code === department);
  return {
    upheld: verdict === "upheld",
    ground: words.trim(),
    ...(chosen === undefined ? {} : { department: chosen }),
  };
}

/** The one that was named; without one, the one the department proposed. */
function departmentFor({ call }: CallReady, named: UnitCode | undefined): UnitCode | undefined {
  return named ?? call.objection?.proposed;
}
