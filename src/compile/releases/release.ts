/** Keeps a build for good: those who cite it, or embed it frozen, find it as it was. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ReleasesSchema, type Release } from '../../model/builds'
import { DatasetSchema } from '../../model/dataset'
import { pretty } from '../public-writer'
import { RELEASES_FILE } from './read-releases'

interface ReleaseRun {
  /** The compiled dataset, fresh and sound. */
  readonly from: string
  /** Folder of the releases, sound as well: the compile has checked them. */
  readonly to: string
  /** `YYYY-MM-DD` */
  readonly date: string
}

/**
 * Adds the build in `from` to the releases in `to`. One that was released stays as it is, with the day it had.
 *
 * Throws an error for people where the day is none, or before that of the last release.
 */
export function release({ from, to, date }: ReleaseRun): { readonly release: Release; readonly isNew: boolean } {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new Error(`${date} is no day. Give it as YYYY-MM-DD: --date 2026-11-03`)
  }
  const list = path.join(to, RELEASES_FILE)
  const { builds } = existsSync(list) ? ReleasesSchema.parse(readJson(list)) : { builds: [] }
  const file = path.join(from, 'events.json')
  const { build, events } = DatasetSchema.parse(readJson(file))
  const known = builds.find((other) => other.build === build)
  if (known) return { release: known, isNew: false }
  const last = builds.at(-1)
  if (last && last.released > date) {
    throw new Error(`The last release, ${last.build}, is of ${last.released}: a new one cannot be of ${date}.`)
  }
  const added: Release = { build, released: date, events: events.length }
  mkdirSync(to, { recursive: true })
  copyFileSync(file, path.join(to, `${build}.json`))
  // Last: a release that is listed has its file.
  writeFileSync(list, pretty({ builds: [...builds, added] }))
  return { release: added, isNew: true }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
