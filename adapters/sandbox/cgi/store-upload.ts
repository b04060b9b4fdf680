import { MEDIA_TYPES, type MediaType } from "../store/media-store.js";
import { sniffFile } from "../wire/file-kind.js";
import { unixSeconds } from "../wire/instant.js";
import { uploadedFile } from "../wire/multipart.js";
import type { World } from "../world.js";
import { type CgiCall, type CgiResult, fault, fine } from "./result.js";

type Rules = {
  readonly types: readonly MediaType[];
  readonly robotKey?: string;
  /** A code to answer once the file itself is found good. */
  readonly refuse?: number | undefined;
};

const MIB = 1024 * 1024;
const MIN_BYTES = 6;

/** Sizes and formats of wecom §6. */
const FORMATS: Readonly<
  Record<MediaType, { readonly maxBytes: number; readonly kinds?: readonly string[]; readonly tooBig: number }>
> = {
  image: { maxBytes: 10 * MIB, kinds: ["image/jpeg", "image/png"], tooBig: 40009 },
  voice: { maxBytes: 2 * MIB, kinds: ["audio/amr"], tooBig: 45001 },
  video: { maxBytes: 10 * MIB, kinds: ["video/mp4"], tooBig: 45001 },
  file: { maxBytes: 20 * MIB, tooBig: 45001 },
};

/** Takes the part `media` of an upload, or names what is wrong with it. */
export async function storeUpload(world: World, call: CgiCall, rules: Rules): Promise<CgiResult> {
  const type = MEDIA_TYPES.find((name) => name === call.query.get("type"));
  if (type === undefined || !rules.types.includes(type)) return fault(40004);
  const file = uploadedFile(call.contentType, call.raw);
  if (file === undefined) return fault(41005);
  const errcode = fileFault(type, file.bytes) ?? rules.refuse;
  if (errcode !== undefined) return fault(errcode);
  const contentType = sniffFile(file.bytes) ?? file.contentType;
  const robot = rules.robotKey === undefined ? {} : { robotKey: rules.robotKey };
  const media = await world.media.add(file.bytes, { type, filename: file.filename, contentType, ...robot });
  return fine({ type, media_id: media.id, created_at: String(unixSeconds(world.clock.now())) });
}

function fileFault(type: MediaType, bytes: Buffer): number | undefined {
  const { maxBytes, kinds, tooBig } = FORMATS[type];
  if (bytes.length === 0) return 44001;
  if (bytes.length < MIN_BYTES) return 40006;
  if (bytes.length > maxBytes) return tooBig;
  return kinds === undefined || kinds.includes(sniffFile(bytes) ?? "") ? undefined : 40005;
}
