/** A data folder, opened: its texts in memory, its records to be read in parts. */
import { isAscii, isUtf8 } from 'node:buffer'
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import { BLOCK_BYTES, type ByteSource } from './lines'
import { ProblemList } from './problems'
import type { RecordFile, SourceTree } from './sources'

const SOURCE = /\.(yaml|yml|txt|ndjson)$/

interface OpenFolder {
  readonly tree: SourceTree
  readonly problems: ProblemList
  readonly close: () => void
}

/** The folder's sources, byte for byte. A file that is not UTF-8 is a problem. `close` when they have been read. */
export function openFolder(data: string): OpenFolder {
  const texts = new Map<string, string>()
  const records = new Map<string, RecordFile>()
  const problems = new ProblemList()
  const opened: number[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const entries = existsSync(data) ? readdirSync(data, { recursive: true, withFileTypes: true }) : []
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || !SOURCE.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(data, file).split(path.sep).join('/')
    try {
      if (name.endsWith('.ndjson')) {
        const bytes = bytesOfFile(file, opened)
        records.set(name, { ...bytes, length: lengthOf(bytes) })
      } else texts.set(name, decoder.decode(readFileSync(file)))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      problems.push({
        file: name,
        line: 1,
        message: 'the file is not UTF-8',
        hint: 'Save it as UTF-8 without changing its words',
      })
    }
  }
  return { tree: { texts, records }, problems, close: () => opened.forEach((descriptor) => closeSync(descriptor)) }
}

function bytesOfFile(file: string, opened: number[]): ByteSource {
  const descriptor = openSync(file, 'r')
  opened.push(descriptor)
  return {
    size: fstatSync(descriptor).size,
    read: (into, from) => {
      let read = 0
      while (read < into.length) {
        const more = readSync(descriptor, into, read, into.length - read, from + read)
        if (more === 0) break
        read += more
      }
      return read
    },
  }
}

/** Length of a UTF-8 text in UTF-16 code units. Throws a `TypeError` where it is none. */
export function lengthOf({ size, read }: ByteSource, blockBytes = BLOCK_BYTES): number {
  const block = Buffer.alloc(blockBytes)
  let length = 0
  for (let from = 0; from < size;) {
    const filled = read(block, from)
    if (filled === 0) break
    const part = block.subarray(0, from + filled < size ? endOfCharacters(block, filled) : filled)
    if (!isUtf8(part)) throw new TypeError('not UTF-8')
    length += isAscii(part) ? part.length : part.toString('utf8').length
    from += part.length
  }
  return length
}

/** Where the last character begins that may go on after `filled` bytes. */
function endOfCharacters(block: Buffer, filled: number): number {
  for (let at = filled - 1; at > 0 && at >= filled - 4; at--) {
    const byte = block[at]!
    if (byte < 0x80) return at + 1
    if (byte >= 0xc0) return at
  }
  return filled
}
