/** What travels: the app's files of a compiled dataset by kind, as the server sends them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface KindOfFile {
  /** The word at the head of the files' names, such as `index` or `details`. */
  readonly kind: string
  readonly files: number
  /** Kilobytes of 1000 bytes: all of them as they are, and after gzip. */
  readonly raw: number
  readonly gzip: number
}

/** Of many files of a kind so many are compressed, evenly chosen, and the others taken for like them. */
const SAMPLE = 48
const KB = 1000

/** `folder` is `dataset/v1/app`. The largest kind first. */
export function measureBytes(folder: string): KindOfFile[] {
  const kinds = new Map<string, string[]>()
  for (const name of readdirSync(folder)) {
    const kind = /^(?:details-words|[a-z]+)/.exec(name)?.[0] ?? name
    kinds.set(kind, [...(kinds.get(kind) ?? []), join(folder, name)])
  }
  return [...kinds].map(([kind, files]) => weigh(kind, files)).sort((a, b) => b.gzip - a.gzip)
}

function weigh(kind: string, files: readonly string[]): KindOfFile {
  const raw = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const step = Math.max(1, files.length / SAMPLE)
  const sample = Array.from({ length: Math.min(SAMPLE, files.length) }, (_, i) => files[Math.floor(i * step)]!)
  const contents = sample.map((file) => readFileSync(file))
  const sampled = contents.reduce((sum, { length }) => sum + length, 0)
  const packed = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0)
  return { kind, files: files.length, raw: raw / KB, gzip: ((packed / sampled) * raw) / KB }
}
