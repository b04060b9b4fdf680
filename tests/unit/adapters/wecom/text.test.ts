import { cutBytes, cutChars, sendable, splitBytes } from "../../../../adapters/wecom/text.js";

describe("cutting by characters", () => {
  test.each([
    ["漏水了", 3, "漏水了"],
    ["漏水了吗", 3, "漏水…"],
    ["💧💧💧", 3, "💧💧💧"],
    ["💧💧💧💧", 3, "💧💧…"],
    ["", 3, ""],
  ])("%j to %d is %j", (text, limit, expected) => {
    expect(cutChars(text, limit)).toBe(expected);
  });
});

describe("cutting by bytes", () => {
  test.each([
    ["漏水", 6, "漏水"],
    ["漏水了", 8, "漏…"],
    ["漏水了", 9, "漏水了"],
    ["a💧💧", 8, "a💧…"],
    ["a💧💧", 7, "a…"],
  ])("%j to %d is %j", (text, limit, expected) => {
    expect(cutBytes(text, limit)).toBe(expected);
  });
});

describe("splitting by bytes", () => {
  test.each([
    ["short text stays whole", "漏水", 6, ["漏水"]],
    ["nothing is one empty part", "", 6, [""]],
    ["a character is never halved", "漏水了", 7, ["漏水", "了"]],
    ["a line's end in the second half is preferred", "abcdef\nghijk", 10, ["abcdef", "ghijk"]],
    ["a line's end right after the limit counts", "abcdefghij\nk", 10, ["abcdefghij", "k"]],
    ["a line's end in the first half is not", "ab\ncdefghijkl", 10, ["ab\ncdefghi", "jkl"]],
  ])("%s", (_name, text, limit, expected) => {
    expect(splitBytes(text, limit)).toEqual(expected);
  });
});

test("what the wire cannot carry is taken out, everything else stays", () => {
  expect(sendable("a\u0000b\rc\u0085d\te\nf")).toBe("abcd\te\nf");
  expect(sendable("\ud83d漏\udca7💧𠮷")).toBe("\ufffd漏\ufffd💧𠮷");
});
