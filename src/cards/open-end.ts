/** The words without their own full stop, for a sentence that goes on. */
export function openEnd(words: string): string {
  return words.trim().replace(/[。.!!;;,,]+$/u, "");
}
