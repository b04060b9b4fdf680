/** A text message holds at most 2048 bytes (wecom 4.1, 1.6). */
export const MAX_TEXT_BYTES = 2048;

/** At most `max` characters, the last one an ellipsis when something was cut. Never splits a rare character. */
export function clip(text: string, max: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const characters = [...flat];
  return characters.length <= max ? flat : `${characters.slice(0, max - 1).join("")}…`;
}

/** The whole text, or as much of it as fits into one message. Line breaks stay. */
export function fitText(text: string, maxBytes = MAX_TEXT_BYTES): string {
  if (utf8Length(text) <= maxBytes) return text;
  let room = maxBytes - utf8Length("…");
  let kept = "";
  for (const character of text) {
    room -= utf8Length(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Bytes that the text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
