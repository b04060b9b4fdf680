/** What a file is by its first bytes; `undefined` for everything the platform gives no special meaning. */
export function sniffFile(bytes: Buffer): "image/jpeg" | "image/png" | "audio/amr" | "video/mp4" | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return "image/png";
  if (bytes.toString("latin1", 0, 5) === "#!AMR") return "audio/amr";
  if (bytes.toString("latin1", 4, 8) === "ftyp") return "video/mp4";
  return undefined;
}
