import { photoIdOf } from "../../../src/bot/photo.js";
import fc from "../../support/fast-check.js";

test("a photo's id is made of characters that are safe everywhere, and no two causes share one", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(photoIdOf(one)).toMatch(/^wecom-[0-9A-Za-z_-]*$/);
      expect(photoIdOf(one) === photoIdOf(other)).toBe(one === other);
    }),
  );
});
