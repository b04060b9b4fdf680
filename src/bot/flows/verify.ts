import type { Outcome } from "../../app/wish.js";
import type { Matter } from "../../domain/matter/matter.js";
import { type MatterFlow, turnedDown } from "../flow.js";
import type { Talk } from "../talk.js";

/**
 * 核查 0017 已处理 + 照片 (M18), 没处理 (M19). 已处理 of somebody who has the matter in hand himself ends his work instead (M17).
 */
export const verify: MatterFlow = {
  on: "matter",
  rights: ["verifyMatter", "completeHandling"],
  rightFor: ({ matter }, talk) => (isOwnWork(matter, talk) ? "completeHandling" : "verifyMatter"),
  states: ["HANDLED", "HANDLING", "ASSIGNED"],
  takesPhotos: true,
  async run({ command, matter }, talk, wish): Promise<Outcome> {
    const { useCases } = talk.deps;
    const { solved } = command.args;
    const said = { ...wish, no: matter.no, photos: command.photos };
    const note = command.text ?? "";
    if (isOwnWork(matter, talk) && solved !== "false") return useCases.completeHandling({ ...said, result: note });
    if (solved === undefined && matter.state === "HANDLED") return turnedDown("text_missing", matter.no);
    return useCases.verifyMatter({ ...said, solved: solved !== "false", note });
  },
};

function isOwnWork(matter: Matter, { speaker }: Talk): boolean {
  return (matter.state === "ASSIGNED" || matter.state === "HANDLING") && matter.handler === speaker.id;
}
