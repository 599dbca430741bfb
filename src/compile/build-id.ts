/** Short hash of every source, so that a build names exactly the data it was made from. */
import { createHash } from 'node:crypto'
import { BLOCK_BYTES } from './lines'
import { compareText } from './problems'
import type { SourceTree } from './sources'

export function buildId({ texts, records }: SourceTree): string {
  const hash = createHash('sha256')
  for (const path of [...texts.keys(), ...records.keys()].sort(compareText)) {
    const text = texts.get(path)
    const record = records.get(path)
    hash.update(`${path}\0${text?.length ?? record!.length}\0`)
    if (text !== undefined) hash.update(text)
    else {
      const block = Buffer.alloc(Math.min(BLOCK_BYTES, record!.size))
      for (let from = 0; from < record!.size; from += block.length) {
        hash.update(block.subarray(0, record!.read(block, from)))
      }
    }
  }
  return hash.digest('hex').slice(0, 12)
}
