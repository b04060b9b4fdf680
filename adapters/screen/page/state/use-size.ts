import { onBeforeUnmount, onMounted, ref, type TemplateRef } from "vue";

/** Width and height of an element in CSS pixels, as it is laid out; 0 before that. */
export function useSize(element: TemplateRef<HTMLElement>) {
  const size = ref({ width: 0, height: 0 });
  let observer: ResizeObserver | undefined;

  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      if (entry) size.value = { width: entry.contentRect.width, height: entry.contentRect.height };
    });
    if (element.value) observer.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return size;
}
