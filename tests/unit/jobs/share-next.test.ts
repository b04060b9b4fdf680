import { shareNext } from "../../../src/jobs/share-next.js";

/** Work whose turns end when they are told to. */
function turns() {
  const ends: ((value: number | Error) => void)[] = [];
  const work = () =>
    new Promise<number>((resolve, reject) => {
      ends.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
    });
  return { ends, ask: shareNext(work) };
}

test("who asks while it is under way waits for a turn that begins after he asked, and shares it", async () => {
  const { ends, ask } = turns();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.(1);
  expect(await first).toBe(1);
  await Promise.resolve();
  ends[1]?.(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(ends).toHaveLength(2);
});

test("a turn that fails is a fault of those who shared it alone", async () => {
  const { ends, ask } = turns();
  const first = ask();
  const second = ask();
  ends[0]?.(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await Promise.resolve();
  ends[1]?.(2);
  expect(await second).toBe(2);
});
