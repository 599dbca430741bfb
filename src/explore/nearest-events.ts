import type { ConflictEvent } from '../model/dataset'

/**
 * The events whose ids share most words with an unknown one, the nearest first. A year, a month and a day are words
 * too, so an id with one hyphen too few, or without its date, still finds its event. It chooses only among `events`:
 * those near the date at the id's head or, where it has none, the first of the dataset.
 */
export function nearestEvents(unknown: string, events: readonly ConflictEvent[], most = 3): ConflictEvent[] {
  const words = wordsOf(unknown)
  return events
    .map((event) => ({ event, shared: [...wordsOf(event.id)].filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ event }) => event)
}

function wordsOf(id: string): Set<string> {
  return new Set(id.toLowerCase().split('-').filter(Boolean))
}
