/**
 * Which events match a filter, and how many each facet value would show.
 *
 * Inside, a set that is `undefined` stands for every event: a facet nobody has chosen from costs nothing.
 */
import type { TimeSpan } from '../../model/time'
import { Bitset } from './bitset'
import { lowerBound, overlapping, type EventIndex } from './event-index'
import type { Postings } from './postings'
import type { DayRange, Filter } from './view-state'

export interface Matching {
  /** Rows of the matching events, with their rank directory. Not to be changed: it may be shared. */
  readonly bits: Bitset
  readonly count: number
  /** Per actor number: how many events its row in the facet shows; {@link matchEvents} says which. */
  readonly actorCounts: Uint32Array
  /** Per theme number, likewise. */
  readonly themeCounts: Uint32Array
  /** Ids in the filter that the dataset does not have, actors first. They are left out of the match. */
  readonly unknown: readonly string[]
}

/**
 * OR inside a facet, AND across facets, range and text.
 *
 * A facet's counts ignore its own choice: what you would get by choosing that value instead. Under `match: 'all'`
 * an actor's count is of the events that also have the chosen ones: what you would get by adding it.
 *
 * ```
 * events: 1 russia, ukraine · 2 russia · 3 china         chosen: russia
 * any  → matching 1, 2; counts: russia 2, ukraine 1, china 1
 * all  → matching 1, 2; counts: russia 2, ukraine 1, china 0
 * ```
 *
 * An event is in the range when it possibly happened there: when the spans overlap. The query itself is not
 * read here; `textMatches` is its result, undefined when there is no query or its index is still loading.
 */
export function matchEvents(index: EventIndex, filter: Filter, textMatches: Bitset | undefined): Matching {
  const chosen = readChoices(index, filter)
  const rest = both(inRange(index, filter.range), textMatches)
  const withActors = both(rest, chosen.actorBits)
  const withThemes = both(rest, chosen.themeBits)
  const bits = both(withActors, chosen.themeBits) ?? Bitset.full(index.columns.count)
  return {
    bits,
    count: bits.count,
    actorCounts: countEach(index.actorPostings, filter.match === 'all' && chosen.actorBits ? bits : withThemes),
    themeCounts: countEach(index.themePostings, withActors),
    unknown: chosen.unknown,
  }
}

interface Choices {
  readonly actorBits: Bitset | undefined
  readonly themeBits: Bitset | undefined
  readonly unknown: readonly string[]
}

function readChoices(index: EventIndex, { actors, match, themes }: Filter): Choices {
  const { count } = index.columns
  const knownActors = numbersOf(actors, index.vocabulary.numbers)
  const knownThemes = numbersOf(themes, index.themeNumbers)
  return {
    actorBits: combine(
      knownActors.map((number) => index.actorPostings[number]!),
      match,
      count,
    ),
    themeBits: combine(
      knownThemes.map((number) => index.themePostings[number]!),
      'any',
      count,
    ),
    unknown: [
      ...actors.filter((id) => !index.vocabulary.numbers.has(id)),
      ...themes.filter((id) => !index.themeNumbers.has(id)),
    ],
  }
}

function numbersOf(ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return ids.flatMap((id) => numbers.get(id) ?? [])
}

function combine(postings: readonly Postings[], match: Filter['match'], rows: number): Bitset | undefined {
  const [first, ...others] = postings
  if (!first) return undefined
  const bits = new Bitset(rows)
  first.orInto(bits)
  for (const other of others) {
    if (match === 'all') other.andInto(bits)
    else other.orInto(bits)
  }
  return bits
}

function inRange(index: EventIndex, { start = -Infinity, end = Infinity }: DayRange = {}): Bitset | undefined {
  return start === -Infinity && end === Infinity ? undefined : overlapping(index, { start, end })
}

function both(a: Bitset | undefined, b: Bitset | undefined): Bitset | undefined {
  return a && b ? a.copy().and(b) : (a ?? b)
}

function countEach(postings: readonly Postings[], bits: Bitset | undefined): Uint32Array {
  return Uint32Array.from(postings, (each) => (bits ? each.andCount(bits) : each.count))
}

export interface Histogram {
  /** Per bin: events that start in it. */
  readonly all: Uint32Array
  /** Per bin: those of them that match. */
  readonly matching: Uint32Array
}

/**
 * Events by start in `bins` equal parts of `span`, each half-open. Costs two look-ups per bin, whatever the
 * number of events. An event that started before the span is in no bin.
 */
export function histogram(index: EventIndex, { bits }: Matching, span: TimeSpan, bins: number): Histogram {
  const all = new Uint32Array(bins)
  const matching = new Uint32Array(bins)
  let from = lowerBound(index, span.start)
  for (let bin = 0; bin < bins; bin++) {
    const to = lowerBound(index, binEdge(span, bins, bin + 1))
    all[bin] = to - from
    matching[bin] = bits.countBefore(to) - bits.countBefore(from)
    from = to
  }
  return { all, matching }
}

/** Where bin number `bin` starts. The last edge is the span's end exactly, with no rounding. */
export function binEdge(span: TimeSpan, bins: number, bin: number): number {
  return bin === bins ? span.end : span.start + ((span.end - span.start) * bin) / bins
}

/** Something in a filter that can be dropped; `actors` and `themes` are a whole facet with several choices. */
export type Choice =
  { readonly kind: 'actor' | 'theme'; readonly id: string } | { readonly kind: 'actors' | 'themes' | 'query' | 'range' }

export interface DroppedChoice {
  readonly choice: Choice
  /** How many events match without it. */
  readonly count: number
}

/**
 * What dropping one choice alone would give, best first, equals in the order of the filter: for an empty result
 * that says which filter to drop. Ids the dataset does not have are no choices.
 */
export function withoutChoices(
  index: EventIndex,
  filter: Filter,
  textMatches: Bitset | undefined,
): readonly DroppedChoice[] {
  const { range, ...rangeless } = filter
  const actors = filter.actors.filter((id) => index.vocabulary.numbers.has(id))
  const themes = filter.themes.filter((id) => index.themeNumbers.has(id))
  const matches = (reduced: Filter, text: Bitset | undefined): number => {
    const { actorBits, themeBits } = readChoices(index, reduced)
    const bits = both(both(inRange(index, reduced.range), text), both(actorBits, themeBits))
    return bits ? bits.count : index.columns.count
  }
  const dropped: DroppedChoice[] = []
  const drop = (choice: Choice, count: number) => dropped.push({ choice, count })
  if (actors.length > 1) drop({ kind: 'actors' }, matches({ ...filter, actors: [] }, textMatches))
  for (const id of actors) {
    drop({ kind: 'actor', id }, matches({ ...filter, actors: actors.filter((other) => other !== id) }, textMatches))
  }
  if (themes.length > 1) drop({ kind: 'themes' }, matches({ ...filter, themes: [] }, textMatches))
  for (const id of themes) {
    drop({ kind: 'theme', id }, matches({ ...filter, themes: themes.filter((other) => other !== id) }, textMatches))
  }
  if (textMatches) drop({ kind: 'query' }, matches(filter, undefined))
  if (range) drop({ kind: 'range' }, matches(rangeless, textMatches))
  return dropped.sort((a, b) => b.count - a.count)
}
