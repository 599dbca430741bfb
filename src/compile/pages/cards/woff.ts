/**
 * As much of a font as setting lines needs: how far each character takes the line, and which characters there are.
 * The tables are those of OpenType 1.9; https://learn.microsoft.com/typography/opentype/spec, and WOFF 1.0 around it.
 */
import { inflateSync } from 'node:zlib'

export interface FontMetrics {
  /** Of a code point, in shares of the font size; undefined where the font does not have it. */
  readonly advanceOf: (codePoint: number) => number | undefined
}

const WOFF = 0x774f4646
const ENTRY_BYTES = 20

/** Throws where the file is no WOFF 1.0 font with a Unicode table. */
export function readWoff(file: Buffer): FontMetrics {
  if (file.readUInt32BE(0) !== WOFF) throw new Error('This is no WOFF font.')
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((tag) => tableOf(file, tag))
  const unitsPerEm = head!.readUInt16BE(18)
  const metrics = hhea!.readUInt16BE(34)
  const glyphs = glyphsOf(cmap!)
  return {
    advanceOf: (codePoint) => {
      const glyph = glyphs.get(codePoint)
      // Glyphs behind the last metric are all as wide as that.
      return glyph === undefined ? undefined : hmtx!.readUInt16BE(Math.min(glyph, metrics - 1) * 4) / unitsPerEm
    },
  }
}

function tableOf(file: Buffer, tag: string): Buffer {
  const tables = file.readUInt16BE(12)
  for (let at = 44; at < 44 + tables * ENTRY_BYTES; at += ENTRY_BYTES) {
    if (file.toString('latin1', at, at + 4) !== tag) continue
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field))
    const content = file.subarray(offset, offset! + packed!)
    return packed === length ? content : inflateSync(content)
  }
  throw new Error(`The font has no table ${tag}.`)
}

/** Code point → glyph. Format 12 holds all planes, format 4 the first. */
function glyphsOf(cmap: Buffer): Map<number, number> {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + i * 8)))
  const ofFormat = (format: number) => tables.find((table) => table.readUInt16BE(0) === format)
  const [full, basic] = [ofFormat(12), ofFormat(4)]
  const glyphs = new Map<number, number>()
  const add = (codePoint: number, glyph: number) => {
    if (glyph !== 0) glyphs.set(codePoint, glyph)
  }
  if (full) readFormat12(full, add)
  else if (basic) readFormat4(basic, add)
  else throw new Error('The font has no table of characters in a format that is read here.')
  return glyphs
}

type Add = (codePoint: number, glyph: number) => void

function readFormat12(table: Buffer, add: Add): void {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const [first, last, glyph] = [0, 4, 8].map((field) => table.readUInt32BE(16 + i * 12 + field))
    for (let codePoint = first!; codePoint <= last!; codePoint++) add(codePoint, glyph! + codePoint - first!)
  }
}

function readFormat4(table: Buffer, add: Add): void {
  const bytes = table.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes]
  for (let at = 0; at < bytes; at += 2) {
    const [last, first] = [table.readUInt16BE(ends! + at), table.readUInt16BE(starts! + at)]
    const [delta, offset] = [table.readUInt16BE(deltas! + at), table.readUInt16BE(offsets! + at)]
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const glyph = offset === 0 ? codePoint : table.readUInt16BE(offsets! + at + offset + 2 * (codePoint - first))
      if (glyph !== 0) add(codePoint, (glyph + delta) & 0xffff)
    }
  }
}
