const DIGITS: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** A name as people type it made comparable: full width to half, no blanks, 第二 and 2 alike, lower case. */
export function comparableName(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[\s,.;:,。;:、「」"'“”()()]/g, "")
    .replace(/第(?=[一二三四五六七八九\d])/g, "")
    .replace(/[一二三四五六七八九]/g, (digit) => DIGITS[digit] ?? digit)
    .replace(/0+(?=[1-9])/g, "")
    .toLowerCase();
}
