import { readCursor, writeCursor } from "../../../../adapters/mongo/cursor.js";
import fc from "../../../support/fast-check.js";

test("a cursor comes back as the position it was written from", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.string({ minLength: 1 }), (startedAt, no) => {
      expect(readCursor(writeCursor({ startedAt, no }))).toEqual({ startedAt, no });
    }),
  );
});

test("a cursor fits into an address as it is", () => {
  const cursor = writeCursor({ startedAt: new Date("2026-03-10T01:00:00Z"), no: "SX-20260310-00017" });
  expect(cursor).toMatch(/^[\w-]+$/);
});

test("anything else is a bad request", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readCursor(text)).toThrow("cursor");
    }),
  );
});
