import { cutBytes, cutChars, sendable, splitBytes } from "../../adapters/wecom/text.js";
import fc from "../support/fast-check.js";

const text = fc.string({ unit: fc.constantFrom("漏", "💧", "a", "é", "\n", "𠮷"), maxLength: 200 });
const limit = fc.integer({ min: 8, max: 64 });

test("parts fit, and together they are the whole text but for line feeds", () => {
  fc.assert(
    fc.property(text, limit, (whole, bytes) => {
      const parts = splitBytes(whole, bytes);
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(bytes);
      expect(parts.join("").replaceAll("\n", "")).toBe(whole.replaceAll("\n", ""));
    }),
  );
});

test("a cut text fits and is a beginning of the whole one", () => {
  fc.assert(
    fc.property(text, limit, (whole, max) => {
      for (const cut of [cutBytes(whole, max), cutChars(whole, max)]) {
        expect(cut === whole || whole.startsWith(cut.slice(0, -1))).toBe(true);
      }
      expect(Buffer.byteLength(cutBytes(whole, max))).toBeLessThanOrEqual(max);
      expect([...cutChars(whole, max)].length).toBeLessThanOrEqual(max);
    }),
  );
});

test("a cut text is as long as it may be", () => {
  fc.assert(
    fc.property(text, limit, (whole, max) => {
      if (cutBytes(whole, max) !== whole) expect(Buffer.byteLength(cutBytes(whole, max))).toBeGreaterThan(max - 4);
      if (cutChars(whole, max) !== whole) expect([...cutChars(whole, max)]).toHaveLength(max);
    }),
  );
});

test("what is sendable needs no escape in JSON but those for quotes, backslashes, tabs and line feeds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "\ud800", "\udfff", "\u0000"), (words, odd) => {
      expect(JSON.stringify(sendable(odd + words)).replaceAll("\\\\", "")).not.toContain("\\u");
      expect(sendable(sendable(odd + words))).toBe(sendable(odd + words));
    }),
  );
});
