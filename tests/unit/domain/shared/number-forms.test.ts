import { shortNo } from "../../../../src/cards/short-no.js";
import { numberOf, shortsOf } from "../../../../src/domain/shared/number-forms.js";

test.each([
  ["matter", 17, "SX-20260310-00017"],
  ["call", 3, "HJ-20260310-0003"],
  ["order", 1, "HL-20260310-001"],
  ["operation", 1, "LH-20260310-01"],
  ["supervision", 12, "DB-20260310-12"],
] as const)("the number of a %s has its letters, the day and its own width", (kind, running, no) => {
  expect(numberOf(kind, "2026-03-10", running)).toBe(no);
  expect(numberOf(kind, "20260310", running)).toBe(no);
});

test("a number that outgrows its width keeps all its digits", () => {
  expect(numberOf("order", "2026-03-10", 1000)).toBe("HL-20260310-1000");
  expect(shortsOf("HL-20260310-1000")).toEqual(["1000"]);
});

test("it is found by its last four digits, a shorter running number also padded with zeros", () => {
  expect(shortsOf("SX-20260310-00017")).toEqual(["0017"]);
  expect(shortsOf("HJ-20260310-0003")).toEqual(["0003"]);
  expect(shortsOf("HL-20260310-001")).toEqual(["0001"]);
  expect(shortsOf("LH-20260101-01")).toEqual(["0001", "0101"]);
});

test("people call it by its last four digits, or by letters and digits where the running number is shorter", () => {
  expect(["SX-20260310-00017", "HJ-20260310-0003", "HL-20260310-001", "LH-20260310-01"].map(shortNo)).toEqual([
    "0017",
    "0003",
    "HL001",
    "LH01",
  ]);
});

test("a 协办单 answers to its place and to the digits of its call", () => {
  expect(shortsOf("HJ-20260310-0003-1")).toEqual(["0003-1", "0003"]);
  expect(shortsOf("HJ-20260310-10003-12")).toEqual(["0003-12", "0003"]);
});
