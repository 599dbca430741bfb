import type { ConflictEvent } from '../model/dataset'

interface Identified {
  readonly id: string
}

/**
 * The events whose ids share most words with an unknown one, the nearest first. A year, a month and a day are words
 * too, so an id with one hyphen too few, or without its date, still finds its event. It chooses only among `events`:
 * those near the date at the id's head or, where it has none, the first of the dataset.
 */
export function nearestEvents(unknown: string, events: readonly ConflictEvent[], most = 3): readonly ConflictEvent[] {
  return byShared(unknown, events)
    .filter(({ shared }) => shared > 0)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** What has most words of an unknown id in its own, and then all others, in their order. */
export function nearestFirst<T extends Identified>(unknown: string, entries: readonly T[]): readonly T[] {
  return byShared(unknown, entries).map(({ entry }) => entry)
}

function byShared<T extends Identified>(unknown: string, entries: readonly T[]) {
  const words = wordsOf(unknown)
  return entries
    .map((entry) => ({ entry, shared: [...wordsOf(entry.id)].filter((word) => words.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
}

function wordsOf(id: string): Set<string> {
  return new Set(id.toLowerCase().split('-').filter(Boolean))
}
