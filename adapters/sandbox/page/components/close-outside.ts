import type { ShallowRef } from "vue";

/** Closes on Escape, and on a press outside of the box and of the element around it that opens it. */
export function closeOutside(box: Readonly<ShallowRef<HTMLElement | null>>, close: () => void) {
  let opener: Element | null = null;

  function onPointer({ target }: PointerEvent): void {
    const around = box.value?.parentElement;
    if (target instanceof Node && !around?.contains(target)) close();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  }

  return {
    start(): void {
      opener = document.activeElement;
      const first = box.value?.querySelector<HTMLElement>("[data-first], input, button");
      (first ?? box.value)?.focus({ preventScroll: true });
      document.addEventListener("pointerdown", onPointer, true);
      document.addEventListener("keydown", onKey, true);
    },
    stop(): void {
      document.removeEventListener("pointerdown", onPointer, true);
      document.removeEventListener("keydown", onKey, true);
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
  };
}
