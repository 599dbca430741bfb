/** In which lane each event is drawn: worked out for all events at once, so that lanes are made of whole sets. */
import { Bitset, lowestBit } from './bitset'
import { collect } from './collect'
import type { EventIndex } from './event-index'
import type { Postings } from './postings'
import { remembering } from './remember'
import { finished } from './steps'
import type { LaneKind } from './view-state'

type ActorKind = 'country' | 'actor'
export type ValueKind = Exclude<LaneKind, 'none'>

/** The home of an event that has no value with a lane. */
export const NO_HOME = -1
/** What depends on the day of the event. */
const DATED = -2

/** The events that each lane draws. Together they are all events, each once. */
interface Homes {
  /** Those of a home that are in `bits`, as a set of their own. */
  within(bits: Bitset, home: number): Bitset
}

/** A choice costs 150 KB at a million events, or some more. */
const REMEMBERED = 8

const known = new WeakMap<readonly Postings[], (key: string) => Homes>()

/**
 * An event is drawn in the lane of its first theme; or in that of its first actor who has one, or is below one, the
 * nearest lane going up. Of actors who are `wanted`, or belonged to one of them then, the first comes before all others.
 */
export function homesOf(index: EventIndex, kind: ValueKind, wanted: readonly number[]): Homes {
  // Not by the index, which becomes another when further columns join it: they change nothing here.
  const homes = known.get(index.actorPostings) ?? remembering(REMEMBERED, (key) => makeHomes(index, key))
  known.set(index.actorPostings, homes)
  return homes([kind, ...(kind === 'theme' ? [] : [...wanted].sort((a, b) => a - b))].join())
}

function makeHomes(index: EventIndex, key: string): Homes {
  const [kind, ...numbers] = key.split(',') as [ValueKind, ...string[]]
  if (kind === 'theme') return themeHomes(index)
  return numbers.length > 0 ? movedHomes(index, kind, numbers.map(Number)) : actorHomes(index, kind)
}

function themeHomes({ columns: { count, themeOffsets, themes: entries }, themes }: EventIndex): Homes {
  return homesIn(count, themes.length, (row) =>
    themeOffsets[row]! < themeOffsets[row + 1]! ? entries[themeOffsets[row]!]! : NO_HOME,
  )
}

function actorHomes(index: EventIndex, kind: ActorKind): Homes {
  const { columns, vocabulary, lineage } = index
  const { count, actorOffsets, actors, start, end } = columns
  const { isLane, lanes } = lanesUp(index, kind)
  return homesIn(count, vocabulary.actors.length, (row) => {
    for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
      let lane = lanes[actors[at]!]!
      if (lane === DATED) lane = firstIn(lineage.at(actors[at]!, start[row]!, end[row]!), isLane)
      if (lane !== NO_HOME) return lane
    }
    return NO_HOME
  })
}

function homesIn(rows: number, values: number, homeOf: (row: number) => number): Homes {
  const all = collect(rows, values + 1, (lists, from, to) => {
    for (let row = from; row < to; row++) {
      const home = homeOf(row)
      lists.enter(home === NO_HOME ? values : home, row)
    }
  })
  const { postings } = finished(all)
  return {
    within: (bits, home) => postings[home === NO_HOME ? values : home]!.within(bits),
  }
}

/** The homes without a choice, but for the events in which somebody wanted takes part and is not the first. */
function movedHomes(index: EventIndex, kind: ActorKind, wanted: readonly number[]): Homes {
  const { count } = index.columns
  const before = homesOf(index, kind, [])
  const { rows, homes } = movesOf(index, kind, wanted, before)
  const away = new Bitset(count).addAll(rows)
  const moved = sortedBy(homes, index.vocabulary.actors.length, rows)
  return {
    within(bits, home) {
      const found = before.within(bits, home).andNot(away)
      return home === NO_HOME ? found : found.addCommon(bits, moved.rows, moved.starts[home], moved.starts[home + 1])
    },
  }
}

/** Rows by their homes, and where those of each home begin. */
function sortedBy(homes: Uint16Array, limit: number, rows: Uint32Array) {
  const starts = new Uint32Array(limit + 1)
  for (let at = 0; at < homes.length; at++) starts[homes[at]! + 1] = starts[homes[at]! + 1]! + 1
  for (let home = 0; home < limit; home++) starts[home + 1] = starts[home + 1]! + starts[home]!
  const next = starts.slice()
  const sorted = new Uint32Array(rows.length)
  for (let at = 0; at < homes.length; at++) sorted[next[homes[at]!]!++] = rows[at]!
  return { rows: sorted, starts }
}

/** The rows with another home because of the choice, ascending, and that home. */
function movesOf(index: EventIndex, kind: ActorKind, wanted: readonly number[], before: Homes) {
  const { columns, vocabulary, lineage, actorPostings } = index
  const { count, actorOffsets, actors, start, end } = columns
  const { isLane, lanes } = lanesUp(index, kind)
  const isWanted = new Uint8Array(vocabulary.actors.length)
  for (const actor of wanted) isWanted[actor] = 1
  /** Whether an actor is wanted, or is below one who is; or whether that depends on the day. */
  const areBelow = Int8Array.from(vocabulary.actors, (_, actor) => {
    const line = lineage.always(actor)
    return line ? Number(firstIn(line, isWanted) !== NO_HOME) : DATED
  })
  const open = new Bitset(count)
  for (const actor of wanted) actorPostings[actor]!.orInto(open)
  // Where the first lane is one of the choice, it stays: that is most of them.
  areBelow.forEach((isBelow, actor) => {
    if (isBelow === 1 && isLane[actor] === 1) open.andNot(before.within(open, actor))
  })

  const rows = new Uint32Array(open.count)
  const homes = new Uint16Array(rows.length)
  let moved = 0
  for (let word = 0; word < open.words.length; word++) {
    for (let left = open.words[word]!; left !== 0; left &= left - 1) {
      const row = word * 32 + lowestBit(left)
      let first = NO_HOME
      for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
        const actor = actors[at]!
        let lane = lanes[actor]!
        let isBelow = areBelow[actor]!
        if (lane === DATED || isBelow === DATED) {
          const line = lineage.at(actor, start[row]!, end[row]!)
          lane = firstIn(line, isLane)
          isBelow = Number(firstIn(line, isWanted) !== NO_HOME)
        }
        if (lane === NO_HOME) continue
        if (first === NO_HOME) first = lane
        if (isBelow === 0) continue
        if (first !== lane) {
          rows[moved] = row
          homes[moved++] = lane
        }
        break
      }
    }
  }
  return { rows: rows.subarray(0, moved), homes: homes.subarray(0, moved) }
}

/** Which actors have lanes, and per actor the nearest one going up, where it does not depend on the day. */
function lanesUp({ vocabulary: { actors }, lineage }: EventIndex, kind: ActorKind) {
  const isLane = Uint8Array.from(actors, (actor) => Number(kind === 'actor' || actor.kind === 'country'))
  const lanes = Int32Array.from(actors, (_, actor) => {
    if (isLane[actor]) return actor
    const line = lineage.always(actor)
    return line ? firstIn(line, isLane) : DATED
  })
  return { isLane, lanes }
}

function firstIn(line: readonly number[], isSome: Uint8Array): number {
  for (let i = 0; i < line.length; i++) if (isSome[line[i]!]) return line[i]!
  return NO_HOME
}
