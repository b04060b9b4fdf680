import { computed, ref } from "vue";

const TICK_MS = 1_000;

/** The district's clock: told by the server with every set of figures, going on by itself in between. */
export function createDistrictClock() {
  const told = ref<{ readonly at: number; readonly since: number }>();
  const confirmed = ref(0);
  const ticked = ref(performance.now());

  setInterval(() => {
    ticked.value = performance.now();
  }, TICK_MS);
  const at = (moment: number) => told.value && new Date(told.value.at + moment - told.value.since);
  return {
    now: computed(() => at(ticked.value)),
    /** Until when what the server told last is known to hold. */
    confirmedAt: computed(() => at(Math.max(confirmed.value, told.value?.since ?? 0))),
    confirm(): void {
      confirmed.value = performance.now();
    },
    put(iso: string): void {
      ticked.value = performance.now();
      told.value = { at: Date.parse(iso), since: ticked.value };
    },
  };
}
