import { digestTimeOf, digestWindow, wishAfter } from "../../../../src/domain/conversation/digest-wish.js";
import { remember } from "../../../../src/domain/conversation/remember.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../../support/registry.js";

let rules: Registry["rules"];
beforeAll(async () => {
  rules = (await sampleRegistry()).rules;
});
const withTimes = (times: Partial<Registry["rules"]["reminders"]>) => ({ reminders: { ...rules.reminders, ...times } });

test("without a wish it comes at the district's time", () => {
  expect(digestTimeOf({}, rules)).toBe("08:30");
});

test("off and on again: the chosen time comes back", () => {
  const chosen = wishAfter({}, { kind: "at", time: "07:50" }, rules) ?? {};
  const off = wishAfter(chosen, { kind: "off" }, rules) ?? {};
  expect(digestTimeOf(off, rules)).toBeUndefined();
  expect(digestTimeOf(wishAfter(off, { kind: "on" }, rules) ?? {}, rules)).toBe("07:50");
});

test("a time switches it on", () => {
  expect(wishAfter({ off: true }, { kind: "at", time: "09:00" }, rules)).toEqual({ at: "09:00" });
});

test("both ends of the window may be chosen, nothing beyond", () => {
  for (const time of ["07:30", "10:00"]) expect(wishAfter({}, { kind: "at", time }, rules)).toEqual({ at: time });
  for (const time of ["07:29", "10:01", "23:00"]) expect(wishAfter({}, { kind: "at", time }, rules)).toBeUndefined();
});

test("the window never reaches into the quiet hours", () => {
  expect(digestWindow(withTimes({ digestFrom: "06:00" }))).toEqual({ from: "07:30", until: "10:00" });
});

test("a time that the rules no longer allow is the district's", () => {
  expect(digestTimeOf({ at: "09:45" }, withTimes({ digestUntil: "09:00" }))).toBe("08:30");
});

test("what is remembered of a conversation leaves the wish as it is", () => {
  const before = { answered: [], digest: { at: "07:50" } };
  expect(remember(before, "m1", "好", undefined)).toEqual({
    answered: [{ cause: "m1", answer: "好" }],
    digest: { at: "07:50" },
  });
});
