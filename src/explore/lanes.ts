/** The timeline's rows: which lanes there are, and which events each draws. */
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import type { Matching } from './facets'
import { homesOf, NO_HOME, type ValueKind } from './homes'
import type { Postings } from './postings'
import type { LaneKind } from './view-state'

export interface Lane {
  /** The value's id; `''` for the only lane of `none`, `~none` for events without a value, `OTHERS` for the rest. */
  readonly id: string
  readonly label: string
  /** Matching events that belong here: those drawn, and those with a tick at the foot. */
  readonly count: number
  /** Events drawn and named here. Every matching event is drawn in exactly one lane. */
  readonly drawn: Bitset
  /** Events that belong here too and are drawn in another lane. */
  readonly feet: Bitset
  /** Of a folded lane: the events it would draw. */
  readonly hidden?: Bitset
}

export const OTHERS = '~others'

/** More rows than this cannot be told apart at a glance; the smallest share one, until the reader asks for more. */
export const MAX_LANES = 12

/**
 * Lanes of the matching events, the fullest first, then by name. An event is drawn in the lane of its first matching
 * actor (or theme): the first one that the filter chose, else its first one with a lane. In its other lanes it leaves
 * a tick, and so it does by actor in those of whom its actors belong to then: a lane holds what its facet counts.
 *
 * `chosen` are the ids of the filter’s actors.
 */
export function lanes(
  index: EventIndex,
  { bits, count, actorMatches }: Pick<Matching, 'bits' | 'count' | 'actorMatches'>,
  kind: LaneKind,
  chosen: readonly string[],
  most = MAX_LANES,
): Lane[] {
  const rows = index.columns.count
  if (kind === 'none') return [{ id: '', label: 'All events', count, drawn: bits, feet: new Bitset(rows) }]
  const { postings, idOf, labelOf, hasLane, noValue } = SOURCES[kind](index)
  const wanted = chosen.flatMap((id) => index.vocabulary.numbers.get(id) ?? [])
  const homes = homesOf(index, kind, wanted)
  const drawnAt = (home: number) => homes.within(bits, home)

  const known = postings === index.actorPostings ? actorMatches : undefined
  const counts = Uint32Array.from(postings, (each, value) =>
    hasLane(value) ? (known?.[value] ?? each.andCount(bits)) : 0,
  )
  const byCount = (a: number, b: number) => counts[b]! - counts[a]! || (labelOf(a) < labelOf(b) ? -1 : 1)
  const values = [...counts.keys()].filter((value) => counts[value]! > 0).sort(byCount)
  const homeless = drawnAt(NO_HOME)
  const all = values.length + Number(homeless.count > 0)
  const kept = all <= most ? values : values.slice(0, most - 1)
  const found = kept.map((value): Lane => {
    const drawn = drawnAt(value)
    const feet = postings[value]!.within(bits).andNot(drawn)
    return { id: idOf(value), label: labelOf(value), count: counts[value]!, drawn, feet }
  })
  if (all <= most) {
    const own = { id: '~none', label: noValue, count: homeless.count, drawn: homeless, feet: new Bitset(rows) }
    return homeless.count > 0 ? [...found, own] : found
  }
  const drawn = bits.copy()
  for (const lane of found) drawn.andNot(lane.drawn)
  const feet = new Bitset(rows)
  for (const value of values.slice(kept.length)) postings[value]!.orInto(feet)
  feet.and(bits).andNot(drawn)
  const label = `${all - kept.length} others`
  return [...found, { id: OTHERS, label, count: drawn.count + feet.count, drawn, feet }]
}

/** What may have a lane, by its number. */
interface LaneSource {
  /** The events that belong to each: those drawn in its lane, and those that leave a tick. */
  readonly postings: readonly Postings[]
  readonly hasLane: (value: number) => boolean
  readonly idOf: (value: number) => string
  readonly labelOf: (value: number) => string
  readonly noValue: string
}

const SOURCES: Readonly<Record<ValueKind, (index: EventIndex) => LaneSource>> = {
  theme: ({ themes, themePostings }) => ({
    postings: themePostings,
    hasLane: () => true,
    idOf: (value) => themes[value]!.id,
    labelOf: (value) => themes[value]!.label,
    noValue: 'No theme',
  }),
  actor: (index) => ({ ...ofActors(index), hasLane: () => true, noValue: 'No actor' }),
  country: (index) => ({
    ...ofActors(index),
    hasLane: (value) => index.vocabulary.actors[value]!.kind === 'country',
    noValue: 'No country',
  }),
}

function ofActors({ vocabulary: { actors }, actorPostings }: EventIndex) {
  return {
    postings: actorPostings,
    idOf: (value: number) => actors[value]!.id,
    labelOf: (value: number) => actors[value]!.name,
  }
}
