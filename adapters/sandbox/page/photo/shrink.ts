const MAX_SIDE = 1_600;
const MAX_BYTES = 1024 * 1024;
const QUALITIES = [0.86, 0.75, 0.6, 0.45];

/** A picture as JPEG of at most 1 MB. @throws when the file is no picture the browser can open. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return encodeWithin(canvas, QUALITIES);
}

/** The file's bytes in Base64, without the prefix of a data address. */
export function toBase64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function encodeWithin(canvas: OffscreenCanvas, qualities: readonly number[]): Promise<Blob> {
  const [quality, ...lower] = qualities;
  const blob = await canvas.convertToBlob({ type: "image/jpeg", ...(quality === undefined ? {} : { quality }) });
  return blob.size <= MAX_BYTES || lower.length === 0 ? blob : encodeWithin(canvas, lower);
}
