/** The builds that were released, read back from their folder and checked: they are published, so none may be damaged. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { ReleasesSchema, type Release } from '../../model/builds'
import { DatasetSchema, type Dataset } from '../../model/dataset'
import { compareText, type Problem } from '../problems'

export interface ReadRelease extends Release {
  readonly dataset: Dataset
}

export interface ReadReleases {
  /** Oldest first. */
  readonly releases: readonly ReadRelease[]
  /** Committed files, byte for byte, by name in their folder. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

export const NO_RELEASES: ReadReleases = { releases: [], files: new Map(), problems: [] }
export const RELEASES_FILE = 'index.json'
const RESTORE = 'A release never changes. Take the file back from version control: git checkout -- '

/** A folder that is not there holds no release. `data` is what the paths of problems are given from. */
export function readReleases(folder: string, data: string): ReadReleases {
  const files = new Map(
    (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)
      .sort(([a], [b]) => compareText(a, b)),
  )
  const problems: Problem[] = []
  const report = (name: string, message: string, hint: (file: string) => string) => {
    const file = path.join(folder, name).split(path.sep).join('/')
    const fromData = path.relative(data, path.join(folder, name)).split(path.sep).join('/')
    problems.push({ file: fromData, line: 1, message, hint: hint(file) })
  }
  const restore = (file: string) => `${RESTORE}${file}`
  const list = files.get(RELEASES_FILE)
  const listed = list === undefined ? { data: { builds: [] } } : readAs(list, ReleasesSchema)
  if (listed.problem !== undefined) {
    report(RELEASES_FILE, `it is no list of releases: ${listed.problem}`, restore)
    return { releases: [], files, problems }
  }
  const { builds } = listed.data
  builds.forEach(({ build, released }, i) => {
    const before = builds[i - 1]
    if (builds.findIndex((other) => other.build === build) < i) {
      report(RELEASES_FILE, `build ${build} is listed twice`, restore)
    } else if (before && before.released > released) {
      report(RELEASES_FILE, `${build} of ${released} stands after ${before.build} of ${before.released}`, restore)
    }
  })
  const releases = builds.flatMap((release) => {
    const name = `${release.build}.json`
    const text = files.get(name)
    if (text === undefined) {
      report(name, `the file of a release of ${release.released} is missing`, restore)
      return []
    }
    const dataset = readAs(text, DatasetSchema)
    if (dataset.problem !== undefined) report(name, `it does not pass the schema: ${dataset.problem}`, restore)
    else if (dataset.data.build !== release.build) {
      report(name, `it holds build ${dataset.data.build}, not the one it is named by`, restore)
    } else if (dataset.data.events.length !== release.events) {
      report(name, `it holds ${dataset.data.events.length} events, and ${release.events} were released`, restore)
    } else return [{ ...release, dataset: dataset.data }]
    return []
  })
  const known = new Set([RELEASES_FILE, ...builds.map(({ build }) => `${build}.json`)])
  for (const name of files.keys()) {
    if (known.has(name)) continue
    report(name, `no release is listed for it in ${RELEASES_FILE}`, (file) => {
      return `Remove ${file}, or take ${path.posix.join(path.posix.dirname(file), RELEASES_FILE)} back from version control`
    })
  }
  return { releases, files, problems }
}

type Read<T> = { readonly data: T; readonly problem?: undefined } | { readonly problem: string }

function readAs<T extends z.ZodMiniType>(text: string, schema: T): Read<z.infer<T>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
  const { data, error } = z.safeParse(schema, value)
  if (error === undefined) return { data }
  const [issue] = error.issues
  return { problem: `${issue?.path.join('.') || 'at the top'}: ${issue?.message ?? 'not of this form'}` }
}
