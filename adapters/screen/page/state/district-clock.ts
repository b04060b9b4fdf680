import { computed, ref } from "vue";

const TICK_MS = 1_000;

/** The district's clock: told by the server with every set of figures, going on by itself in between. */
export function createDistrictClock() {
  const told = ref<{ readonly at: number; readonly since: number }>();
  const ticked = ref(performance.now());

  setInterval(() => {
    ticked.value = performance.now();
  }, TICK_MS);
  return {
    now: computed(() => told.value && new Date(told.value.at + ticked.value - told.value.since)),
    put(iso: string): void {
      ticked.value = performance.now();
      told.value = { at: Date.parse(iso), since: ticked.value };
    },
  };
}
