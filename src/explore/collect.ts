/** From columns to postings: which events each value of a facet has. In time linear in the data, no object per row. */
import type { EventColumns, SpeakerColumns } from '../model/columns'
import type { Bitset } from './bitset'
import { walkUp, type Vocabulary } from './membership'
import { openPostings, type Postings } from './postings'

/** Takes an entry; answers whether it is the row's first with this value. */
export type Enter = (value: number, row: number) => boolean

/** Walks the entries twice, to count and to fill, so that each list is as long as it must be from the start. */
export function collect(rows: number, values: number, walk: (enter: Enter) => void): readonly Postings[] {
  const counts = new Uint32Array(values)
  walk(firstPerRow(values, (value) => (counts[value] = counts[value]! + 1)))
  const postings = Array.from(counts, (count) => openPostings(count, rows))
  walk(firstPerRow(values, (value, row) => postings[value]!.append(row)))
  return postings
}

/** An actor with two roles, or above two actors of one event, still has that event once. */
function firstPerRow(values: number, take: (value: number, row: number) => void): Enter {
  const lastRow = new Int32Array(values).fill(-1)
  return (value, row) => {
    if (lastRow[value] === row) return false
    lastRow[value] = row
    take(value, row)
    return true
  }
}

/** Enters every actor of every event, and all to whom they belonged then; only entries in a role of `mask`, if given. */
export function eachActor(columns: EventColumns, vocabulary: Vocabulary, enter: Enter, mask = -1): void {
  const { count, actorOffsets, actors, roles, start, end } = columns
  let row = 0
  const enterHere = (actor: number) => enter(actor, row)
  for (; row < count; row++) {
    for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
      if ((mask >> roles[at]!) & 1) walkUp(vocabulary, actors[at]!, start[row]!, end[row]!, enterHere)
    }
  }
}

/** Enters everyone who speaks of an event, and all to whom they belonged when it happened. */
export function eachSpeaker(columns: EventColumns & SpeakerColumns, vocabulary: Vocabulary, enter: Enter): void {
  const { count, speakerOffsets, speakers, start, end } = columns
  let row = 0
  const enterHere = (actor: number) => enter(actor, row)
  for (; row < count; row++) {
    for (let at = speakerOffsets[row]!; at < speakerOffsets[row + 1]!; at++) {
      walkUp(vocabulary, speakers[at]!, start[row]!, end[row]!, enterHere)
    }
  }
}

/** Enters the values of a flattened list. */
export function eachValue(offsets: Uint32Array, values: ArrayLike<number>, enter: Enter): void {
  for (let row = 0; row < offsets.length - 1; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) enter(values[at]!, row)
  }
}

/**
 * Enters the roles in which an actor, or somebody who belonged to it then, took part in the events of `rows`. Only
 * they are looked at: for one actor that is far less than all.
 */
export function eachRoleOf(
  { actorOffsets, actors, roles, start, end }: EventColumns,
  vocabulary: Vocabulary,
  actor: number,
  rows: Bitset,
  enter: Enter,
): void {
  const seenAt = new Int32Array(vocabulary.actors.length).fill(-1)
  rows.forEach((row) => {
    for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
      let reached = false
      walkUp(vocabulary, actors[at]!, start[row]!, end[row]!, (above) => {
        reached ||= above === actor
        if (reached || seenAt[above] === at) return false
        seenAt[above] = at
        return true
      })
      if (reached) enter(roles[at]!, row)
    }
  })
}
