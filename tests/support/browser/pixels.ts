import type { Page } from "playwright-core";
import { paletted } from "./paletted-png.js";

/** `share` of pixels that differ, 0 to 1, and where. */
export type Compared = { readonly share: number; readonly difference: Buffer };

/**
 * Work on the pixels of PNGs. It is done by the browser that took them: it decodes and draws in milliseconds what takes
 * the same script half a minute inside a test, where every `Math` is looked up through the test's own globals.
 */
export const inBrowser = {
  /** The same picture with at most 256 colours: a third of the bytes, and nobody sees it. */
  async packed(page: Page, png: Buffer): Promise<Buffer> {
    return onBlankPage(page, async (blank) => {
      const packed = (await blank.evaluate(`(${PACK})(${quoted(png)})`)) as Packed;
      return paletted(packed.width, packed.colours, fromBase64(packed.pixels));
    });
  },
  /** A pixel differs when no pixel around it has about its colour, in either picture. Another size differs altogether. */
  async compared(page: Page, shot: Buffer, wanted: Buffer): Promise<Compared> {
    return onBlankPage(page, async (blank) => {
      const call = `(${COMPARE})(${quoted(shot)}, ${quoted(wanted)})`;
      const { share, difference } = (await blank.evaluate(call)) as { share: number; difference: string };
      return { share, difference: fromBase64(difference) };
    });
  },
};

type Packed = {
  readonly width: number;
  /** Each as 0xRRGGBB. */
  readonly colours: readonly number[];
  /** Base64 of one byte a pixel. */
  readonly pixels: string;
};

/** The page itself must not, by its own policy, look at pictures from elsewhere. */
async function onBlankPage<T>(page: Page, work: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().browser()?.newPage();
  if (!blank) throw new Error("the page's browser is gone");
  try {
    return await work(blank);
  } finally {
    await blank.close();
  }
}

const quoted = (png: Buffer) => JSON.stringify(png.toString("base64"));
const fromBase64 = (text: unknown) => Buffer.from(String(text), "base64");

const TOOLS = `
  const toBase64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const read = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    pen.drawImage(bitmap, 0, 0);
    return pen.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const write = async (image) => {
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").putImageData(image, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
    return toBase64(bytes);
  };
`;

/** The colours that are used most stay as they are; of the others whichever is farthest from all chosen is chosen next. */
const PACK = `async (png) => {
  ${TOOLS}
  const { data, width, height } = await read(png);
  const colourAt = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  const uses = new Map();
  for (let at = 0; at < data.length; at += 4) uses.set(colourAt(at), (uses.get(colourAt(at)) ?? 0) + 1);
  const apart = (a, b) => [16, 8, 0].reduce((sum, by) => sum + (((a >> by) & 255) - ((b >> by) & 255)) ** 2, 0);
  const all = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a)).map((colour) => ({ colour, far: Infinity, place: 0 }));
  const colours = [];
  const choose = ({ colour }) => {
    for (const one of all) {
      const far = apart(one.colour, colour);
      if (far < one.far) Object.assign(one, { far, place: colours.length });
    }
    colours.push(colour);
  };
  all.slice(0, 48).forEach(choose);
  while (colours.length < Math.min(256, all.length)) choose(all.reduce((most, one) => (one.far > most.far ? one : most)));
  const places = new Map(all.map(({ colour, place }) => [colour, place]));
  const pixels = new Uint8Array(width * height).map((_, at) => places.get(colourAt(at * 4)));
  return { width, colours, pixels: toBase64(pixels) };
}`;

const COMPARE = `async (shot, wanted) => {
  ${TOOLS}
  const [a, b] = [await read(shot), await read(wanted)];
  const { width, height } = b;
  if (a.width !== width || a.height !== height) return { share: 1, difference: await write(a) };
  const TOLERANCE = 40;
  const near = (p, q, at, other) => {
    for (let part = 0; part < 3; part += 1) if (Math.abs(p[at + part] - q[other + part]) > TOLERANCE) return false;
    return true;
  };
  const found = (p, q, x, y) => {
    const at = (y * width + x) * 4;
    if (near(p, q, at, at)) return true;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1)
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1)
        if (near(p, q, at, (v * width + u) * 4)) return true;
    return false;
  };
  const difference = new ImageData(width, height);
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const same = found(a.data, b.data, x, y) && found(b.data, a.data, x, y);
      if (!same) count += 1;
      difference.data.set(same ? [0, 0, 0, 255] : [255, 0, 0, 255], (y * width + x) * 4);
    }
  return { share: count / (width * height), difference: await write(difference) };
}`;
