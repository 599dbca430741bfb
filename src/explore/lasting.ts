/** Which events last into an instant: few of them, but they may have begun at any time before. */
import type { Instant } from '../model/time'
import { remembering } from './remember'

/** Rows to a block, and blocks to a block of blocks: of a million rows some thousand are looked at. */
const SHIFT = 4
const SIZE = 1 << SHIFT
/** A layout asks for two instants, and again for each lane. */
const REMEMBERED = 4

/**
 * Answers with the rows that start before an instant and end after it, ascending. `end` has the end of each row,
 * `firstFrom` says which row is the first that starts at an instant or later.
 */
export function lastingRows(
  end: Float64Array,
  firstFrom: (instant: Instant) => number,
): (instant: Instant) => Uint32Array {
  const blockEnds = latestOf(end)
  const chunkEnds = latestOf(blockEnds)
  return remembering(REMEMBERED, (instant) => {
    const rows: number[] = []
    const before = firstFrom(instant)
    const blocks = Math.ceil(before / SIZE)
    for (let chunk = 0; chunk * SIZE < blocks; chunk++) {
      if (chunkEnds[chunk]! <= instant) continue
      for (let block = chunk * SIZE; block < Math.min((chunk + 1) * SIZE, blocks); block++) {
        if (blockEnds[block]! <= instant) continue
        for (let row = block * SIZE; row < Math.min((block + 1) * SIZE, before); row++) {
          if (end[row]! > instant) rows.push(row)
        }
      }
    }
    return Uint32Array.from(rows)
  })
}

/** The latest of each block. */
function latestOf(ends: Float64Array): Float64Array {
  const latest = new Float64Array(Math.ceil(ends.length / SIZE)).fill(-Infinity)
  for (let at = 0; at < ends.length; at++) latest[at >>> SHIFT] = Math.max(latest[at >>> SHIFT]!, ends[at]!)
  return latest
}
