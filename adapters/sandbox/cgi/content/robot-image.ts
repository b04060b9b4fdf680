import { createHash } from "node:crypto";
import { z } from "zod";
import { sniffFile } from "../../wire/file-kind.js";
import { type ContentReader, content, refused } from "./content-read.js";

const MAX_BYTES = 2 * 1024 * 1024;
const image = z.object({ base64: z.base64(), md5: z.string() });

/** A robot's picture comes inside the request: JPG or PNG of at most 2 MB, with the MD5 of its bytes. */
export const robotImage: ContentReader = async (part, { media }) => {
  const given = image.safeParse(part);
  if (!given.success) return refused(40058);
  const bytes = Buffer.from(given.data.base64, "base64");
  const kind = sniffFile(bytes);
  if (bytes.length > MAX_BYTES) return refused(40009);
  if (kind !== "image/jpeg" && kind !== "image/png") return refused(40005);
  if (createHash("md5").update(bytes).digest("hex") !== given.data.md5.toLowerCase()) return refused(40058);
  const stored = await media.add(bytes, { type: "image", filename: "image", contentType: kind });
  return content({ kind: "image", mediaId: stored.id });
};
