import { notAcceptQuestion } from "../../cards/talk/questions.js";
import { REFUSAL_GROUNDS, type RefusalGround } from "../../domain/matter/refusal-grounds.js";
import type { MatterFlow, MatterReady } from "../flow.js";
import { groundIn } from "../words/ground-in.js";

/** 不受理 0017 属司法程序 (M4): the ground is read from the words, chosen from the list by a digit, or on a card. */
export const notAccept: MatterFlow = {
  on: "matter",
  rights: ["notAcceptMatter"],
  states: ["REPORTED"],
  question(ready, talk) {
    const ground = groundOf(ready);
    const note = ready.command.text?.trim() ?? "";
    if (ground === undefined || ground === "DUPLICATE" || note === "" || ready.matter.urgency === "URGENT")
      return undefined;
    return notAcceptQuestion(talk.registry, ready.matter, { ground, note });
  },
  run(ready, talk, wish) {
    const ground = groundOf(ready);
    return talk.deps.useCases.notAcceptMatter({
      ...wish,
      no: ready.matter.no,
      note: ready.command.text ?? "",
      ...(ground === undefined ? {} : { ground }),
    });
  },
};

function groundOf({ command }: MatterReady): RefusalGround | undefined {
  return REFUSAL_GROUNDS.find((ground) => ground === command.args.ground) ?? groundIn(command.text ?? "");
}
