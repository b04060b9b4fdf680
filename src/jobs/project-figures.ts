import { addRecorded, differencesOf, type FigureDifference, noFigures } from "../app/figures/whole-figures.js";
import type { Projections, RecordedHistory, Standing, WholeFigures } from "../ports/projections.js";
import { changesOfHistories, type PlanDeps } from "./recording-plan.js";

export type ProjectDeps = PlanDeps & {
  readonly projections: Projections;
  /** Aggregates looked at at a time. */
  readonly pageSize: number;
  readonly progress: (share: number) => void;
};

/** What was looked at. */
export type Looked = Standing & { readonly aggregates: number; readonly events: number };
export type Checked = Looked & { readonly differences: readonly FigureDifference[] };

/** Are the figures what the recorded events make? Writes nothing. */
export async function checkFigures(deps: ProjectDeps): Promise<Checked> {
  const { figures, ...standing } = await deps.projections.shown();
  const made = noFigures();
  const looked = await count(deps, made, 0, standing.position, deps.progress);
  return { ...standing, ...looked, differences: differencesOf(figures, made) };
}

/** `overtaken`: somebody else rebuilt them meanwhile, so these were not needed. */
export type Rebuilt = Looked & { readonly outcome: "rebuilt" | "overtaken" | "nothing recorded" };

/**
 * Makes all figures anew beside those that are shown, and shows them in one moment when they hold everything: no screen sees half
 * of them, the recorder goes on meanwhile, and a rebuild that dies has changed nothing.
 */
export async function rebuildFigures(deps: ProjectDeps): Promise<Rebuilt> {
  const { projections } = deps;
  const from = await projections.standing();
  if (!from) return { outcome: "nothing recorded", position: 0, generation: 0, aggregates: 0, events: 0 };
  const made = noFigures();
  const looked = await count(deps, made, 0, from.position, (share) => deps.progress(share * COUNTING));
  const position = await catchUp(deps, made, from.position);
  const generation = await projections.put(made, (share) => deps.progress(COUNTING + share * (1 - COUNTING)));
  const next = { generation, from: from.generation, position };
  const shown = await projections.show(next, (histories) => changesOfHistories(deps, histories));
  if (!shown) {
    await projections.drop(generation);
    return { outcome: "overtaken", ...from, ...looked };
  }
  await projections.dropBefore(generation);
  return { outcome: "rebuilt", ...shown, aggregates: looked.aggregates, events: shown.position };
}

/** Of the whole work, as long as everything is recorded before it began. */
const COUNTING = 0.8;
/** So few more are left to the moment in which the figures are shown. */
const FEW = 200;
const MOST_ROUNDS = 10;

/** What is recorded while older events are counted, as long as it is much. */
async function catchUp(deps: ProjectDeps, figures: WholeFigures, from: number): Promise<number> {
  let position = from;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = (await deps.projections.standing())?.position ?? position;
    if (now - position < FEW) break;
    await count(deps, figures, position, now, () => undefined);
    position = now;
  }
  return position;
}

async function count(
  deps: ProjectDeps,
  figures: WholeFigures,
  after: number,
  until: number,
  progress: (share: number) => void,
): Promise<Pick<Looked, "aggregates" | "events">> {
  let [aggregates, events] = [0, 0];
  for await (const page of deps.projections.histories(after, until, deps.pageSize)) {
    await add(deps, figures, page);
    aggregates += page.length;
    events += page.reduce((sum, history) => sum + history.events.length, 0);
    progress(events / Math.max(1, until));
  }
  progress(1);
  return { aggregates, events };
}

async function add(deps: ProjectDeps, figures: WholeFigures, page: readonly RecordedHistory[]): Promise<void> {
  const changes = await changesOfHistories(deps, page);
  for (const [i, change] of changes.entries()) addRecorded(figures, change, page[i]?.position ?? (() => undefined));
}
