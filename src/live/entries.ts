/** Maps that are replaced and not changed, so that what did not change stays the same object. */

/** A copy of `map` with `key` at `value`, or the map itself when that is how it is. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return map.get(key) === value ? map : new Map(map).set(key, value);
}

/** A copy of `map` without `key`, or the map itself when it has no such key. */
export function withoutEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

/** `previous` when `next` says the same, so that nothing is drawn again for it. Both are plain data. */
export function keepIfEqual<Value>(previous: Value | undefined, next: Value): Value {
  return previous !== undefined && JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
}
