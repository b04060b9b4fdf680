import { computed, ref } from "vue";
import type { ChatKey } from "./chats.js";

/** One phone on the table. Its slot stays, the chat in it can change. */
export type Panel = { readonly slot: number; readonly key: ChatKey };

const NARROW = "(max-width: 759px)";

/** Which chats are on the table, and which of them a person is busy with. */
export function createPanels() {
  const panels = ref<readonly Panel[]>([]);
  const activeSlot = ref(0);
  const media = matchMedia(NARROW);
  const narrow = ref(media.matches);
  media.addEventListener("change", ({ matches }) => {
    narrow.value = matches;
  });

  function put(slot: number, key: ChatKey): void {
    panels.value = panels.value.map((panel) => (panel.slot === slot ? { slot, key } : panel));
  }

  return {
    panels,
    activeSlot,
    narrow,
    active: computed(() => panels.value.find(({ slot }) => slot === activeSlot.value)),
    /** On a narrow screen one phone fills it. */
    visible: computed(() =>
      narrow.value ? panels.value.filter(({ slot }) => slot === activeSlot.value) : panels.value,
    ),
    put,
    slotOf: (key: ChatKey): number | undefined => panels.value.find((panel) => panel.key === key)?.slot,
  };
}
