/** The last step of a build: a page for every event, passage and actor with its embed, and the images that previews show. */
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
  /** Milliseconds; of the newest, with nothing kept from a run before. */
  readonly aCard: number
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
const RUNS = 3
const SAID = /^(\d+) pages, \d+ card images \(\d+ new(?:, ([\d.]+) ms each)?\).*in ([\d.]+) s$/m

/** Pages without images, the median of some runs; then again with images. */
export async function measurePages(given: PagesGiven): Promise<Pages> {
  const runs = []
  for (let i = 0; i < RUNS; i++) runs.push(await writeInto(given, 'off'))
  const plain = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)]!
  const painted = await writeInto(given, String(PAINTED_EVENTS))
  return {
    ...{ pages: plain.pages, seconds: plain.seconds, peak: plain.peak },
    aPage: (plain.seconds * 1000) / plain.pages,
    aCard: painted.aCard,
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
    const [, pages, aCard = '0', seconds] = SAID.exec(output) ?? []
    if (seconds === undefined) throw new Error(`The step does not say what it has written:\n${output}`)
    return { pages: Number(pages), aCard: Number(aCard), seconds: Number(seconds), peak }
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
}
