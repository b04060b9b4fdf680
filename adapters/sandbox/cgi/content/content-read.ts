import type { MediaStore } from "../../store/media-store.js";
import type { Content } from "../../store/post.js";

export type ContentRead =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly errcode: number };

export type ContentContext = {
  readonly media: MediaStore;
  /** Set where a group robot speaks. */
  readonly robotKey?: string;
};

/** Reads the object that stands under the name of its msgtype. */
export type ContentReader = (part: unknown, context: ContentContext) => ContentRead | Promise<ContentRead>;

export const content = (value: Content): ContentRead => ({ ok: true, content: value });
export const refused = (errcode: number): ContentRead => ({ ok: false, errcode });

/** A field of a thing that may not even be an object. */
export function field(part: unknown, name: string): unknown {
  return typeof part === "object" && part !== null ? (part as Record<string, unknown>)[name] : undefined;
}
