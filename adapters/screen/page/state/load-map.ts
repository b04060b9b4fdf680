import type { ScreenMap } from "../../../../src/domain/figures/screen-figures.js";

const AGAIN_MS = 5_000;

/** The ground of the map, asked for until it comes. It changes with the registry only. */
export async function loadMap(): Promise<ScreenMap> {
  for (;;) {
    const answer = await fetch("/api/v1/stats/map").catch(() => undefined);
    if (answer?.ok) return (await answer.json()) as ScreenMap;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
