/** Reading a file line by line that may be too long for one string, and single lines of it again. */

/** Bytes that can be read at any place: of a file, or in memory. */
export interface ByteSource {
  readonly size: number
  /** Fills `into` with what stands from `from` on, as far as there is any; says how many bytes it was. */
  read(into: Uint8Array, from: number): number
}

/** Where a line stands, in bytes, without its line feed; `number` counts from 1. */
export interface LinePlace {
  readonly from: number
  readonly length: number
  readonly number: number
}

/** So much is read at once. */
export const BLOCK_BYTES = 1 << 18

const LINE_FEED = 0x0a

export function bytesOf(text: string): ByteSource {
  const bytes = Buffer.from(text)
  return {
    size: bytes.length,
    read: (into, from) => bytes.copy(into, 0, from, from + into.length),
  }
}

/** Calls `each` with every line. A line feed is never part of a longer character, so lines can be cut out as bytes. */
export function eachLine(source: ByteSource, blockBytes: number, each: (text: string, place: LinePlace) => void): void {
  let block = Buffer.alloc(Math.min(blockBytes, source.size + 1))
  let [start, held, number] = [0, 0, 1]
  for (;;) {
    const read = source.read(block.subarray(held), start + held)
    const filled = held + read
    let from = 0
    for (let end = block.indexOf(LINE_FEED, held); end >= 0 && end < filled; end = block.indexOf(LINE_FEED, from)) {
      each(block.toString('utf8', from, end), { from: start + from, length: end - from, number: number++ })
      from = end + 1
    }
    if (read === 0) {
      if (held > 0) each(block.toString('utf8', 0, held), { from: start, length: held, number })
      return
    }
    // What is left of a line goes to the front; a line longer than the block gets a longer block.
    const longer = from === 0 && filled === block.length ? Buffer.alloc(block.length * 2) : block
    block.copy(longer, 0, from, filled)
    block = longer
    start += from
    held = filled - from
  }
}

/** Reads lines again by their place. Neighbours come from one block, so that a file in order is read once through. */
export function lineReader(source: ByteSource, blockBytes: number): (place: LinePlace) => string {
  let block = Buffer.alloc(Math.min(blockBytes, source.size + 1))
  let [start, held] = [0, 0]
  return ({ from, length }) => {
    if (from < start || from + length > start + held) {
      const isNext = from >= start + held && from <= start + held + 1
      if (length > block.length) block = Buffer.alloc(length)
      start = from
      held = source.read(isNext || from === 0 ? block : block.subarray(0, length), from)
    }
    return block.toString('utf8', from - start, from - start + length)
  }
}
