/**
 * The columns of all events with what makes them quick to ask: the events of each actor and theme, the first
 * row from an instant on, and which rows last into one. Built once, in time linear in the data, and without an
 * object per row: it is meant for a million rows.
 */
import { isOpenStart, type EventColumns } from '../model/columns'
import { STATUSES, type Actor, type Status, type Theme } from '../model/dataset'
import type { Instant, TimeSpan } from '../model/time'
import { Bitset } from './bitset'
import { vocabulary as numberActors, walkUp, type Vocabulary } from './membership'
import { openPostings, type Postings } from './postings'

export interface EventIndex {
  readonly columns: EventColumns
  readonly vocabulary: Vocabulary
  readonly themes: readonly Theme[]
  readonly themeNumbers: ReadonlyMap<string, number>
  /** Per actor number: its events, and those of all who belonged to it when they happened. */
  readonly actorPostings: readonly Postings[]
  readonly themePostings: readonly Postings[]
  /** Events that may reach back to the edge of the data from where they start here. */
  readonly openStarts: Bitset
  /** Latest end in each block of {@link BLOCK_ROWS} rows. */
  readonly blockEnds: Float64Array
}

/** Small enough to scan a block in a microsecond, large enough that a million rows have few blocks. */
const BLOCK_ROWS = 256

/** Throws a `RangeError` when a column names an actor or theme that the vocabulary does not have. */
export function createEventIndex(
  columns: EventColumns,
  { actors, themes }: { readonly actors: readonly Actor[]; readonly themes: readonly Theme[] },
): EventIndex {
  requireBelow('actor', columns.actors, actors.length)
  requireBelow('theme', columns.themes, themes.length)
  const vocabulary = numberActors(actors)
  return {
    columns,
    vocabulary,
    themes,
    themeNumbers: new Map(themes.map((theme, number) => [theme.id, number])),
    actorPostings: collect(columns.count, actors.length, (enter) => eachActor(columns, vocabulary, enter)),
    themePostings: collect(columns.count, themes.length, (enter) => eachTheme(columns, enter)),
    openStarts: openStartsOf(columns),
    blockEnds: endsOfBlocks(columns),
  }
}

function requireBelow(name: string, numbers: Uint8Array | Uint16Array, limit: number): void {
  const bad = numbers.find((number) => number >= limit)
  if (bad !== undefined) throw new RangeError(`${name} number ${bad} of ${limit}`)
}

/** Takes an entry; answers whether it is the row's first with this value. */
type Enter = (value: number, row: number) => boolean

/** Walks the entries twice, to count and to fill, so that each list is as long as it must be from the start. */
function collect(rows: number, values: number, walk: (enter: Enter) => void): readonly Postings[] {
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

function eachActor({ count, actorOffsets, actors, start, end }: EventColumns, vocabulary: Vocabulary, enter: Enter) {
  let row = 0
  const enterHere = (actor: number) => enter(actor, row)
  for (; row < count; row++) {
    for (let at = actorOffsets[row]!; at < actorOffsets[row + 1]!; at++) {
      walkUp(vocabulary, actors[at]!, start[row]!, end[row]!, enterHere)
    }
  }
}

function eachTheme({ count, themeOffsets, themes }: EventColumns, enter: Enter) {
  for (let row = 0; row < count; row++) {
    for (let at = themeOffsets[row]!; at < themeOffsets[row + 1]!; at++) enter(themes[at]!, row)
  }
}

function openStartsOf({ count, shape }: EventColumns): Bitset {
  const bits = new Bitset(count)
  for (let row = 0; row < count; row++) if (isOpenStart(shape[row]!)) bits.add(row)
  return bits
}

function endsOfBlocks({ count, end }: EventColumns): Float64Array {
  const latest = new Float64Array(Math.ceil(count / BLOCK_ROWS)).fill(-Infinity)
  for (let row = 0; row < count; row++) {
    const block = Math.floor(row / BLOCK_ROWS)
    if (end[row]! > latest[block]!) latest[block] = end[row]!
  }
  return latest
}

/** The theme whose shape stands for an event: its first. */
export function mainTheme({ columns, themes }: EventIndex, row: number): Theme {
  return themes[columns.themes[columns.themeOffsets[row]!]!]!
}

export function statusOf({ columns }: EventIndex, row: number): Status {
  return STATUSES[columns.status[row]!]!
}

/** The first row that starts at `instant` or later; the number of rows if none does. */
export function lowerBound({ columns: { start, count } }: EventIndex, instant: Instant): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (start[middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls `visit` with the rows that start before `instant` and end after it, ascending. */
export function forEachLastingInto(index: EventIndex, instant: Instant, visit: (row: number) => void): void {
  const { end } = index.columns
  const before = lowerBound(index, instant)
  for (let first = 0, block = 0; first < before; first += BLOCK_ROWS, block++) {
    if (index.blockEnds[block]! <= instant) continue
    const last = Math.min(first + BLOCK_ROWS, before)
    for (let row = first; row < last; row++) if (end[row]! > instant) visit(row)
  }
}

/**
 * The events whose span shares an instant with `span`: those that start in it, those that last into it, however
 * long ago they began, and those after it whose start is open. Such a start reaches back to the edge of the data, the
 * first row's start, as `earliest` does in the public files. Ends may be infinite; an empty span overlaps nothing.
 */
export function overlapping(index: EventIndex, span: TimeSpan): Bitset {
  const bits = new Bitset(index.columns.count)
  if (!(span.start < span.end)) return bits
  forEachLastingInto(index, span.start, (row) => bits.add(row))
  const after = lowerBound(index, span.end)
  if (after > 0) index.openStarts.forEach((row) => bits.add(row), after)
  return bits.addRange(lowerBound(index, span.start), after)
}
