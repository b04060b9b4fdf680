import type { Numbers } from "../../src/ports/records.js";

const DAYS = ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-14", "2026-03-15"];

/** What {@link Numbers} promises; `one` and `other` are two processes. */
export function numbersContract(name: string, processes: () => { one: Numbers; other: Numbers }): void {
  const days = DAYS.values();
  const aDay = () => days.next().value as string;

  describe(`${name}: numbers`, () => {
    test("the first of a day is 1, and every day and prefix counts for itself", async () => {
      const { one } = processes();
      const [day, next] = [aDay(), aDay()];
      expect([await one.next("SX", day), await one.next("HJ", day), await one.next("SX", next)]).toEqual([1, 1, 1]);
    });

    test("two processes in turn count on without a gap", async () => {
      const { one, other } = processes();
      const day = aDay();
      const given = [await one.next("SX", day), await other.next("SX", day), await one.next("SX", day)];
      expect(given).toEqual([1, 2, 3]);
    });

    test("asked all at once, one process gives 1 to 300", async () => {
      const { one } = processes();
      const day = aDay();
      const given = await Promise.all(Array.from({ length: 300 }, () => one.next("SX", day)));
      expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    });

    test("two processes under load never give the same", async () => {
      const { one, other } = processes();
      const day = aDay();
      const given: number[] = [];
      const draw = async (numbers: Numbers) => {
        for (let i = 0; i < 200; i += 1) given.push(await numbers.next("SX", day));
      };
      await Promise.all([draw(one), draw(one), draw(other), draw(other)]);
      expect(new Set(given).size).toBe(800);
    });
  });
}
