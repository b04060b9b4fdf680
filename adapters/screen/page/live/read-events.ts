/** One server-sent event. */
export type ServerEvent = { readonly event: string; readonly data: string };

/**
 * Cuts a stream of text into server-sent events. Comments give nothing, but whoever feeds the text sees that the other side
 * lives: the browser's own EventSource hides them, and answers that are refused, from the page.
 */
export function createEventReader(): (text: string) => ServerEvent[] {
  let rest = "";
  return (text) => {
    // A carriage return at the end may be the first half of a line's end.
    const whole = (rest + text).replaceAll(/\r\n|\r(?!$)/g, "\n");
    const blocks = whole.split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.flatMap(toEvent);
  };
}

function toEvent(block: string): ServerEvent[] {
  const fields = block.split("\n").map(toField);
  const data = fields.filter(([name]) => name === "data").map(([, value]) => value);
  const event = fields.findLast(([name]) => name === "event")?.[1] ?? "message";
  return data.length === 0 ? [] : [{ event, data: data.join("\n") }];
}

function toField(line: string): [name: string, value: string] {
  const colon = line.indexOf(":");
  return colon < 0 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
}
