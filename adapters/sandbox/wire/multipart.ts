export type UploadedFile = { readonly filename: string; readonly contentType: string; readonly bytes: Buffer };

const HEADER_END = Buffer.from("\r\n\r\n");

/**
 * The part `media` of a multipart body; `undefined` when there is none that WeCom would understand: the boundary must
 * stand in the header, the name as raw UTF-8 in `filename="…"`; a name given only as `filename*=` is not seen.
 */
export function uploadedFile(contentType: string, body: Buffer): UploadedFile | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  return parts(body, Buffer.from(`--${boundary}`))
    .map(readPart)
    .find((part) => part !== undefined);
}

/** What lies between one boundary and the next, without the line breaks that belong to the boundaries. */
function parts(body: Buffer, boundary: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let from = body.indexOf(boundary);
  while (from >= 0) {
    const to = body.indexOf(Buffer.concat([Buffer.from("\r\n"), boundary]), from + boundary.length);
    if (to >= 0) found.push(body.subarray(from + boundary.length + 2, to));
    from = to < 0 ? -1 : to + 2;
  }
  return found;
}

function readPart(part: Buffer): UploadedFile | undefined {
  const end = part.indexOf(HEADER_END);
  const headers = part.toString("utf8", 0, Math.max(end, 0));
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? "";
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1];
  const filename = /;\s*filename="([^"]+)"/i.exec(disposition)?.[1];
  if (name !== "media" || filename === undefined) return undefined;
  const contentType = /^content-type:\s*(\S.*)$/im.exec(headers)?.[1]?.trim() ?? "application/octet-stream";
  return { filename, contentType, bytes: part.subarray(end + HEADER_END.length) };
}
