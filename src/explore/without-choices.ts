/** For an empty result: which choice to drop, and what that would give. */
import type { Bitset } from './bitset'
import type { Choice } from './choices'
import type { EventIndex } from './event-index'
import { countMatches } from './facets'
import { FACET_KINDS, FACETS, type Filter } from './view-state'

export interface DroppedChoice {
  readonly choice: Choice
  /** How many events match without it. */
  readonly count: number
}

/**
 * What dropping one choice alone would give, best first, equals in the order of the page: for an empty result
 * that says which filter to drop. The filter is one whose ids the dataset has.
 */
export function withoutChoices(
  index: EventIndex,
  filter: Filter,
  textMatches: Bitset | undefined,
): readonly DroppedChoice[] {
  const dropped: DroppedChoice[] = []
  const drop = (choice: Choice, reduced: Filter) =>
    dropped.push({ choice, count: countMatches(index, reduced, textMatches) })
  for (const kind of FACET_KINDS) {
    const part = FACETS[kind]
    const chosen: readonly string[] = filter[part]
    if (chosen.length > 1) drop({ kind: part }, { ...filter, [part]: [] })
    for (const id of chosen) drop({ kind, id }, { ...filter, [part]: chosen.filter((other) => other !== id) })
  }
  if (textMatches) dropped.push({ choice: { kind: 'query' }, count: countMatches(index, filter, undefined) })
  const { range, ...rangeless } = filter
  if (range) drop({ kind: 'range' }, rangeless)
  return dropped.sort((a, b) => b.count - a.count)
}
