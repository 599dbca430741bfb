/** The compiled dataset as files: the public ones, and those that only the app loads. */
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { toJSONSchema } from 'zod/mini'
import { encodeColumns, packPart, SEGMENT_ROWS, type EventRow, type Part } from '../model/columns'
import {
  DatasetSchema,
  DISPUTE_KINDS,
  type BriefingText,
  type ConflictEvent,
  type Dataset,
  type EventDate,
} from '../model/dataset'
import type { StatementPair } from '../model/dispute-files'
import type { Quality } from '../model/quality'
import { compiledBounds, parseEdtf, spanOf, type Instant } from '../model/time'
import { statementPairs } from './statement-pairs'

/** Content by path below `dataset/v1/`. */
export type OutputFiles = ReadonlyMap<string, string>

/** Rows per detail chunk: about 100 kB gzipped when events carry excerpts. */
const CHUNK_ROWS = 256
/** Of disputing statements, with their words. */
const PAIRS_PER_FILE = 128

/** What a sound compile gives to the public. */
interface Published {
  readonly dataset: Dataset
  readonly texts: readonly BriefingText[]
  readonly quality: Quality
}

/** The files that are part of the public contract; they are committed, so they are made to be read in a diff. */
export function publicFiles({ dataset, texts, quality }: Published): OutputFiles {
  return new Map([
    ['events.json', pretty(dataset)],
    ['events.schema.json', pretty(datasetJsonSchema())],
    ['events.csv', eventsCsv(dataset)],
    ['quality.json', pretty(quality)],
    ...texts.map((text): [string, string] => [`briefings/${text.briefing.id}.json`, pretty(text)]),
  ])
}

export function datasetJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJSONSchema(DatasetSchema, { target: 'draft-2020-12' })
  return { $schema, title: 'Dateline dataset, version 1', ...schema }
}

/** The manifest, the index and the chunks, named by their content. */
export function appFiles(dataset: Dataset): OutputFiles {
  const files = new Map<string, string>()
  const add = (name: string, value: unknown): string => {
    const content = JSON.stringify(value)
    const file = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`
    files.set(`app/${file}`, content)
    return file
  }
  const { events } = dataset
  const chunks: string[] = []
  for (let first = 0; first < events.length; first += CHUNK_ROWS) {
    const chunk = { first, events: events.slice(first, first + CHUNK_ROWS) } satisfies {
      first: number
      events: readonly ConflictEvent[]
    }
    chunks.push(add(`details-${chunks.length}`, chunk))
  }
  const pairs = statementPairs(events)
  const disputes: string[] = []
  for (let first = 0; first < pairs.length; first += PAIRS_PER_FILE) {
    const file = { pairs: pairs.slice(first, first + PAIRS_PER_FILE) } satisfies { pairs: readonly StatementPair[] }
    disputes.push(add(`disputes-${disputes.length}`, file))
  }
  const manifest = {
    appVersion: 2,
    build: dataset.build,
    count: events.length,
    segmentRows: SEGMENT_ROWS,
    columns: addColumns(eventRows(dataset), add),
    chunkRows: CHUNK_ROWS,
    chunks,
    moved: movedIds(events),
    disputes: {
      counts: Object.fromEntries(
        DISPUTE_KINDS.map((kind) => [kind, pairs.filter((pair) => pair.kind === kind).length]),
      ),
      files: disputes,
    },
    briefings: dataset.briefings.map(({ excluded: _, ...briefing }) => briefing),
    sources: dataset.sources,
    actors: dataset.actors,
    themes: dataset.themes,
    places: dataset.places,
  }
  files.set('app/manifest.json', JSON.stringify(manifest))
  return files
}

/** File names by part, and what each file holds. Without events there is one segment, with no rows. */
const PART_FILES: readonly (readonly [part: Part, name: string])[] = [
  ['base', 'index'],
  ['places', 'places'],
  ['speakers', 'speakers'],
  ['told', 'told'],
]

function addColumns(rows: readonly EventRow[], add: (name: string, value: unknown) => string) {
  const files: Record<Part, string[]> = { base: [], places: [], speakers: [], told: [] }
  for (let first = 0; first === 0 || first < rows.length; first += SEGMENT_ROWS) {
    const encoded = encodeColumns(rows.slice(first, first + SEGMENT_ROWS))
    for (const [part, name] of PART_FILES) {
      files[part].push(add(`${name}-${first / SEGMENT_ROWS}`, packPart(encoded, part)))
    }
  }
  return files
}

function eventRows({ events, actors, themes, places, briefings }: Dataset): EventRow[] {
  const actorNumber = new Map(actors.map(({ id }, i) => [id, i]))
  const themeNumber = new Map(themes.map(({ id }, i) => [id, i]))
  const placeNumber = new Map(places.map(({ id }, i) => [id, i]))
  const briefingNumber = new Map(briefings.map(({ id }, i) => [id, i]))
  return events.map(({ date, status, actors: involved, themes: about, places: where, claims, excerpts }) => {
    const bounds = compiledBounds(date.edtf)
    return {
      start: bounds.anchor,
      end: spanOf(date).end,
      shape: {
        precision: date.precision,
        approximate: bounds.approximate,
        uncertain: bounds.uncertain,
        oneOf: bounds.oneOf,
        throughout: date.extent === 'throughout',
        openStart: date.open?.includes('start') ?? false,
        openEnd: date.open?.includes('end') ?? false,
      },
      status,
      actors: involved.map(({ actor, role }) => ({ actor: actorNumber.get(actor)!, role })),
      themes: about.map((theme) => themeNumber.get(theme)!),
      places: where.filter(isThere).map(({ place }) => placeNumber.get(place)!),
      speakers: [...new Set(claims.flatMap(({ speaker }) => (speaker ? actorNumber.get(speaker)! : [])))],
      // Briefings stand in the order of their days.
      ...(excerpts.length > 0 && { told: Math.min(...excerpts.map(({ briefing }) => briefingNumber.get(briefing)!)) }),
    }
  })
}

/** A place that is merely spoken of is none where the event happened: the text search finds it. */
function isThere({ relation }: ConflictEvent['places'][number]): boolean {
  return relation !== 'mentioned'
}

/** Ids that the app cannot find by the date at their head: aliases, and events whose date was corrected. */
function movedIds(events: readonly ConflictEvent[]): Record<string, number> {
  const moved: Record<string, number> = {}
  events.forEach(({ id, aliases = [], date }, row) => {
    const head = parseEdtf(id.slice(0, id.indexOf('--')))
    if (!head.ok || head.bounds.start !== anchorOf(date)) moved[id] = row
    for (const alias of aliases) moved[alias] = row
  })
  return moved
}

function anchorOf({ edtf }: EventDate): Instant | undefined {
  const result = parseEdtf(edtf)
  return result.ok ? result.bounds.anchor : undefined
}

/** Papa's own pattern lets a formula pass that goes over several lines. */
const FORMULA = /^[=+\-@\t\r]/

const CSV_COLUMNS = [
  ...(['id', 'title', 'date', 'earliest', 'latest', 'precision', 'date_basis', 'status'] as const),
  ...(['actors', 'themes', 'places', 'briefings', 'excerpts'] as const),
] as const

/** One row per event; lists are joined with `; `. Cells that a spreadsheet would run as a formula are defused. */
export function eventsCsv({ events, actors, themes, places }: Dataset): string {
  const names = (list: readonly { readonly id: string; readonly name?: string; readonly label?: string }[]) =>
    new Map(list.map(({ id, name, label }) => [id, name ?? label ?? id]))
  const [actorNames, themeNames, placeNames] = [names(actors), names(themes), names(places)]
  const rows = events.map((event): Record<(typeof CSV_COLUMNS)[number], string | undefined> => ({
    id: event.id,
    title: event.title,
    date: event.date.edtf,
    earliest: event.date.earliest,
    latest: event.date.latest,
    precision: event.date.precision,
    date_basis: event.date.basis,
    status: event.status,
    actors: event.actors.map(({ actor, role }) => `${actorNames.get(actor)} (${role})`).join('; '),
    themes: event.themes.map((theme) => themeNames.get(theme)).join('; '),
    places: event.places.map(({ place, relation }) => `${placeNames.get(place)} (${relation})`).join('; '),
    briefings: [...new Set(event.excerpts.map(({ briefing }) => briefing))].join('; '),
    excerpts: event.excerpts.map(({ exact }) => exact).join(' ¶ '),
  }))
  const table = { fields: [...CSV_COLUMNS], data: rows }
  const csv = Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\n' })
  return csv.endsWith('\n') ? csv : `${csv}\n`
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
