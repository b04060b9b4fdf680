import { createTypesetter, type Pen, wrapped } from "../../../../adapters/print/pdf/typesetter.js";

/** Every character is one wide. */
const within = (width: number) => (line: string) => [...line].length <= width;

test("a line may break before every Chinese character, never inside a number or a code", () => {
  expect(wrapped("呼叫HJ-20260310-0003已办结", within(18))).toEqual(["呼叫HJ-20260310-0003", "已办结"]);
  expect(wrapped("按时率96%以上", within(5))).toEqual(["按时率", "96%以上"]);
});

test("no line begins with a closing mark", () => {
  expect(wrapped("已办结,请评价。", within(3))).toEqual(["已办", "结,请", "评价。"]);
});

test("what is wider than a line is broken inside; nothing is lost", () => {
  expect(wrapped("ABCDEFGH", within(3))).toEqual(["ABC", "DEF", "GH"]);
  expect(wrapped("", within(3))).toEqual([""]);
});

describe("text over several fonts", () => {
  const drawn: [string, string, number][] = [];
  const pen: Pen = {
    widthOf: (_, size, text) => size * [...text].length,
    draw: (font, _size, _color, text, x) => void drawn.push([font, text, x]),
  };
  const font = (name: string, characters: string) => ({ name, ttf: Buffer.alloc(0), characters: new Set(characters) });
  const set = createTypesetter(pen, {
    400: [font("han", "水务局□"), font("latin", "0123456789. ")],
    700: [font("bold", "水")],
  });
  beforeEach(() => {
    drawn.length = 0;
  });

  test("each run is set in the font that has it, one behind the other", () => {
    set.line("水务局85.3", 100, 0, { size: 10 });
    expect(drawn).toEqual([
      ["han", "水务局", 100],
      ["latin", "85.3", 130],
    ]);
  });

  test("with `end` the line ends where it was told", () => {
    set.line("85.3", 100, 0, { size: 10, end: true });
    expect(drawn).toEqual([["latin", "85.3", 60]]);
  });

  test("a character that no font has is shown as an empty box, not left out", () => {
    set.line("水𠮷", 0, 0, { size: 10 });
    expect(drawn).toEqual([["han", "水□", 0]]);
  });
});
