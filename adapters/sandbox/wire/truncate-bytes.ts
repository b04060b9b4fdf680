/** The longest beginning of a text that fits into so many bytes of UTF-8, cut between characters. */
export function truncateBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const cut = Buffer.from(text).subarray(0, bytes + 1);
  let end = bytes;
  while (end > 0 && ((cut[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return cut.toString("utf8", 0, end);
}
