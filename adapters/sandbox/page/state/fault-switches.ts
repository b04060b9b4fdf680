import { computed, ref } from "vue";
import { WORDS } from "../words.js";
import { api } from "./api.js";
import type { Faults } from "./wire.js";

/** How late 「慢」 makes the platform. */
const SLOW_MS = 3_000;

const NONE: Faults = { latencyMs: 0, down: false, tokenExpired: false, rateLimited: false, duplicateCallbacks: false };

export type FaultSwitch = { readonly name: keyof Faults; readonly text: string; readonly hint: string };

export const FAULT_SWITCHES: readonly FaultSwitch[] = [
  { name: "latencyMs", text: WORDS.faults.latencyMs, hint: WORDS.faults.latencyHint },
  { name: "down", text: WORDS.faults.down, hint: WORDS.faults.downHint },
  { name: "tokenExpired", text: WORDS.faults.tokenExpired, hint: WORDS.faults.tokenHint },
  { name: "rateLimited", text: WORDS.faults.rateLimited, hint: WORDS.faults.limitHint },
  { name: "duplicateCallbacks", text: WORDS.faults.duplicateCallbacks, hint: WORDS.faults.duplicateHint },
];

/** The faults a person can switch on, and which of them are. */
export function createFaultSwitches() {
  const faults = ref(NONE);
  const failed = ref(false);
  const on = computed(() => FAULT_SWITCHES.filter(({ name }) => Boolean(faults.value[name])));

  async function set(changes: Partial<Faults>): Promise<void> {
    failed.value = false;
    try {
      faults.value = await api.setFaults(changes);
    } catch {
      failed.value = true;
    }
  }

  return {
    faults,
    failed,
    on,
    flip: (name: keyof Faults) => set({ [name]: name === "latencyMs" ? slowOrNot(faults.value) : !faults.value[name] }),
    clear: () => set(NONE),
    read: async () => {
      faults.value = await api.faults();
    },
  };
}

function slowOrNot({ latencyMs }: Faults): number {
  return latencyMs > 0 ? 0 : SLOW_MS;
}
