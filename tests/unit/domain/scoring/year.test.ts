import { yearOfDepartment } from "../../../../src/domain/scoring/year.js";
import { MONTH_RULES } from "../../../support/counted-calls.js";

test("the year is the mean of the months with calls, times the indicator's share (domain 9.5)", () => {
  const months = [{ month: "2026-03", total: 85.1 }, { month: "2026-02" }, { month: "2026-01", total: 95 }];
  expect(yearOfDepartment(months, MONTH_RULES)).toEqual({
    months: [{ month: "2026-01", total: 95 }, { month: "2026-02" }, { month: "2026-03", total: 85.1 }],
    mean: 90.1,
    points: 4.5,
    share: 5,
  });
});

test("a year without calls has neither mean nor points", () => {
  expect(yearOfDepartment([{ month: "2026-01" }], MONTH_RULES)).toEqual({ months: [{ month: "2026-01" }], share: 5 });
});
