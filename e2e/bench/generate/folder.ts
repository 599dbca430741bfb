/** Made events as a data folder, such as people write: vocabulary, one small briefing, and records. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Actor, Place, Theme } from '../../../src/model/dataset'
import type { SourceEvent, SourceFileSchema } from '../../../src/compile/source-schema'
import type { infer as Infer } from 'zod/mini'
import { makeEvents, type MadeEvent } from './events'
import { makeWorld, type World } from './world'

/** What a folder of records consists of; `events` may be far more than fit into memory. */
export interface DataFolder {
  readonly actors: readonly Actor[]
  readonly themes: readonly Theme[]
  readonly places: readonly Place[]
  /** The file's name below `records/`. */
  readonly source: string
  readonly descriptor: Infer<typeof SourceFileSchema>
  readonly events: Iterable<SourceEvent>
  /** Further files, by path. */
  readonly files?: ReadonlyMap<string, string>
}

const LINES_AT_ONCE = 2000

/** Writes the folder anew. YAML is written as JSON, which is YAML too. */
export function writeFolder(folder: string, { source, descriptor, events, files, ...vocabulary }: DataFolder): void {
  rmSync(folder, { recursive: true, force: true })
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const key of ['actors', 'themes', 'places'] as const) {
    write(`${key}.yaml`, JSON.stringify({ [key]: vocabulary[key] }, undefined, 1))
  }
  for (const [path, content] of files ?? []) write(path, content)
  write(`records/${source}.yaml`, JSON.stringify(descriptor))
  const file = openSync(join(folder, `records/${source}.ndjson`), 'w')
  try {
    let lines: string[] = []
    for (const event of events) {
      lines.push(JSON.stringify(event))
      if (lines.length < LINES_AT_ONCE) continue
      writeSync(file, `${lines.join('\n')}\n`)
      lines = []
    }
    writeSync(file, lines.map((line) => `${line}\n`).join(''))
  } finally {
    closeSync(file)
  }
}

const SOURCE = 'made'

/** A made world with `count` events: all but the briefing's few rest on records. */
export function madeFolder(count: number): DataFolder {
  const world = makeWorld()
  const { actors, themes, places } = world
  return {
    ...{ actors, themes, places, source: SOURCE },
    descriptor: { name: 'Made events', licence: 'CC0-1.0', credit: 'Drawn by chance for measuring' },
    events: records(count - TOLD, world),
    files: briefing(world),
  }
}

function* records(count: number, world: World): Generator<SourceEvent> {
  let row = 0
  for (const event of makeEvents(count, world)) yield toSource(event, ++row)
}

function toSource({ start: _start, end: _end, edtf, place, ...event }: MadeEvent, row: number): SourceEvent {
  return {
    ...event,
    actors: [...event.actors],
    themes: [...event.themes],
    date: { edtf, basis: 'stated' },
    ...(place !== undefined && { places: [{ place, relation: 'location' as const }] }),
    records: [{ id: 'r1', source: SOURCE, row, fields: { report: row % 97, certain: event.status === 'stated' } }],
  }
}

/** Events that the briefing tells of. */
export const TOLD = 4

/** Somebody says something in a text, so that the columns of speakers and briefings hold more than nothing. */
function briefing({ actors, themes }: World): Map<string, string> {
  const id = '2024-05-16-a-made-briefing'
  const countries = actors.filter(({ kind }) => kind === 'country').slice(0, TOLD)
  const sentences = countries.map(({ name }, i) => `${name} says that it counted ${i + 3} drones on Wednesday.`)
  const text = `${sentences.join('\n')}\n`
  const descriptor = {
    ...{ title: 'A made briefing', titleBasis: 'composed', date: '2024-05-16', dateBasis: 'stated', language: 'en' },
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  const events = countries.map(({ id: actor, name }, i) => ({
    id: `2024-05-15--${actor}-counts-drones`,
    title: `${name} says that it counted ${i + 3} drones`,
    label: 'Drones counted',
    date: { edtf: '2024-05-15', basis: 'relative', evidence: ['x1'] },
    actors: [{ actor, role: 'speaker' }],
    themes: [themes[0]!.id],
    status: 'claimed',
    excerpts: [{ id: 'x1', exact: sentences[i]! }],
    claims: [{ id: 'c1', speaker: actor, verb: 'says', stance: 'asserts', excerpt: 'x1' }],
  }))
  return new Map([
    [`briefings/${id}.txt`, text],
    [`briefings/${id}.yaml`, JSON.stringify(descriptor)],
    [`annotations/${id}.yaml`, JSON.stringify({ events })],
  ])
}
