/** What is measured: made events in any number, the shipped ones, and the real file. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alertsFolder } from './generate/alerts'
import { madeFolder, writeFolder, type DataFolder } from './generate/folder'
import { makeWorld } from './generate/world'

export interface BenchDataset {
  readonly name: string
  /** A stretch of time in its middle, as the address names it: panned and zoomed in, so that the edges are far. */
  readonly time: string
  /** Typed into the search. */
  readonly words: readonly string[]
  /** Makes the data folder where it is not there yet, and gives its path. */
  folder(): string
}

/** Everything made lies below it; see `.gitignore`. */
export const CACHE = '.cache/bench'
/** Part of the folders' names: to be counted up when what is made changes. */
const EDITION = 1
/** Ranks of the words typed: one in many titles, two in fewer. */
const RANKS = [3, 60, 600]

/** `1000` is so many made events; `shipped` the data of this repository; `alerts` the real file. */
export function datasetNamed(name: string): BenchDataset {
  if (name === 'shipped')
    return { name, time: '2023-03-01..2023-04-30', words: ['drone', 'moscow'], folder: () => 'data' }
  if (name === 'alerts')
    return {
      name,
      time: '2023-01-01..2023-06-30',
      words: ['poltavska', 'nikopolska'],
      folder: () => madeOnce(name, alertsFolder),
    }
  const count = Number(name)
  if (!Number.isInteger(count) || count < 10) throw new Error(`${name} is no dataset: shipped, alerts, or 10 and more.`)
  const { words } = makeWorld()
  return {
    name,
    time: '2018-01-01..2019-12-31',
    words: RANKS.map((rank) => words[rank]!),
    folder: () => madeOnce(name, () => madeFolder(count)),
  }
}

function madeOnce(name: string, make: () => DataFolder): string {
  const folder = join(CACHE, `data-${EDITION}`, name)
  const stamp = join(folder, '.whole')
  if (existsSync(stamp)) return folder
  writeFolder(folder, make())
  writeFileSync(stamp, '')
  return folder
}
