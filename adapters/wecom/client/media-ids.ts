import type { PhotoId } from "../../../src/domain/shared/ids.js";

type Known = { readonly id: Promise<string>; readonly until: number };

/** The platform keeps an upload for three days (wecom 6); a day less leaves time for what waits and is repeated. */
const REUSE_MS = 2 * 24 * 3_600_000;
const MAX_KNOWN = 500;

/** Media ids of photos uploaded lately: a photo goes to several people at several moments, and travels once. */
export class MediaIds {
  private readonly known = new Map<PhotoId, Known>();

  /** The photo's id; those who ask while it is on its way wait for the same upload. One that fails is forgotten. */
  async idOf(photo: PhotoId, now: Date, upload: () => Promise<string>): Promise<string> {
    const found = this.known.get(photo);
    if (found !== undefined && now.getTime() < found.until) return found.id;
    const id = upload();
    this.keep(photo, { id, until: now.getTime() + REUSE_MS });
    return id.catch((fault: unknown) => {
      this.forget(photo);
      throw fault;
    });
  }

  /** The platform does not know the id any more. */
  forget(photo: PhotoId): void {
    this.known.delete(photo);
  }

  /** The oldest gives way; a photo that is uploaded anew counts as new. */
  private keep(photo: PhotoId, known: Known): void {
    this.known.delete(photo);
    this.known.set(photo, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}
