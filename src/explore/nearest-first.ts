/** What has most words of an unknown id in its own, and then all others, in their order. */
export function nearestFirst<T extends { readonly id: string }>(unknown: string, entries: readonly T[]): readonly T[] {
  const words = new Set(unknown.toLowerCase().split('-'))
  const shared = new Map(
    entries.map((entry) => [entry, entry.id.split('-').filter((word) => word !== '' && words.has(word)).length]),
  )
  return entries.toSorted((a, b) => shared.get(b)! - shared.get(a)!)
}
