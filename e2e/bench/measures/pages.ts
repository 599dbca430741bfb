/** The last step of a build: a page for every event and passage, and the images that previews show. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CACHE } from '../datasets'
import { runMeasured } from '../site'

export interface Pages {
  readonly pages: number
  /** Of the pages alone, as the step itself says: its start is not in it. */
  readonly seconds: number
  /** Milliseconds. */
  readonly aPage: number
  /** Megabytes of memory at most. */
  readonly peak: number
  readonly cardsPerSecond: number
}

interface PagesGiven {
  /** The program, built. */
  readonly app: string
  readonly name: string
  /** `dataset/v1`, compiled. */
  readonly folder: string
}

/** Newest events that get an image. */
const PAINTED_EVENTS = 100
const SAID = /^(\d+) pages, (\d+) card images .*in ([\d.]+) s$/m

/** Pages without images; then again with some, of which none is kept from a run before. */
export async function measurePages(given: PagesGiven): Promise<Pages> {
  const plain = await writeInto(given, 'off')
  const painted = await writeInto(given, String(PAINTED_EVENTS))
  return {
    ...{ pages: plain.pages, seconds: plain.seconds, peak: plain.peak },
    aPage: (plain.seconds * 1000) / plain.pages,
    cardsPerSecond: painted.images / Math.max(0.001, painted.seconds - plain.seconds),
  }
}

async function writeInto({ app, name, folder }: PagesGiven, cards: string) {
  const dist = resolve(CACHE, `pages-${process.pid}-${name}`)
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'dataset'), { recursive: true })
  cpSync(join(app, 'index.html'), join(dist, 'index.html'))
  symlinkSync(resolve(folder), join(dist, 'dataset/v1'), 'junction')
  try {
    const options = [
      '--dist',
      dist,
      '--cards',
      cards,
      '--cache',
      join(dist, '.cards'),
      '--origin',
      'https://example.org',
    ]
    const { output, peak } = await runMeasured(['src/compile/pages/main.ts', ...options])
    const [, pages, images, seconds] = SAID.exec(output) ?? []
    if (seconds === undefined) throw new Error(`The step does not say what it has written:\n${output}`)
    return { pages: Number(pages), images: Number(images), seconds: Number(seconds), peak }
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
}
