import { readTogether, travelTogether } from "../../../../adapters/mongo/travel-together.js";

type Settle = (outcomes: readonly PromiseSettledResult<string>[]) => void;

/** Groups that arrive when the test says so. */
function heldGroups() {
  const groups: { items: readonly string[]; arrive: Settle; fail: (fault: Error) => void }[] = [];
  const carry = (items: readonly string[]) =>
    new Promise<readonly PromiseSettledResult<string>[]>((arrive, fail) => {
      groups.push({ items, arrive, fail });
    });
  return { groups, carry };
}

const allFine = (items: readonly string[]) =>
  items.map((item) => ({ status: "fulfilled" as const, value: item.toUpperCase() }));
const turn = () => new Promise(setImmediate);

test("what comes while a group is under way goes with the next", async () => {
  const { groups, carry } = heldGroups();
  const travel = travelTogether(carry, 10);
  const first = travel("a");
  await turn();
  const rest = [travel("b"), travel("c")];
  await turn();
  expect(groups.map(({ items }) => items)).toEqual([["a"]]);
  groups[0]?.arrive(allFine(["a"]));
  expect(await first).toBe("A");
  await turn();
  expect(groups[1]?.items).toEqual(["b", "c"]);
  groups[1]?.arrive(allFine(["b", "c"]));
  expect(await Promise.all(rest)).toEqual(["B", "C"]);
});

test("what comes in one turn goes in one group, at most so many", async () => {
  const { groups, carry } = heldGroups();
  const travel = travelTogether(carry, 2);
  const all = ["a", "b", "c"].map(travel);
  await turn();
  groups[0]?.arrive(allFine(["a", "b"]));
  await turn();
  groups[1]?.arrive(allFine(["c"]));
  expect(await Promise.all(all)).toEqual(["A", "B", "C"]);
  expect(groups.map(({ items }) => items)).toEqual([["a", "b"], ["c"]]);
});

test("everybody gets his own outcome; a fault of the group is everybody's, and the next group travels", async () => {
  const { groups, carry } = heldGroups();
  const travel = travelTogether(carry, 10);
  const mixed = Promise.allSettled([travel("a"), travel("b")]);
  await turn();
  groups[0]?.arrive([
    { status: "rejected", reason: new Error("only a") },
    { status: "fulfilled", value: "B" },
  ]);
  expect((await mixed).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  const both = Promise.allSettled([travel("c"), travel("d")]);
  await turn();
  groups[1]?.fail(new Error("all"));
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const last = travel("e");
  await turn();
  groups[2]?.arrive(allFine(["e"]));
  expect(await last).toBe("E");
});

test("who waits too long is told so, and does not travel any more", async () => {
  const { groups, carry } = heldGroups();
  const travel = travelTogether(carry, 10, 1);
  const under = travel("a");
  await turn();
  const behind = travel("b");
  await expect(under).rejects.toMatchObject({ code: "store_unavailable", retry: { afterMs: 1_000 } });
  await expect(behind).rejects.toMatchObject({ code: "store_unavailable" });
  groups[0]?.arrive(allFine(["a"]));
  await turn();
  expect(groups).toHaveLength(1);
});

test("reads of the same key are one, each reader gets its own answer", async () => {
  const asked: (readonly string[])[] = [];
  const read = readTogether(async (keys: readonly string[]) => {
    asked.push(keys);
    return new Map([["a", 1]]);
  });
  expect(await Promise.all([read("a"), read("b"), read("a")])).toEqual([1, undefined, 1]);
  expect(asked).toEqual([["a", "b"]]);
});

test("a read that comes after a find has left does not get that find's answer", async () => {
  let stored = 1;
  const read = readTogether(async (keys: readonly string[]) => {
    const seen = stored;
    await turn();
    return new Map(keys.map((key) => [key, seen]));
  });
  const early = read("a");
  await undefined;
  await undefined;
  stored = 2;
  expect(await Promise.all([early, read("a")])).toEqual([1, 2]);
});
