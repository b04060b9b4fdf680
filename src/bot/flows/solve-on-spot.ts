import type { PhotoId } from "../../domain/shared/ids.js";
import type { MatterFlow, MatterReady } from "../flow.js";

/**
 * 当场办结 (M7). Photos of the report show how it was before; without any the first one sent now does, and the others show how
 * it is afterwards.
 */
export const solveOnSpot: MatterFlow = {
  on: "matter",
  rights: ["solveOnSpot"],
  states: ["REPORTED"],
  ownReport: true,
  takesPhotos: true,
  run: (ready, talk, wish) =>
    talk.deps.useCases.solveOnSpot({
      ...wish,
      no: ready.matter.no,
      result: ready.command.text ?? "",
      ...beforeAndAfter(ready),
    }),
};

function beforeAndAfter({ command, matter }: MatterReady): {
  readonly before: readonly PhotoId[];
  readonly after: readonly PhotoId[];
} {
  if (matter.photos.length > 0) return { before: matter.photos, after: command.photos };
  return { before: command.photos.slice(0, 1), after: command.photos.slice(1) };
}
