import type { Picture } from "../../../src/ports/messenger.js";

const KINDS = [
  { contentType: "image/jpeg", start: Buffer.from([0xff, 0xd8, 0xff]) },
  { contentType: "image/png", start: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
] as const;

/** A picture that every phone shows, by its first bytes; undefined for anything else. */
export function pictureFrom(bytes: Buffer): Picture | undefined {
  const kind = KINDS.find(({ start }) => bytes.subarray(0, start.length).equals(start));
  return kind && { bytes, contentType: kind.contentType };
}
