/** Writes nothing, and says of which files another content is in a folder. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { Sink, TextStream } from './sink'

/** Only files that `matters` says matter are compared; `made` names all. */
export function comparingSink(
  folder: string,
  matters: (name: string) => boolean,
): Sink & { readonly made: ReadonlySet<string>; readonly stale: readonly string[] } {
  const made = new Set<string>()
  const stale: string[] = []
  const open = (name: string): TextStream => {
    made.add(name)
    if (!matters(name)) return { write: () => {}, close: () => {} }
    const compare = comparison(path.join(folder, name))
    return {
      write: (text) => compare.next(Buffer.from(text)),
      close: () => {
        if (!compare.isSame()) stale.push(name)
      },
    }
  }
  const write = (name: string, content: string) => {
    const stream = open(name)
    stream.write(content)
    stream.close()
  }
  return { made, stale, open, write }
}

/** Whether the bytes that come are those of the file, and all of them. */
function comparison(file: string) {
  const opened = existsSync(file) ? openSync(file, 'r') : undefined
  let isSame = opened !== undefined
  let at = 0
  return {
    next: (bytes: Buffer): void => {
      if (!isSame) return
      const there = Buffer.alloc(bytes.length)
      readSync(opened!, there, 0, there.length, at)
      at += bytes.length
      isSame = there.equals(bytes)
    },
    isSame: (): boolean => {
      if (opened === undefined) return false
      const { size } = fstatSync(opened)
      closeSync(opened)
      return isSame && size === at
    },
  }
}
