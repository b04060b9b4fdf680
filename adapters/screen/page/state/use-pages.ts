import { computed, onBeforeUnmount, ref, watch } from "vue";

const SHOWN_MS = 10_000;

/** Turns the pages of a list that is longer than its place. What is new brings the first page back. */
export function usePages(length: () => number, rows: () => number, newest: () => unknown) {
  const page = ref(0);
  const pages = computed(() => Math.ceil(length() / Math.max(rows(), 1)));
  let turning: ReturnType<typeof setInterval> | undefined;

  function start(): void {
    clearInterval(turning);
    page.value = 0;
    turning = setInterval(() => {
      page.value = (page.value + 1) % Math.max(pages.value, 1);
    }, SHOWN_MS);
  }

  watch([newest, rows], start, { immediate: true });
  onBeforeUnmount(() => clearInterval(turning));
  return { page, pages };
}
