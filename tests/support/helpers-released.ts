import type { Play } from "./district-play.js";

/** The lead lets every helper go, so that what a test is about is one department's affair. */
export async function helpersReleased(play: Pick<Play, "api" | "say">, call: string, lead: string): Promise<void> {
  const { parts } = await play.api<{ parts: { no: string; ended: string | null }[] }>(`/calls/${call}`);
  for (const { no } of parts.filter(({ ended }) => ended === null)) {
    await play.say(lead, `解除 ${no} 不需协办`);
    await play.say(lead, "确认");
  }
}
