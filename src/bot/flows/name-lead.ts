import type { MatterFlow, MatterReady } from "../flow.js";
import { readObjection } from "../read-duty.js";
import type { Talk } from "../talk.js";

/** 请指定 0017 理由, by the street centre: nobody is clearly responsible. */
export const askLead: MatterFlow = {
  on: "matter",
  rights: ["askLead"],
  states: ["RAISED"],
  run: ({ command, matter }, talk, wish) =>
    talk.deps.useCases.askLead({ ...wish, no: matter.no, reason: command.text ?? "" }),
};

/** 指定 0017 水务局 依据…, by the district centre. A card brings the department, words the ground. */
export const nameLead: MatterFlow = {
  on: "matter",
  rights: ["nameLead"],
  states: ["RAISED"],
  run: (ready, talk, wish) => talk.deps.useCases.nameLead({ ...wish, no: ready.matter.no, ...saidIn(ready, talk) }),
};

function saidIn({ command }: MatterReady, { registry, speaker }: Talk) {
  const words = command.text ?? "";
  const chosen = [...registry.units.keys()].find((code) => code === command.args.department);
  if (chosen !== undefined) return { department: chosen, ground: words };
  const { proposed, ground } = readObjection(registry, speaker.unit, words);
  return { ground, ...(proposed === undefined ? {} : { department: proposed }) };
}
