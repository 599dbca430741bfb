/** Where compiled files go: each is written once, whole or from its beginning to its end. */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Content by path below `dataset/v1/`. */
export type OutputFiles = ReadonlyMap<string, string>

export interface TextStream {
  write(text: string): void
  close(): void
}

export interface Sink {
  write(name: string, content: string): void
  /** For a file that may be longer than any string. */
  open(name: string): TextStream
}

export function memorySink(): Sink & { readonly files: OutputFiles } {
  const files = new Map<string, string>()
  return {
    files,
    write: (name, content) => void files.set(name, content),
    open: (name) => {
      const parts: string[] = []
      return { write: (text) => void parts.push(text), close: () => void files.set(name, parts.join('')) }
    },
  }
}

/** So many characters are collected before they are written. */
const BUFFERED = 1 << 20

/** Writes below `folder`; `names` are those of the files so far. `close` it also when a write has failed. */
export function folderSink(folder: string): Sink & { readonly names: readonly string[]; readonly close: () => void } {
  const names: string[] = []
  const opened = new Set<number>()
  const made = new Set<string>()
  const place = (name: string) => {
    const file = path.join(folder, name)
    const parent = path.dirname(file)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    names.push(name)
    return file
  }
  return {
    names,
    close: () => opened.forEach((file) => closeSync(file)),
    write: (name, content) => writeFileSync(place(name), content),
    open: (name) => {
      const file = openSync(place(name), 'w')
      opened.add(file)
      let buffered = ''
      const flush = () => {
        const bytes = Buffer.from(buffered)
        for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from)
        buffered = ''
      }
      return {
        write: (text) => {
          buffered += text
          if (buffered.length >= BUFFERED) flush()
        },
        close: () => {
          flush()
          opened.delete(file)
          closeSync(file)
        },
      }
    },
  }
}

/** What has been written, read when it is asked for: all of it may be more than memory holds. */
export interface WrittenFiles extends Iterable<readonly [name: string, content: string]> {
  keys(): Iterable<string>
}

export function writtenFiles(folder: string, names: readonly string[]): WrittenFiles {
  return {
    keys: () => names,
    *[Symbol.iterator]() {
      for (const name of names) yield [name, readFileSync(path.join(folder, name), 'utf8')] as const
    },
  }
}
