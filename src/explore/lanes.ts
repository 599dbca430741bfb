/** The timeline's rows: which lanes there are, and which events each draws. */
import { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import type { Matching } from './facets'
import { walkUp } from './membership'
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
  matching: Matching,
  kind: LaneKind,
  chosen: readonly string[],
  most = MAX_LANES,
): Lane[] {
  const rows = index.columns.count
  if (kind === 'none') {
    return [{ id: '', label: 'All events', count: matching.count, drawn: matching.bits, feet: new Bitset(rows) }]
  }
  const source = kind === 'theme' ? themeLanes(index) : actorLanes(index, kind, chosen)
  const drawn = new Map<number, Bitset>()
  const feet = new Map<number, Bitset>()
  const into = (map: Map<number, Bitset>, value: number) => {
    const bits = map.get(value) ?? new Bitset(rows)
    map.set(value, bits)
    return bits
  }
  const found: number[] = []
  for (const row of matching.bits) {
    found.length = 0
    const home = source.valuesOf(row, found)
    into(drawn, home).add(row)
    for (const value of found) if (value !== home) into(feet, value).add(row)
  }
  const all = [...new Set([...drawn.keys(), ...feet.keys()])].map((value) => {
    const own = drawn.get(value) ?? new Bitset(rows)
    const also = feet.get(value) ?? new Bitset(rows)
    return { id: source.id(value), label: source.label(value), count: own.count + also.count, drawn: own, feet: also }
  })
  return joinOthers(all.sort(byCount), rows, most)
}

const NO_VALUE = -1

/** Fullest first; events without a value last. */
function byCount(a: Lane, b: Lane): number {
  return Number(a.id === '~none') - Number(b.id === '~none') || b.count - a.count || (a.label < b.label ? -1 : 1)
}

/** Keeps the first lanes and joins the others in one. */
function joinOthers(all: readonly Lane[], rows: number, most: number): Lane[] {
  if (all.length <= most) return [...all]
  const kept = all.slice(0, most - 1)
  const folded = all.slice(most - 1)
  const drawn = new Bitset(rows)
  const feet = new Bitset(rows)
  for (const lane of folded) {
    drawn.or(lane.drawn)
    feet.or(lane.feet)
  }
  feet.andNot(drawn)
  return [...kept, { id: OTHERS, label: `${folded.length} others`, count: drawn.count + feet.count, drawn, feet }]
}

interface LaneSource {
  /** Collects the lanes a row belongs to, and answers with the one that draws it. */
  valuesOf(row: number, found: number[]): number
  id(value: number): string
  label(value: number): string
}

function themeLanes({ columns: { themeOffsets, themes: entries }, themes }: EventIndex): LaneSource {
  return {
    valuesOf(row, found) {
      for (let at = themeOffsets[row]!; at < themeOffsets[row + 1]!; at++) found.push(entries[at]!)
      return found[0] ?? NO_VALUE
    },
    id: (value) => themes[value]?.id ?? '~none',
    label: (value) => themes[value]?.label ?? 'No theme',
  }
}

function actorLanes(index: EventIndex, kind: 'country' | 'actor', chosen: readonly string[]): LaneSource {
  const { columns, vocabulary } = index
  const { actors, numbers } = vocabulary
  const wanted = new Set(chosen.flatMap((id) => numbers.get(id) ?? []))
  const isLane = (actor: number) => kind === 'actor' || actors[actor]!.kind === 'country'
  return {
    valuesOf(row, found) {
      let home = NO_VALUE
      let homeIsWanted = false
      const start = columns.start[row]!
      const end = columns.end[row]!
      for (let at = columns.actorOffsets[row]!; at < columns.actorOffsets[row + 1]!; at++) {
        let nearest = NO_VALUE
        let isWanted = false
        const seen = new Set<number>()
        const named = columns.actors[at]!
        // All the way up: a chosen country chooses its people, and its lane holds what they did.
        walkUp(vocabulary, named, start, end, (actor) => {
          if (seen.has(actor)) return false
          seen.add(actor)
          isWanted ||= wanted.has(actor)
          if (!isLane(actor)) return true
          if (nearest === NO_VALUE) nearest = actor
          if (!found.includes(actor)) found.push(actor)
          return true
        })
        if (nearest !== NO_VALUE && (home === NO_VALUE || (isWanted && !homeIsWanted))) {
          home = nearest
          homeIsWanted = isWanted
        }
      }
      return home
    },
    id: (value) => actors[value]?.id ?? '~none',
    label: (value) => actors[value]?.name ?? (kind === 'country' ? 'No country' : 'No actor'),
  }
}
