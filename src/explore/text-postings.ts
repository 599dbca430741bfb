/**
 * In which events a key stands, and in which fields. Events with the same fields stand together, so that the fields
 * are said once:
 *
 * ```
 * title of 3 and 7, excerpts of 4 → [title, 2, 3, 4] [excerpts, 1, 4]      fields, how many, rows as differences
 * ```
 *
 * Words that an event has only since a later briefing, in a passage, stand apart, with the numbers of the briefing that
 * first told of the event and, as the difference, of the first that has the word.
 */
import { NumberReader, type NumberWriter } from '../model/number-text'
import type { WordShard } from '../model/word-files'
import { ALL_FIELDS } from './text-fields'

/** Beside the bits of the fields. */
const LATER = ALL_FIELDS + 1

/** The event has the word since briefing `since`; briefing `first` told of the event before. */
export interface Later {
  readonly first: number
  readonly since: number
}

/** Rows ascending, and the bits of the fields of each. */
export interface PostingsOfKey {
  readonly rows: readonly number[]
  readonly fields: readonly number[]
  readonly laterAt: (i: number) => Later | undefined
}

export function writePostings(writer: NumberWriter, { rows, fields, laterAt }: PostingsOfKey): void {
  const kinds = fields.map((own, i) => (laterAt(i) ? LATER : 0) | own)
  for (const kind of new Set(kinds)) {
    writer.write(kind)
    writer.write(kinds.reduce((size, other) => size + Number(other === kind), 0))
    let previous = 0
    for (let i = 0; i < rows.length; i++) {
      if (kinds[i] !== kind) continue
      writer.write(rows[i]! - previous)
      previous = rows[i]!
      const later = kind < LATER ? undefined : laterAt(i)
      if (!later) continue
      writer.write(later.first)
      writer.write(later.since - later.first)
    }
  }
}

/** Where the postings of each key of a shard begin. */
function startsOf(shard: WordShard): Uint32Array {
  const known = starts.get(shard)
  if (known) return known
  const made: number[] = [0]
  const lengths = new NumberReader(shard.lengths)
  while (lengths.at < shard.lengths.length) made.push(made.at(-1)! + lengths.next())
  if (made.at(-1) !== shard.postings.length) throw new RangeError('the postings are not as long as their keys')
  const array = Uint32Array.from(made)
  starts.set(shard, array)
  return array
}

const starts = new WeakMap<WordShard, Uint32Array>()

/**
 * Calls `visit` with each event that has the key, not in order. `told` is how many briefings count, in the order of
 * their days: what an event has from a later one is left out, unless all that is known of it is later.
 */
export function forEachPosting(
  shard: WordShard,
  key: number,
  told: number,
  visit: (row: number, fields: number) => void,
): void {
  const starts = startsOf(shard)
  readPostings(shard, starts[key - shard.first]!, starts[key - shard.first + 1]!, told, visit)
}

/** Reads through all there are. Throws a `RangeError` where they are not those of keys and of events below `rows`. */
export function checkPostings(shard: WordShard, rows: number): void {
  const starts = startsOf(shard)
  const check = (row: number, fields: number) => {
    if (row >= rows || fields > ALL_FIELDS) throw new RangeError(`fields ${fields} of row ${row} of ${rows}`)
  }
  for (let i = 1; i < starts.length; i++) {
    const end = readPostings(shard, starts[i - 1]!, starts[i]!, Infinity, check)
    if (end !== starts[i]) throw new RangeError(`the postings of key ${shard.first + i - 1} run into the next ones`)
  }
}

/** Says where it stopped. */
function readPostings(
  { postings }: WordShard,
  from: number,
  end: number,
  told: number,
  visit: (row: number, fields: number) => void,
): number {
  const reader = new NumberReader(postings, from)
  while (reader.at < end) {
    const kind = reader.next()
    let row = 0
    for (let left = reader.next(); left > 0; left--) {
      row += reader.next()
      if (kind < LATER) {
        visit(row, kind)
        continue
      }
      const first = reader.next()
      const since = first + reader.next()
      if (first >= told || since < told) visit(row, kind - LATER)
    }
  }
  return reader.at
}
