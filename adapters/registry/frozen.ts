/** A map that nobody can change, not even through a cast. A later entry of the same key wins; check for doubles before. */
export function frozenMap<Key, Value>(entries: Iterable<readonly [Key, Value]>): ReadonlyMap<Key, Value> {
  const map = new Map(entries);
  const refuse = (): never => {
    throw new TypeError("The registry cannot be changed: import a new version.");
  };
  Object.defineProperties(map, { set: { value: refuse }, delete: { value: refuse }, clear: { value: refuse } });
  return Object.freeze(map);
}

/** Freezes a plain value all the way down and gives it back. Maps and sets are left to their makers. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
