/**
 * A PNG of at most 256 colours: text on plain ground needs no more, and it is a third of the file.
 * https://www.w3.org/TR/png-3/
 */
import { crc32, deflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes each, red first; all of them opaque. */
  readonly rgba: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256
/** Beyond it, runs of one colour take long and give little. */
const LEVEL = 6

export function indexedPng({ width, height, rgba }: Pixels): Buffer {
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  const { indexOf, palette } = paletteOf(words)
  // Each row begins with the number of its filter: 0, none, which is best where colours are numbers.
  const rows = new Uint8Array(height * (width + 1))
  let [word, index] = [palette[0]!, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const next = words[y * width + x]!
      // Most pixels are as the one before.
      if (next !== word) [word, index] = [next, indexOf.get(next)!]
      rows[y * (width + 1) + 1 + x] = index
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits, indexed colour.
  header.set([8, 3], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((word) => [word & 255, (word >> 8) & 255, (word >> 16) & 255]))),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Colours that differ only in their lowest bits are drawn as the most frequent of them, which keeps plain ground. */
function paletteOf(words: Uint32Array): { indexOf: ReadonlyMap<number, number>; palette: readonly number[] } {
  const counts = countsOf(words)
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
  for (let bits = 8; ; bits--) {
    const mask = 0x01010101 * ((0xff << (8 - bits)) & 0xff)
    const palette: number[] = []
    const numbers = new Map<number, number>()
    const indexOf = new Map<number, number>()
    for (const word of colours) {
      const alike = word & mask
      const known = numbers.get(alike) ?? palette.push(word) - 1
      numbers.set(alike, known)
      indexOf.set(word, known)
    }
    if (palette.length <= MOST_COLOURS) return { indexOf, palette }
  }
}

function countsOf(words: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let from = 0, to = 0; from < words.length; from = to) {
    const word = words[from]!
    while (words[to] === word) to++
    counts.set(word, (counts.get(word) ?? 0) + to - from)
  }
  return counts
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}
