/** For an empty result: which choice to drop, what that would give, and what it is called. */
import type { Bitset } from './bitset'
import type { Choice } from './choices'
import type { EventIndex } from './event-index'
import { countMatches } from './facets'
import { asOfWords, listed, nameOf, queryWords, rangeWords, sureWords, type FilterNames } from './filter-words'
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
  if (range && filter.sure) drop({ kind: 'sure' }, { ...filter, sure: false })
  const { asOf, ...timeless } = filter
  if (asOf !== undefined) drop({ kind: 'asOf' }, timeless)
  return dropped.sort((a, b) => b.count - a.count)
}

/**
 * What an empty result offers to drop: `China`, `Russia and Ukraine`, `“Bakhmut”`. A place may be called as a country
 * is, and a role says nothing alone: `the place Ukraine`, `the role target`.
 */
export function choiceWords(choice: Choice, filter: Filter, names: FilterNames): string {
  if (choice.kind === 'query') return queryWords(filter.query) ?? ''
  if (choice.kind === 'range') return filter.range ? sureWords(filter) + rangeWords(filter.range) : ''
  if (choice.kind === 'sure') return '“certainly”'
  if (choice.kind === 'asOf') return filter.asOf === undefined ? '' : asOfWords(filter.asOf)
  const kind = FACET_KINDS.find((each) => each === choice.kind || FACETS[each] === choice.kind)!
  const ids = 'id' in choice ? [choice.id] : filter[choice.kind]
  const isAmbiguous = kind === 'place' || kind === 'role' || kind === 'speaker'
  const said = isAmbiguous ? `the ${ids.length > 1 ? FACETS[kind] : kind} ` : ''
  return said + listed(ids.map((id) => nameOf(kind, id, names)))
}
