import { mkdirSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Clock } from "../../../src/ports/clock.js";
import { randomText } from "../random-text.js";
import type { Journal } from "./journal.js";
import { Table } from "./table.js";

export const MEDIA_TYPES = ["image", "voice", "video", "file"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const Media = z.object({
  id: z.string(),
  type: z.enum(MEDIA_TYPES),
  filename: z.string(),
  contentType: z.string(),
  createdAt: z.number(),
  /** Set for a file that only this group robot may send. */
  robotKey: z.string().optional(),
});
export type Media = z.infer<typeof Media>;

const LIFE_MS = 3 * 86_400_000;
const KEPT = 2_000;

/**
 * Pictures and files. The API forgets one after 3 days (wecom §6); a phone that received it still shows it,
 * so the bytes stay until newer files push them out.
 */
export class MediaStore {
  readonly #table: Table<Media>;
  readonly #folder: string;
  readonly #clock: Clock;

  constructor(journal: Journal, folder: string, clock: Clock) {
    this.#table = new Table("media", Media, journal);
    this.#folder = folder;
    this.#clock = clock;
    mkdirSync(folder, { recursive: true });
  }

  async add(bytes: Buffer, about: Omit<Media, "id" | "createdAt">): Promise<Media> {
    const media: Media = { ...about, id: `3a${randomText(42)}`, createdAt: this.#clock.now().getTime() };
    await writeFile(this.#path(media.id), bytes, { mode: 0o600 });
    this.#table.set(media.id, media);
    await Promise.all(this.#table.keepNewest(KEPT).map(({ id }) => rm(this.#path(id), { force: true })));
    return media;
  }

  /** What the platform still gives out; `undefined` when it is unknown or older than 3 days. */
  live(id: string): Media | undefined {
    const media = this.#table.get(id);
    return media !== undefined && this.#clock.now().getTime() < media.createdAt + LIFE_MS ? media : undefined;
  }

  /** What a phone can still show, whatever its age. */
  kept(id: string): Media | undefined {
    return this.#table.get(id);
  }

  bytes(media: Media): Promise<Buffer> {
    return readFile(this.#path(media.id));
  }

  /** Ids are letters and digits of our own making, so no name from outside reaches the file system. */
  #path(id: string): string {
    return join(this.#folder, id);
  }
}
