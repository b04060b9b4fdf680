import { onScopeDispose, ref, watch } from "vue";

const LASTS_MS = 900;

/**
 * A number that counts up to a new value where people can see it change. Downwards, at first, without wish for motion and
 * out of sight it is simply there.
 */
export function useCountUp(value: () => number) {
  const shown = ref(value());
  let frame = 0;

  function countTo(target: number): void {
    const [from, start] = [shown.value, performance.now()];
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - start) / LASTS_MS));
      shown.value = Math.round(from + (target - from) * (1 - (1 - part) ** 3));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  }

  watch(value, (target) => {
    cancelAnimationFrame(frame);
    if (target > shown.value && wantsMotion() && !document.hidden) countTo(target);
    else shown.value = target;
  });
  onScopeDispose(() => cancelAnimationFrame(frame));
  return shown;
}

function wantsMotion(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
