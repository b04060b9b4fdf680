const ELLIPSIS = "…";
const ELLIPSIS_BYTES = 3;

/** Everything but lone surrogates and control characters; line feed and tab stay. */
const UNSENDABLE = /\p{Surrogate}|[^\n\t\P{Cc}]/gu;

/**
 * Text the wire can carry. Half an emoji (somebody cut a string in its middle) would become a `\uXXXX` escape in JSON,
 * which old endpoints refuse (40033), and a control character breaks the XML of a reply, which is then silently ignored.
 */
export function sendable(text: string): string {
  return text.replace(UNSENDABLE, (char) => (char >= "\ud800" ? "\ufffd" : ""));
}

/** At most `limit` characters (code points), the last one "…" where something was cut. */
export function cutChars(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const chars = [...text];
  return chars.length <= limit ? text : chars.slice(0, limit - 1).join("") + ELLIPSIS;
}

/** At most `limit` bytes of UTF-8, cut between two characters and ended by "…" where something was cut. */
export function cutBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  return bytes.toString("utf8", 0, boundary(bytes, limit - ELLIPSIS_BYTES)) + ELLIPSIS;
}

/**
 * The whole text in parts of at most `limit` bytes of UTF-8. Parts end at a line's end when one lies in the second
 * half of the part (that line feed is left out), otherwise between two characters.
 */
export function splitBytes(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = Buffer.from(text);
  while (rest.length > limit) {
    const lineEnd = rest.lastIndexOf("\n", limit);
    const atLine = lineEnd > limit / 2;
    const end = atLine ? lineEnd : boundary(rest, limit);
    parts.push(rest.toString("utf8", 0, end));
    rest = rest.subarray(atLine ? end + 1 : end);
  }
  return [...parts, rest.toString("utf8")];
}

/** The last start of a character at or before `at`: UTF-8 continuation bytes look like 10xxxxxx. */
function boundary(bytes: Buffer, at: number): number {
  let end = at;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
