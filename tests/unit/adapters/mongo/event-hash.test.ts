import { createHash } from "node:crypto";
import mongoose from "mongoose";
import { canonicalJson, eventHash } from "../../../../adapters/mongo/event-hash.js";
import { type Recorded, type StaffActor, SYSTEM } from "../../../../src/domain/shared/event.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import fc from "../../../support/fast-check.js";

const DEPUTY: StaffActor = {
  ...{ kind: "staff", id: asId("lianhe.leader02"), name: "联和街道分管领导02", unit: asId("440112014") },
  role: "STREET_LEADER",
};

const EVENT: Recorded = {
  seq: 1,
  type: "CallSigned",
  at: new Date("2026-03-10T01:00:00Z"),
  actor: SYSTEM,
  channel: "system",
  cause: "sweep:2026-03-10T01:00:00Z",
  data: {},
};

describe("canonical JSON", () => {
  test("sorts keys at every depth, writes dates in UTC, drops what is undefined", () => {
    const value = { b: [{ z: 1, a: new Date("2026-03-10T09:00:00+08:00") }], a: "号", c: undefined };
    expect(canonicalJson(value)).toBe('{"a":"号","b":[{"a":"2026-03-10T01:00:00.000Z","z":1}]}');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol("x"), new Map(), [undefined]])(
    "refuses %p, which would not come back as it went in",
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );

  test("does not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });

  test("is the same after a round trip through the database's format", () => {
    const { BSON } = mongoose.mongo;
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const key = fc.string({ minLength: 1 }).filter((text) => !text.includes("\0") && text !== "__proto__");
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(leaf, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(key, tie("value"), { maxKeys: 4 })),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(key, tree), (data) => {
        expect(canonicalJson(BSON.deserialize(BSON.serialize(data)))).toBe(canonicalJson(data));
      }),
    );
  });
});

describe("hash of an event", () => {
  test("is SHA-256 over the hash before it and the canonical event", () => {
    const text =
      '{"actor":{"kind":"system"},"at":"2026-03-10T01:00:00.000Z","cause":"sweep:2026-03-10T01:00:00Z","channel":"system","data":{},"seq":1,"type":"CallSigned"}';
    const sha256 = (input: string) => createHash("sha256").update(input).digest("hex");
    expect(eventHash("", EVENT)).toBe(sha256(text));
    expect(eventHash("ab", EVENT)).toBe(sha256(`ab${text}`));
  });

  test.each([
    ["seq", { seq: 2 }],
    ["type", { type: "CallSent" }],
    ["instant", { at: new Date("2026-03-10T01:00:01Z") }],
    ["cause", { cause: "other" }],
    ["channel", { channel: "api" as const }],
    ["data", { data: { stars: 5 } }],
    ["deputy", { onBehalfOf: DEPUTY }],
  ])("another %s gives another hash", (_, change) => {
    expect(eventHash("", { ...EVENT, ...change })).not.toBe(eventHash("", EVENT));
  });
});
