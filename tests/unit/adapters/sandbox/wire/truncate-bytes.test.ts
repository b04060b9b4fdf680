import { truncateBytes } from "../../../../../adapters/sandbox/wire/truncate-bytes.js";
import fc from "../../../../support/fast-check.js";

test("a text is cut between characters, never inside one", () => {
  expect(truncateBytes("水浸街", 8)).toBe("水浸");
  expect(truncateBytes("水浸街", 9)).toBe("水浸街");
  expect(truncateBytes("a😀", 4)).toBe("a");
});

test("what is left is a beginning, fits, and could not be one character longer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(60), (text, bytes) => {
      const cut = truncateBytes(text, bytes);
      const next = [...text.slice(cut.length)][0] ?? "";
      expect(text.startsWith(cut)).toBe(true);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      expect(cut === text || Buffer.byteLength(cut + next) > bytes).toBe(true);
    }),
  );
});
