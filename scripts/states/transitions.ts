import type { UseCases } from "../../src/app/use-cases.js";
import type { Registry } from "../../src/domain/district/registry.js";
import type { Command } from "../../src/domain/district/rights.js";
import { type Attempt, attempts } from "./attempts.js";
import { isOfRecord } from "./changed.js";
import { type Observed, observe } from "./observed.js";
import { type Play, Refused } from "./play.js";
import { partScenes, scenes } from "./scenes.js";

/** Who brought it about: a use case under a right, or time alone. */
export type Source = { readonly name: keyof UseCases; readonly right: Command } | "time";
export type Transition = Observed & { readonly by: Source };

/** Every use case tried in every state. Throws when one of them never succeeds. */
export async function transitionsByPeople(registry: Registry): Promise<readonly Transition[]> {
  const everywhere = await scenes(registry);
  const found: Transition[] = [];
  for (const attempt of attempts()) {
    const seen = (await Promise.all(everywhere.map((scene) => tried(attempt, scene)))).flat();
    if (seen.length === 0)
      throw new Error(`${attempt.name} (trial ${attempt.nth + 1}) succeeds in no state: mend its trial`);
    found.push(...seen);
  }
  return found;
}

async function tried({ name, right, prepare, run }: Attempt, scene: Play): Promise<Transition[]> {
  const play = scene.fork();
  try {
    await prepare(play);
    const before = play.world.fork();
    await run(play);
    const seen = play.world.last.filter(isOfRecord).map((change) => observe(change, before, play.world));
    return (await Promise.all(seen)).map((one) => ({ ...one, by: { name, right } }));
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

/** Ticks after which a state that never changes by itself is left: a call reminds for days, the longest hold lasts a month. */
const MOST_TICKS = 80;

/** What time alone does in every state, until the state changes or nothing more comes. */
export async function transitionsByTime(registry: Registry): Promise<readonly Transition[]> {
  const states = (await scenes(registry)).map((play) => ({ play, ofPart: false }));
  const parts = (await partScenes(registry)).map((play) => ({ play, ofPart: true }));
  const waiting = [...states, ...parts, ...(await waitingScenes(registry))];
  const unknown = await unconfirmedScenes(registry);
  const seen = [...waiting.map((one) => elapsed(one)), ...unknown.map((one) => elapsed(one, RECOUNTS))];
  return (await Promise.all(seen)).flat();
}

/** A world in which time may pass; of its parts too, where they are what it is about: they go their own way. */
type Waiting = { readonly play: Play; readonly ofPart: boolean };

/** A matter and its calls, each counted again once. */
const RECOUNTS = 3;

/** In every state, as it is when the year's official list comes after its limits were set (R7). */
async function unconfirmedScenes(registry: Registry): Promise<readonly Waiting[]> {
  const before = { ...registry, calendar: { ...registry.calendar, officialYears: new Set<number>() } };
  return (await scenes(before)).map((scene) => ({ play: scene.fork(registry), ofPart: false }));
}

async function elapsed({ play: scene, ofPart }: Waiting, mostTicks = MOST_TICKS): Promise<Transition[]> {
  const play = scene.fork();
  const found: Transition[] = [];
  for (let tick = 0; tick < mostTicks; tick++) {
    const before = play.world.fork();
    if (!(await play.tick(ofPart ? "with parts" : "without parts"))) break;
    const changes = play.world.last.filter(isOfRecord).filter(({ events }) => events.length > 0);
    for (const change of changes) found.push({ ...(await observe(change, before, play.world)), by: "time" });
  }
  return found;
}

/** In every state once more, with whatever may wait there beside it: a question, an objection, an urgent draft. */
async function waitingScenes(registry: Registry): Promise<readonly Waiting[]> {
  const [all, parts] = [await scenes(registry), await partScenes(registry)];
  const reached = await Promise.all(
    attempts().flatMap((attempt) => (attempt.ofPart ? parts : all).map((scene) => after(attempt, scene))),
  );
  return reached.flatMap((one) => one ?? []);
}

async function after({ prepare, run, ofPart }: Attempt, scene: Play): Promise<Waiting | undefined> {
  const play = scene.fork();
  try {
    await prepare(play);
    await run(play);
    return { play, ofPart };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
