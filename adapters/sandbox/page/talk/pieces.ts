/** A piece of a message: words, with what may be around them. Never HTML. */
export type Piece = {
  readonly text: string;
  readonly url?: string;
  readonly bold?: boolean;
  readonly code?: boolean;
  readonly tone?: "info" | "comment" | "warning";
};

export type Block = { readonly form: "text" | "heading" | "quote"; readonly pieces: readonly Piece[] };

const LINK = /<a\s+href="(https?:\/\/[^"]+)"\s*>(.*?)<\/a>|(https?:\/\/[^\s<>"「」,。]+)/g;
const INLINE =
  /\*\*(.+?)\*\*|\[([^\]]+)\]\((https?:\/\/[^)]+)\)|`([^`]+)`|<font color="(info|comment|warning)">(.*?)<\/font>/g;

/** Text as WeCom shows it: line breaks, and links in `<a>` or bare (wecom §4.2). */
export function textPieces(text: string): Piece[] {
  return split(text, LINK, ([, href, label, bare]) => ({ text: label || href || bare || "", url: href ?? bare ?? "" }));
}

/** The markdown that WeCom knows: headings, quotes, bold, links, code and three colours. */
export function markdownBlocks(text: string): Block[] {
  return text.split("\n").map((line) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1];
    const quote = /^>\s?(.*)$/.exec(line)?.[1];
    const form = heading !== undefined ? "heading" : quote !== undefined ? "quote" : "text";
    return { form, pieces: inline(heading ?? quote ?? line) };
  });
}

function inline(line: string): Piece[] {
  return split(line, INLINE, ([, bold, label, url, code, tone, toned]) => {
    if (bold !== undefined) return { text: bold, bold: true };
    if (label !== undefined && url !== undefined) return { text: label, url };
    if (code !== undefined) return { text: code, code: true };
    return { text: toned ?? "", tone: tone as NonNullable<Piece["tone"]> };
  });
}

function split(text: string, pattern: RegExp, make: (match: RegExpMatchArray) => Piece): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push(make(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
