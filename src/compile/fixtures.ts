/** The golden cases for tests; see `golden/README.md`. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ManifestSchema } from '../model/app-files'
import { decodeBase, decodeFurther, joinBase, joinFurther, type AllColumns, type FurtherPart } from '../model/columns'
import { compile, type CompileResult } from './compile'
import { formatProblem } from './problems'
import type { OutputFiles } from './sink'
import type { SourceFiles } from './sources'

export const GOLDEN = path.join(import.meta.dirname, 'golden')

/** Names of all cases. */
export function goldenCases(): string[] {
  return readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map(({ name }) => name)
    .sort()
}

/** The files of a case laid over those of `base`. */
export function goldenSources(name: string): SourceFiles {
  const files = new Map([...readTree(path.join(GOLDEN, 'base')), ...readTree(path.join(GOLDEN, name))])
  for (const [file, content] of files) {
    if (content.trim() === '<deleted>' || /^expected[./]/.test(file)) files.delete(file)
  }
  return files
}

/** What `data/` holds. */
export function shippedSources(): SourceFiles {
  const files = readTree(path.join(import.meta.dirname, '../../data'))
  return new Map([...files].filter(([file]) => /\.(yaml|txt|ndjson)$/.test(file)))
}

/** The result of sources that must compile; throws with all problems otherwise. */
export function compileSound(files: SourceFiles): Extract<CompileResult, { ok: true }> {
  const result = compile(files)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result
}

/** Content by path below `folder`, with `/`. */
export function readTree(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]
    }),
  )
}

/** A data folder of one text and its events, on the vocabulary of `base`. */
export function sourcesOf(text: string, events: readonly object[], records: readonly object[] = []): SourceFiles {
  const descriptor = {
    title: 'A text',
    titleBasis: 'composed',
    date: '2023-03-22',
    dateBasis: 'stated',
    language: 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  const base = [...readTree(path.join(GOLDEN, 'base'))].filter(([file]) => !file.includes('/'))
  return new Map([
    ...base,
    ['briefings/text.txt', text],
    ['briefings/text.yaml', JSON.stringify(descriptor)],
    ['annotations/text.yaml', JSON.stringify({ events })],
    ['records/list.yaml', JSON.stringify({ name: 'A list', licence: 'CC0', credit: 'Nobody' })],
    ['records/list.ndjson', records.map((record) => JSON.stringify(record)).join('\n')],
  ])
}

/** An event as it is written, resting on a record. */
export function sourceEvent(id: string, edtf: string, rest: object = {}) {
  return {
    id,
    title: `Event ${id}`,
    label: 'Event',
    date: { edtf, basis: 'stated' },
    actors: [{ actor: 'alder', role: 'agent' }],
    themes: ['talks'],
    status: 'reported',
    records: [{ id: 'r1', source: 'list', row: 1, fields: {} }],
    ...rest,
  }
}

/** The columns of the app's files, as the app reads them. */
export function columnsIn(files: OutputFiles): AllColumns {
  const read = (name: string): unknown => JSON.parse(files.get(`app/${name}`)!)
  const { columns } = ManifestSchema.parse(read('manifest.json'))
  const further = <P extends FurtherPart>(part: P) =>
    joinFurther<P>(columns[part].map((file) => decodeFurther(part, read(file))))
  const base = joinBase(columns.base.map((file) => decodeBase(read(file))))
  return { ...base, ...further('places'), ...further('speakers'), ...further('told') }
}
