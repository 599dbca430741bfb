/** Card images by their content: what was drawn once, for this build or for one before, is not drawn again. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Drawing } from './drawing'

/** Part of every name: to be counted up when the same drawing is painted otherwise. */
const EDITION = 1

/** The name of the image of a drawing in these fonts: it changes when anything in the image does. */
export function imageName(drawing: Drawing, fonts: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([EDITION, fonts, drawing]))
    .digest('hex')
  return `${hash.slice(0, 20)}.png`
}

/** Puts an image into `folder`, painted now or before. Whether it had to be painted. */
export async function cachedImage(
  name: string,
  { cache, folder }: { readonly cache: string; readonly folder: string },
  paint: () => Promise<Buffer>,
): Promise<boolean> {
  const [kept, wanted] = [path.join(cache, name), path.join(folder, name)]
  mkdirSync(folder, { recursive: true })
  const isNew = !existsSync(kept)
  if (isNew) {
    mkdirSync(cache, { recursive: true })
    // Whole or not at all: two builds may be at it at once, and either may be ended.
    const draft = `${kept}.${process.pid}`
    writeFileSync(draft, await paint())
    renameSync(draft, kept)
  }
  copyFileSync(kept, wanted)
  return isNew
}
