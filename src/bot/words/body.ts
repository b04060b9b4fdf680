import { normalise } from "./normalise.js";

/** A piece of a message: as it was written, and normalised for reading. Both have the same length. */
export type Body = { readonly raw: string; readonly norm: string };

const LOOSE_ENDS = /^[\s,.:;!~#-]+|[\s,:;~-]+$/g;

export function bodyOf(text: string): Body {
  return { raw: text, norm: normalise(text) };
}

/** The piece from `start` to before `end`. */
export function slice(body: Body, start: number, end: number = body.norm.length): Body {
  return { raw: body.raw.slice(start, end), norm: body.norm.slice(start, end) };
}

/** The body without the piece from `start` to before `end`. */
export function without(body: Body, start: number, end: number): Body {
  return {
    raw: body.raw.slice(0, start) + body.raw.slice(end),
    norm: body.norm.slice(0, start) + body.norm.slice(end),
  };
}

/** The body without what `pattern` (no global flag) finds first in the normalised text. */
export function withoutMatch(body: Body, pattern: RegExp): Body {
  const match = pattern.exec(body.norm);
  return match ? without(body, match.index, match.index + match[0].length) : body;
}

/** The body without blanks and marks at its ends; a full stop or a question mark at the end stays. */
export function trimmed(body: Body): Body {
  const start = /^[\s,.:;!~#-]*/.exec(body.norm)?.[0].length ?? 0;
  const end = body.norm.replace(LOOSE_ENDS, "").length + start;
  return slice(body, start, Math.max(start, end));
}
