import { whoActed } from "../../../src/cards/actor-name.js";
import { CARD_WHATS, cardId, copyOf, originalId, parseCardId } from "../../../src/cards/card-id.js";
import { clip, fitText, utf8Length } from "../../../src/cards/clip.js";
import { dayTime, monthDay, nearTime } from "../../../src/cards/local-time.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { shortNo } from "../../../src/cards/short-no.js";
import { type StaffActor, SYSTEM } from "../../../src/domain/shared/event.js";
import { asId, type StaffId, type UnitCode } from "../../../src/domain/shared/ids.js";
import fc from "../../support/fast-check.js";
import { at } from "./story.js";

test.each([
  ["电话13800138000找他", "电话138****8000找他"],
  ["138 0013 8000", "138****8000"],
  ["138-0013-8000", "138****8000"],
  ["座机020-82110000", "座机020-****0000"],
  ["02082110000", "020-****0000"],
])("a phone number in %p is masked", (text, masked) => {
  expect(maskPhones(text)).toBe(masked);
});

test.each(["SX-20260310-00017", "HJ-20260310-0003", "440112014008001", "查 0017 0018 0019", "12:30 3单元1701"])(
  "%p holds no phone number and stays as it is",
  (text) => {
    expect(maskPhones(text)).toBe(text);
  },
);

test("short numbers are the last four digits, of matters too, whose sequence has five", () => {
  expect([shortNo("HJ-20260310-0003"), shortNo("SX-20260310-00017")]).toEqual(["0003", "0017"]);
});

test("a card id gives back what it was made of", () => {
  const name = fc.record({
    no: fc.constantFrom("SX-20260310-00017", "HJ-20260310-0003"),
    what: fc.constantFrom(...CARD_WHATS),
    seq: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(name, ({ no, what, seq }) => {
      expect(parseCardId(cardId(no, what, seq))).toEqual({ no, what, seq });
      expect(parseCardId(cardId(no, what, seq, "440112014"))).toEqual({ no, what, seq, part: "440112014" });
    }),
  );
});

test("a copy of a card is the same question to us, and another card to the platform", () => {
  const card = { id: cardId("HJ-20260310-0003", "review", 5), form: "notice", title: "", lines: [], link: "" } as const;
  const copy = copyOf(card, "QJ-20260310-001-2");
  expect(copy.id).toBe("HJ-20260310-0003@review@5@QJ-20260310-001-2");
  expect(copyOf(copy, "QJ-20260311-001-1").id).toBe("HJ-20260310-0003@review@5@QJ-20260311-001-1");
  expect(parseCardId(copy.id)).toEqual({ no: "HJ-20260310-0003", what: "review", seq: 5 });
  expect(originalId(copy.id)).toBe(card.id);
});

test.each(["", "@", "HJ-1", "HJ-1@new", "HJ-1@nothing@1", "HJ-1@new@x", "HJ-1@new@1@2", "HJ-1@new@1@QJ-1"])(
  "%p is no card of ours",
  (id) => {
    expect(parseCardId(id)).toBeUndefined();
  },
);

test("a clipped text is as long as it may be, on one line, and never splits a rare character", () => {
  expect(clip("一二三四五", 5)).toBe("一二三四五");
  expect(clip("一二三四五六", 5)).toBe("一二三四…");
  expect(clip("𠮷𠮷𠮷", 2)).toBe("𠮷…");
  expect(clip(" 一\n 二 ", 5)).toBe("一 二");
});

test("a fitted text never exceeds its bytes, and loses nothing that had room", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 10, max: 60 }), (text, bytes) => {
      const fitted = fitText(text, bytes);
      expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(bytes);
      expect(utf8Length(fitted)).toBe(Buffer.byteLength(fitted));
      if (Buffer.byteLength(text) <= bytes) expect(fitted).toBe(text);
    }),
  );
});

test("times are told in the district's own zone, near ones by name", () => {
  const now = at("03-10 23:30");
  expect(dayTime(now)).toBe("03-10 23:30");
  expect(nearTime(at("03-10 23:59"), now)).toBe("今天23:59");
  expect(nearTime(at("03-11 00:10"), now)).toBe("明天00:10");
  expect(nearTime(at("03-12 09:00"), now)).toBe("03-12 09:00");
  expect(nearTime(at("03-09 09:00"), now)).toBe("03-09 09:00");
  expect(monthDay("2026-03-02")).toBe("3月2日");
});

test("who acted for an absent colleague is told with both names", () => {
  const person = (name: string): StaffActor => ({
    kind: "staff",
    id: asId<StaffId>(name),
    name,
    unit: asId<UnitCode>("440112014"),
    role: "STREET_LEADER",
  });
  expect(whoActed({ actor: person("领导02"), onBehalfOf: person("领导01") })).toBe("领导02 代 领导01");
  expect(whoActed({ actor: SYSTEM })).toBe("系统");
});
