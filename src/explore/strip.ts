/** What the strip says beside its bars: how many of a peak match, and which events last for long. Pure. */
import type { Bitset } from './bitset'
import type { EventIndex } from './event-index'
import type { Histogram } from './histogram'
import { DAY, type TimeSpan } from '../model/time'

/** From here on an event is a bar: shorter ones cannot be told from a bin. */
const LONG = 120 * DAY
/** Bars that lie over each other are one: more of them would cost and show nothing. */
const MOST_LONG = 500

export interface LongEvent extends TimeSpan {
  readonly matches: boolean
}

const rows = new WeakMap<Float64Array, Uint32Array>()

/** The rows of such events, looked for once: a strip is drawn with every change. */
function longRows({ count, start, end }: EventIndex['columns']): Uint32Array {
  const known = rows.get(end)
  if (known) return known
  const found: number[] = []
  for (let row = 0; row < count; row++) if (end[row]! - start[row]! >= LONG) found.push(row)
  const made = Uint32Array.from(found)
  rows.set(end, made)
  return made
}

/** Events as long as several months, those that match last, to be drawn over the others. */
export function longEvents(index: EventIndex, bits: Bitset, { start, end }: TimeSpan): LongEvent[] {
  const { columns } = index
  const found: LongEvent[] = []
  for (const row of longRows(columns)) {
    const [from, to] = [columns.start[row]!, columns.end[row]!]
    if (from >= end || found.length === MOST_LONG) break
    if (to > start) found.push({ start: from, end: to, matches: bits.has(row) })
  }
  return found.sort((a, b) => Number(a.matches) - Number(b.matches))
}

export interface PeakWords {
  readonly text: string
  /** Where the text begins, in pixels. */
  readonly x: number
}

/** Longer runs of bins are no peak: a number over years says nothing. */
const MOST_BINS = 6
const GAP_PX = 4

interface PeakRequest {
  readonly widthPx: number
  readonly textWidth: (text: string) => number
  /** From so many events in a bin on, its bar reaches up to where the words stand. */
  readonly tall: number
}

/**
 * `20 of 25` beside each peak that stands alone, left of it or else right of it, where no tall bar and no other
 * words are; the greatest first. Nothing where everything matches.
 */
export function peakWords({ all, matching }: Histogram, { widthPx, textWidth, tall }: PeakRequest): PeakWords[] {
  const bins = all.length
  const peaks: { first: number; last: number; count: number; matches: number }[] = []
  for (let bin = 0; bin < bins; bin++) {
    if (all[bin] === 0) continue
    const first = bin
    let [count, matches] = [0, 0]
    for (; bin < bins && all[bin]! > 0; bin++) {
      count += all[bin]!
      matches += matching[bin]!
    }
    if (bin - first <= MOST_BINS && count > 2) peaks.push({ first, last: bin, count, matches })
  }
  if (peaks.every(({ count, matches }) => count === matches)) return []
  const binPx = widthPx / bins
  const taken: [from: number, to: number][] = []
  all.forEach((count, bin) => count >= tall && taken.push([bin * binPx, (bin + 1) * binPx]))
  const words: PeakWords[] = []
  for (const { first, last, count, matches } of peaks.sort((a, b) => b.count - a.count)) {
    const text = `${matches} of ${count}`
    const width = textWidth(text)
    const x = [first * binPx - GAP_PX - width, last * binPx + GAP_PX].find(
      (from) => from >= 0 && from + width <= widthPx && taken.every(([a, b]) => b <= from || a >= from + width),
    )
    if (x === undefined) continue
    taken.push([x - GAP_PX, x + width + GAP_PX])
    words.push({ text, x })
  }
  return words
}
