/**
 * Which events match a filter, and how many each facet value would show.
 *
 * Inside, a set that is `undefined` stands for every event: a facet nobody has chosen from costs nothing.
 */
import { ROLES, STATUSES } from '../model/dataset'
import type { Instant } from '../model/time'
import { Bitset } from './bitset'
import { certainIn } from './certain'
import { overlapping, rolesMask, type EventIndex } from './event-index'
import { loaded } from './further'
import type { Postings } from './postings'
import { remembering } from './remember'
import type { Filter } from './view-state'

export interface Matching {
  /** Rows of the matching events, with their rank directory. Not to be changed: it may be shared. */
  readonly bits: Bitset
  readonly count: number
  /** Per actor number: how many events its row in the facet shows; {@link matchEvents} says which. */
  readonly actorCounts: Uint32Array
  /** Per actor number: how many of the matching events it has, where that was counted. */
  readonly actorMatches?: Uint32Array | undefined
  /** Per theme and place number, likewise, and per place in `ROLES` and `STATUSES`. */
  readonly themeCounts: Uint32Array
  /** Undefined until their column has been loaded, like the speakers'. */
  readonly placeCounts: Uint32Array | undefined
  /** Per actor number, for those who say something of an event. */
  readonly speakerCounts: Uint32Array | undefined
  readonly roleCounts: Uint32Array
  readonly statusCounts: Uint32Array
  /** Events that match but for being told of only after the day of `asOf`, or by no briefing at all. */
  readonly laterCount: number
  /** Ids in the filter that the dataset does not have: actors, themes, places, speakers. They are left out of the match. */
  readonly unknown: readonly string[]
}

/**
 * OR inside a facet, AND across facets, range and text.
 *
 * A role is one of a chosen actor, its own or that of somebody who belonged to it then: with Russia chosen, the
 * target's role of its ministry counts, and the target's role of Ukraine in the same event does not. With none chosen
 * it is anybody's, and under `match: 'all'` every chosen actor has one of the chosen roles.
 *
 * A facet's counts ignore its own choice: what you would get by choosing that value instead. Under `match: 'all'`
 * an actor's count is of the events that also have the chosen ones: what you would get by adding it.
 *
 * ```
 * events: 1 russia, ukraine · 2 russia · 3 china         chosen: russia
 * any  → matching 1, 2; counts: russia 2, ukraine 1, china 1
 * all  → matching 1, 2; counts: russia 2, ukraine 1, china 0
 *
 * events: 1 russia as agent, ukraine as target · 2 lavrov as speaker       chosen: russia, speaker
 *      → matching 2; counts: russia 1, lavrov 1, ukraine 0; agent 1, target 0, speaker 1
 * ```
 *
 * An event is in the range when it possibly happened there: when the spans overlap; with `sure` when it certainly
 * did, as `certain.ts` says. With `asOf` only events count that a briefing up to that day tells of. The query itself
 * is not read here; `textMatches` is its result, undefined when there is no query or its index is still loading.
 * Throws a `RangeError` where the filter needs a column that has not been loaded.
 */
export function matchEvents(index: EventIndex, filter: Filter, textMatches: Bitset | undefined): Matching {
  const { match, roles } = filter
  const actors = numbersOf(filter.actors, index.vocabulary.numbers)
  const sets = facetSets(index, filter)
  const timeless = both(inRange(index, filter), textMatches)
  const told = toldBy(index, filter.asOf)
  const rest = both(timeless, told)
  const all = combined(sets, rest)
  const without = (own: keyof FacetSets) => (sets[own] ? combined({ ...sets, [own]: undefined }, rest) : all)
  const withoutWho = without('who')
  const bits = all ?? Bitset.full(index.columns.count)
  const count = bits.count
  const actorPostings = roles.length > 0 ? index.actorPostingsIn(rolesMask(roles)) : index.actorPostings
  const counted = match === 'all' && actors.length > 0 ? all : withoutWho
  const actorCounts = countEach(actorPostings, counted)
  return {
    bits,
    count,
    actorCounts,
    actorMatches: counted === all && roles.length === 0 ? actorCounts : undefined,
    themeCounts: countEach(index.themePostings, without('themes')),
    placeCounts: index.placePostings && countEach(index.placePostings, without('places')),
    speakerCounts: index.speakerPostings && countEach(index.speakerPostings, without('speakers')),
    roleCounts: roleCounts(index, actors, match, withoutWho),
    statusCounts: countEach(index.statusPostings, without('statuses')),
    laterCount: told ? countAll(index, sets, timeless) - count : 0,
    unknown: [
      ...filter.actors.filter((id) => !index.vocabulary.numbers.has(id)),
      ...filter.themes.filter((id) => !index.themeNumbers.has(id)),
      ...filter.places.filter((id) => !index.placeNumbers.has(id)),
      ...filter.speakers.filter((id) => !index.vocabulary.numbers.has(id)),
    ],
  }
}

/** How many events match, and nothing more. */
export function countMatches(index: EventIndex, filter: Filter, textMatches: Bitset | undefined): number {
  const rest = both(both(inRange(index, filter), textMatches), toldBy(index, filter.asOf))
  return countAll(index, facetSets(index, filter), rest)
}

const KINDS = ['who', 'themes', 'statuses', 'places', 'speakers'] as const
/** The events that each facet lets through; actors and roles are one, since a role is that of an actor. */
type FacetSets = Readonly<Record<(typeof KINDS)[number], Bitset | undefined>>

function combined(sets: FacetSets, rest: Bitset | undefined): Bitset | undefined {
  return KINDS.reduce((all, kind) => both(all, sets[kind]), rest)
}

function countAll(index: EventIndex, sets: FacetSets, rest: Bitset | undefined): number {
  return combined(sets, rest)?.count ?? index.columns.count
}

function facetSets(index: EventIndex, { actors, match, roles, themes, statuses, places, speakers }: Filter): FacetSets {
  const { count } = index.columns
  const chosen = (postings: readonly Postings[], numbers: readonly number[], how: Filter['match'] = 'any') =>
    combine(
      numbers.map((number) => postings[number]!),
      how,
      count,
    )
  const who = numbersOf(actors, index.vocabulary.numbers)
  const actorPostings = roles.length > 0 ? index.actorPostingsIn(rolesMask(roles)) : index.actorPostings
  return {
    who:
      who.length > 0
        ? chosen(actorPostings, who, match)
        : chosen(
            index.rolePostings,
            roles.map((role) => ROLES.indexOf(role)),
          ),
    themes: chosen(index.themePostings, numbersOf(themes, index.themeNumbers)),
    statuses: chosen(
      index.statusPostings,
      statuses.map((status) => STATUSES.indexOf(status)),
    ),
    places:
      places.length > 0
        ? chosen(loaded(index.placePostings, 'places'), numbersOf(places, index.placeNumbers))
        : undefined,
    speakers:
      speakers.length > 0
        ? chosen(loaded(index.speakerPostings, 'speakers'), numbersOf(speakers, index.vocabulary.numbers))
        : undefined,
  }
}

function roleCounts(
  index: EventIndex,
  actors: readonly number[],
  match: Filter['match'],
  rest: Bitset | undefined,
): Uint32Array {
  if (actors.length === 0) return countEach(index.rolePostings, rest)
  const each = actors.map(index.rolePostingsOf)
  return Uint32Array.from(ROLES, (_, role) => {
    const bits = combine(
      each.map((postings) => postings[role]!),
      match,
      index.columns.count,
    )!
    return rest ? bits.andCount(rest) : bits.count
  })
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

function inRange(index: EventIndex, { range = {}, sure }: Pick<Filter, 'range' | 'sure'>): Bitset | undefined {
  const { start = -Infinity, end = Infinity } = range
  if (start === -Infinity && end === Infinity) return undefined
  const possible = overlapping(index, { start, end })
  return sure ? certainIn(index, possible, { start, end }) : possible
}

/** The events that a briefing up to a day tells of, not to be changed; without a day all of them, as `undefined`. */
export function toldBy({ columns, briefingDays }: EventIndex, asOf: Instant | undefined): Bitset | undefined {
  if (asOf === undefined) return undefined
  const told = loaded(columns.told, 'told')
  const make = (briefings: number) => {
    const bits = new Bitset(told.length)
    for (let row = 0; row < told.length; row++) if (told[row]! < briefings) bits.add(row)
    return bits
  }
  const known = TOLD.get(told) ?? remembering(REMEMBERED, make)
  TOLD.set(told, known)
  return known(briefingDays.findLastIndex((day) => day <= asOf) + 1)
}

/** Per column and number of briefings: between two of them all days are one. */
const TOLD = new WeakMap<Uint16Array, (briefings: number) => Bitset>()
const REMEMBERED = 4

function both(a: Bitset | undefined, b: Bitset | undefined): Bitset | undefined {
  return a && b ? a.copy().and(b) : (a ?? b)
}

function countEach(postings: readonly Postings[], bits: Bitset | undefined): Uint32Array {
  return Uint32Array.from(postings, (each) => (bits ? each.andCount(bits) : each.count))
}
