import { refusalText } from "../../src/cards/refusals.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { Refused } from "./play.js";
import { DONE } from "./sayings.js";
import { scenes } from "./scenes.js";

export type RefusedFinish = { readonly state: string; readonly refusal: string; readonly words: string };

/** A lead call reported as done in every state in which a part is still open. */
export async function refusedFinishes(registry: Registry): Promise<readonly RefusedFinish[]> {
  const found = new Map<string, RefusedFinish>();
  for (const play of await scenes(registry)) {
    const lead = play.world.calls.find(({ state }) => state.part === undefined)?.state;
    if (!lead) continue;
    try {
      await play.do("finishCall", "deputyHead", { no: lead.no, ...DONE, person: "管网科" });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { refusal } = error;
      if (refusal?.code !== "parts_open" || found.has(lead.state)) continue;
      found.set(lead.state, { state: lead.state, refusal: refusal.code, words: refusalText(refusal, registry) });
    }
  }
  return [...found.values()];
}
