/** Pixels of one rem. It follows the window, as the size of whatever is laid out in it does. */
export function remPixels(_layout: unknown): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
