import { BotError } from "../../src/ports/bot-error.js";
import { PATIENCE_MS } from "./store-fault.js";

/**
 * Makes single calls travel in groups: while one group is under way, what comes waits and goes with the next, at most
 * `most` at a time. Nobody waits for a timer. `carry` settles every item apart, in the order given; when it throws,
 * the fault is everybody's. Who waits too long gets `store_unavailable`, and does not travel any more.
 */
export function travelTogether<Item, Answer>(
  carry: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  most: number,
  patienceMs: number = PATIENCE_MS,
): (item: Item) => Promise<Answer> {
  const waiting = new Set<Passenger<Item, Answer>>();
  let underWay = false;

  async function carryAll(): Promise<void> {
    underWay = true;
    await undefined; // whoever calls in this same turn comes along
    while (waiting.size > 0) {
      const group = [...waiting].slice(0, most);
      for (const passenger of group) waiting.delete(passenger);
      await carryGroup(group, carry);
    }
    underWay = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const passenger: Passenger<Item, Answer> = { item, resolve, reject, timer: setTimeout(giveUp, patienceMs) };
      function giveUp() {
        waiting.delete(passenger);
        reject(new BotError("store_unavailable", "MongoDB does not answer in time", { retryAfterMs: 1_000 }));
      }
      waiting.add(passenger);
      if (!underWay) void carryAll();
    });
}

type Passenger<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
  readonly timer: NodeJS.Timeout;
};

async function carryGroup<Item, Answer>(
  group: readonly Passenger<Item, Answer>[],
  carry: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
): Promise<void> {
  try {
    const settled = await carry(group.map(({ item }) => item));
    for (const [i, { resolve, reject }] of group.entries()) {
      const one = settled[i];
      if (one?.status === "fulfilled") resolve(one.value);
      else reject(one?.reason ?? new Error("a member of the group got no answer"));
    }
  } catch (fault) {
    for (const { reject } of group) reject(fault);
  } finally {
    for (const { timer } of group) clearTimeout(timer);
  }
}

/** Reads by key that wait together become one: `find` gives what exists, the rest is undefined. */
export function readTogether<Key, Row>(
  find: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Row>>,
  most = 500,
): (key: Key) => Promise<Row | undefined> {
  return travelTogether<Key, Row | undefined>(async (keys) => {
    const found = await find([...new Set(keys)]);
    return keys.map((key) => ({ status: "fulfilled", value: found.get(key) }));
  }, most);
}
