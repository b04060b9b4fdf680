import { covers, pageOf, pageScope } from "../../../../../adapters/http/sign-in/scopes.js";

test.each([
  [["screen"], "screen", true],
  [["scorecards"], "scorecards@D04", true],
  [["scorecards@D04"], "scorecards@D04", true],
  [["scorecards@D04"], "scorecards@D05", false],
  [["scorecards@D04"], "scorecards", false],
  [["scorecards@D0"], "scorecards@D04", false],
  [["score"], "scorecards", false],
  [["screen", "scorecards@440112014"], "scorecards@440112014", true],
  [[], "screen", false],
])("%p covers %p: %p", (granted, needed, answer) => {
  expect(covers(granted, needed)).toBe(answer);
});

test("a scope names its page, with a unit or without", () => {
  expect([pageScope("screen"), pageScope("scorecards", "D04")]).toEqual(["screen", "scorecards@D04"]);
  expect([pageOf("scorecards@D04"), pageOf("screen"), pageOf("calls.read"), pageOf("toString")]).toEqual([
    "scorecards",
    "screen",
    undefined,
    undefined,
  ]);
});
