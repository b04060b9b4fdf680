import { randomUUID } from "node:crypto";

/** A file as an upload takes it. */
export type UploadFile = { readonly name: string; readonly contentType: string; readonly bytes: Buffer };

/** A request body, and what it is; of a multipart one the boundary must stand in the header (wecom 6). */
export type Body = { readonly contentType: string; readonly bytes: Buffer };

/**
 * The one part `media` of an upload (wecom 6): its name as raw UTF-8, since `filename*=` is not understood, and its length
 * beside it, which no library writes.
 */
export function mediaPart({ name, contentType, bytes }: UploadFile): Body {
  const boundary = `----${randomUUID()}`;
  const filename = name.replace(/["\r\n]/g, "_");
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="media"; filename="${filename}"; filelength=${bytes.length}\r\n` +
    `Content-Type: ${contentType}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
