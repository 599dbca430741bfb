/** Makes a function keep its answers to the `most` keys that were asked last; undefined is never kept. */
export function remembering<Key, T>(most: number, make: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.delete(key)
    known.set(key, value)
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
    return value
  }
}
