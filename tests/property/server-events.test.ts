import { createEventReader } from "../../adapters/screen/page/live/read-events.js";
import fc from "../support/fast-check.js";

const line = fc.stringMatching(/^[^\r\n]{0,20}$/);
const anEvent = fc.record({ event: fc.constantFrom("stats", "message"), lines: fc.array(line, { minLength: 1 }) });

test("however a stream is cut into pieces, the same events come out, and comments give none", () => {
  const end = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(fc.array(anEvent), end, fc.array(fc.nat(40)), (events, newline, cuts) => {
      const stream = events
        .map(({ event, lines }) => [
          `: still here`,
          "",
          `event: ${event}`,
          ...lines.map((text) => `data: ${text}`),
          "",
          "",
        ])
        .map((written) => written.join(newline))
        .join("");
      const read = createEventReader();
      const heard = piecesOf(stream, cuts).flatMap(read);
      expect(heard).toEqual(events.map(({ event, lines }) => ({ event, data: lines.join("\n") })));
    }),
    { numRuns: 300 },
  );
});

function piecesOf(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let rest = text;
  for (const length of lengths) {
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...pieces, rest];
}
