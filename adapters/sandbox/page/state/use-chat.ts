import { computed, nextTick, onBeforeUnmount, onMounted, ref, type ShallowRef, watch } from "vue";
import { timelineOf } from "../talk/timeline.js";
import type { ChatKey } from "./chats.js";
import { useSandbox } from "./use-sandbox.js";

const PAGE = 120;
/** Within this many pixels of its end a list keeps following what comes. */
const NEAR_END = 90;

/** The rows of one chat, newest at the end; the list scrolls with it unless somebody reads further up. */
export function useChat(key: () => ChatKey, list: Readonly<ShallowRef<HTMLElement | null>>) {
  const { chats, talking, clock } = useSandbox();
  const shown = ref(PAGE);
  const posts = computed(() => chats.all.get(key()) ?? []);
  const minute = computed(() => Math.floor(clock.now.value.getTime() / 60_000));
  const rows = computed(() => {
    const notes = talking.notes.get(key().slice("user:".length)) ?? [];
    return timelineOf(posts.value.slice(-shown.value), notes, new Date(minute.value * 60_000));
  });

  function toEnd(): void {
    list.value?.scrollTo({ top: list.value.scrollHeight });
  }

  /** Does the end stay in view when something comes, or a picture grows? Only scrolling upwards lets go of it. */
  let atEnd = true;
  let top = 0;
  function onScroll(): void {
    const box = list.value;
    if (box === null) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (near || box.scrollTop < top) atEnd = near;
    top = box.scrollTop;
  }

  const grown = new ResizeObserver(() => {
    if (atEnd) toEnd();
  });

  watch(posts, (now, before) => {
    if (now.at(-1)?.mine === true && now.length > before.length) atEnd = true;
  });
  watch(key, async () => {
    shown.value = PAGE;
    atEnd = true;
    await nextTick();
    toEnd();
  });
  onMounted(() => {
    const box = list.value;
    for (const watched of box === null ? [] : [box, ...box.children]) grown.observe(watched);
    toEnd();
  });
  onBeforeUnmount(() => grown.disconnect());
  return {
    posts,
    rows,
    onScroll,
    hasEarlier: computed(() => posts.value.length > shown.value),
    showEarlier: () => {
      shown.value += PAGE;
    },
  };
}
