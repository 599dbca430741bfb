/** The files that only the app loads: the manifest, the index and the chunks, named by their content. */
import { createHash } from 'node:crypto'
import { isFoundBy } from '../explore/find-event'
import { createTextIndexBuilder } from '../explore/text-index-builder'
import type { Manifest } from '../model/app-files'
import { encodeColumns, packPart, SEGMENT_ROWS, type EventRow, type Part } from '../model/columns'
import { DISPUTE_KINDS, type ConflictEvent } from '../model/dataset'
import type { StatementPair } from '../model/dispute-files'
import type { DatasetHead } from './compile'
import { boundsOf, endOf, readEdtf } from './dates'
import type { EventWriter } from './event-writer'
import type { Sink } from './sink'
import { statementPairs } from './statement-pairs'
import { weightOf } from './weight'

/** Rows per detail chunk: about 100 kB gzipped when events carry excerpts. */
const CHUNK_ROWS = 256
/** Of disputing statements, with their words. */
const PAIRS_PER_FILE = 128

/** `frozen` where the build is not the newest. */
export function appWriter(head: DatasetHead, sink: Sink, frozen?: Manifest['frozen']): EventWriter<void> {
  const add = (name: string, value: unknown): string => {
    const content = JSON.stringify(value)
    const file = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`
    sink.write(`app/${file}`, content)
    return file
  }
  const details = detailsWriter((number, chunk) => add(`details-${number}`, chunk))
  const columns = columnsWriter(head, add)
  const words = createTextIndexBuilder(
    head,
    head.briefings.map(({ id }) => id),
  )
  const moved: Record<string, number> = {}
  const arguing: ConflictEvent[] = []
  let count = 0
  return {
    add: (event) => {
      details.add(event)
      columns.add(event)
      words.add(count, event)
      for (const id of movedIds(event)) moved[id] = count
      if (event.disputes.length > 0) arguing.push(event)
      count++
    },
    end: () => {
      const pairs = statementPairs(arguing)
      const disputes: string[] = []
      for (let first = 0; first < pairs.length; first += PAIRS_PER_FILE) {
        const file = { pairs: pairs.slice(first, first + PAIRS_PER_FILE) } satisfies { pairs: readonly StatementPair[] }
        disputes.push(add(`disputes-${disputes.length}`, file))
      }
      const manifest = {
        appVersion: 2,
        build: head.build,
        ...(frozen && { frozen }),
        count,
        segmentRows: SEGMENT_ROWS,
        columns: columns.end(),
        chunkRows: CHUNK_ROWS,
        chunks: details.end(),
        moved,
        // Details by name: whoever blocks or withholds `details-*` means what events say, and their words say it, too.
        text: words.finish((name, file) => add(`details-${name}`, file)),
        disputes: {
          counts: Object.fromEntries(
            DISPUTE_KINDS.map((kind) => [kind, pairs.filter((pair) => pair.kind === kind).length]),
          ),
          files: disputes,
        },
        briefings: head.briefings.map(({ excluded: _, ...briefing }) => briefing),
        sources: head.sources,
        actors: head.actors,
        themes: head.themes,
        places: head.places,
      } satisfies { readonly [K in keyof Manifest]: unknown }
      sink.write('app/manifest.json', JSON.stringify(manifest))
    },
  }
}

/** Whole events in chunks; ends with the names of their files. */
function detailsWriter(
  write: (number: number, chunk: { first: number; events: readonly ConflictEvent[] }) => string,
): EventWriter<readonly string[]> {
  const files: string[] = []
  let events: ConflictEvent[] = []
  const flush = () => {
    files.push(write(files.length, { first: files.length * CHUNK_ROWS, events }))
    events = []
  }
  return {
    add: (event) => {
      if (events.push(event) === CHUNK_ROWS) flush()
    },
    end: () => {
      if (events.length > 0) flush()
      return files
    },
  }
}

/** File names by part, and what each file holds. */
const PART_FILES: readonly (readonly [part: Part, name: string])[] = [
  ['base', 'index'],
  ['places', 'places'],
  ['speakers', 'speakers'],
  ['told', 'told'],
]

/** What filters, counts and places the events in time, in segments; ends with the names of their files. */
export function columnsWriter(
  head: DatasetHead,
  write: (name: string, value: unknown) => string,
): EventWriter<Readonly<Record<Part, readonly string[]>>> {
  const files: Record<Part, string[]> = { base: [], places: [], speakers: [], told: [] }
  const toRow = eventRow(head)
  let rows: EventRow[] = []
  const flush = () => {
    const encoded = encodeColumns(rows)
    for (const [part, name] of PART_FILES) {
      files[part].push(write(`${name}-${files[part].length}`, packPart(encoded, part)))
    }
    rows = []
  }
  return {
    add: (event) => {
      if (rows.push(toRow(event)) === SEGMENT_ROWS) flush()
    },
    end: () => {
      // Without events there is one segment, with no rows.
      if (rows.length > 0 || files.base.length === 0) flush()
      return files
    },
  }
}

function eventRow({ actors, themes, places, briefings }: DatasetHead): (event: ConflictEvent) => EventRow {
  const actorNumber = numbersOf(actors)
  const themeNumber = numbersOf(themes)
  const placeNumber = numbersOf(places)
  const briefingNumber = numbersOf(briefings)
  return (event) => {
    const { date, status, actors: involved, themes: about, places: where, claims, excerpts } = event
    const bounds = boundsOf(date.edtf)
    return {
      start: bounds.anchor,
      end: endOf(date.latest),
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
      weight: weightOf(event),
      places: where.filter(isThere).map(({ place }) => placeNumber.get(place)!),
      speakers: [...new Set(claims.flatMap(({ speaker }) => (speaker ? actorNumber.get(speaker)! : [])))],
      // Briefings stand in the order of their days.
      ...(excerpts.length > 0 && { told: Math.min(...excerpts.map(({ briefing }) => briefingNumber.get(briefing)!)) }),
    }
  }
}

function numbersOf(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, i) => [id, i]))
}

/** A place that is merely spoken of is none where the event happened: the text search finds it. */
function isThere({ relation }: ConflictEvent['places'][number]): boolean {
  return relation !== 'mentioned'
}

/** Ids of an event that the app cannot find by the date at their head: aliases, and its own if its date was corrected. */
function movedIds({ id, aliases = [], date }: ConflictEvent): readonly string[] {
  const head = readEdtf(id.slice(0, id.indexOf('--')))
  return head.ok && isFoundBy(head.bounds.start, boundsOf(date.edtf).anchor) ? aliases : [id, ...aliases]
}
