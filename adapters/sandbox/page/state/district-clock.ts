import { computed, ref } from "vue";
import { WORDS } from "../words.js";
import { api, RequestFault } from "./api.js";
import type { ClockMove } from "./wire.js";

const TICK_MS = 1_000;
const COMPLAINT_MS = 5_000;

/** The district's clock: told by the server, going on by itself in between. */
export function createDistrictClock() {
  const told = ref({ at: new Date(), since: performance.now() });
  const ticked = ref(performance.now());
  const moving = ref(false);
  const complaint = ref("");
  const now = computed(() => new Date(told.value.at.getTime() + ticked.value - told.value.since));

  function put(iso: string): void {
    ticked.value = performance.now();
    told.value = { at: new Date(iso), since: ticked.value };
  }

  async function move(to: ClockMove): Promise<void> {
    moving.value = true;
    complaint.value = "";
    try {
      put((await api.moveClock(to)).now);
    } catch (fault) {
      complaint.value = complaintOf(fault);
      setTimeout(() => {
        complaint.value = "";
      }, COMPLAINT_MS);
    } finally {
      moving.value = false;
    }
  }

  setInterval(() => {
    ticked.value = performance.now();
  }, TICK_MS);
  return { now, moving, complaint, put, move, read: async () => put((await api.clock()).now) };
}

function complaintOf(fault: unknown): string {
  return fault instanceof RequestFault && fault.status === 409 ? WORDS.clock.nothing : WORDS.clock.failed;
}
