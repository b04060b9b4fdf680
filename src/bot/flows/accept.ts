import { comparableName } from "../../domain/district/comparable-name.js";
import type { Category, Grid, Registry } from "../../domain/district/registry.js";
import type { MatterFlow } from "../flow.js";
import { readReport } from "../read-report.js";
import type { Talk } from "../talk.js";

/** 受理 (M6). What the clerk sets right meanwhile stands behind the number, 受理 0017 暴露垃圾 or a grid's name; a card brings the grid. */
export const accept: MatterFlow = {
  on: "matter",
  rights: ["acceptMatter"],
  states: ["REPORTED"],
  run({ command, matter }, talk, wish) {
    const said = command.text ?? "";
    const grid = command.args.grid ?? gridNamed(talk.registry, said)?.code;
    const category = said === "" ? undefined : categorySaid(talk, said);
    return talk.deps.useCases.acceptMatter({
      ...wish,
      no: matter.no,
      ...(grid === undefined ? {} : { grid }),
      ...(category === undefined ? {} : { category: category.code }),
    });
  },
};

/** The grid whose name stands in the words. */
export function gridNamed(registry: Registry, words: string): Grid | undefined {
  const said = comparableName(words);
  return [...registry.grids.values()].find(({ name }) => said.includes(comparableName(name)));
}

/** A class by its own name or code; else what a report in these words would be. */
function categorySaid({ registry, speaker }: Talk, words: string): Category | undefined {
  const said = comparableName(words);
  const named = [...registry.categories.values()].find(
    ({ code, name }) => said.includes(comparableName(name)) || said === comparableName(code),
  );
  if (named) return named;
  const { category } = readReport(registry, speaker, words).reading;
  return category === undefined ? undefined : registry.categories.get(category);
}
