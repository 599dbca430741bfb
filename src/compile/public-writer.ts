/** `events.json` and `events.csv`, written while the events come: a million of them are no string. */
import Papa from 'papaparse'
import type { ConflictEvent, Dataset } from '../model/dataset'
import type { DatasetHead } from './compile'
import { CSV_FIELDS } from './csv-fields'
import type { EventWriter } from './event-writer'
import type { Sink } from './sink'

/** As people read it in a diff. */
export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** So many events are turned into text at a time. */
const EVENTS_AT_ONCE = 64

/** The same bytes as {@link pretty} gives of the whole dataset. */
export function eventsJsonWriter(head: DatasetHead, sink: Sink): EventWriter<void> {
  const shell = pretty({ ...head, events: [] })
  const gap = shell.lastIndexOf('[]')
  const stream = sink.open('events.json')
  stream.write(shell.slice(0, gap))
  const opening = '{\n  "events": ['
  const closing = '\n  ]\n}\n'
  let events: ConflictEvent[] = []
  let before = '['
  const write = () => {
    stream.write(before + pretty({ events }).slice(opening.length, -closing.length))
    events = []
    before = ','
  }
  return {
    add: (event) => {
      if (events.push(event) === EVENTS_AT_ONCE) write()
    },
    end: () => {
      if (events.length > 0) write()
      stream.write(before === '[' ? shell.slice(gap) : `\n  ]${shell.slice(gap + 2)}`)
      stream.close()
    },
  }
}

/** Papa's own pattern lets a formula pass that goes over several lines. */
const FORMULA = /^[=+\-@\t\r]/

const CSV_COLUMNS = CSV_FIELDS.map(({ name }) => name)

type CsvRow = Record<(typeof CSV_COLUMNS)[number], string | undefined>

/** Papa has much to prepare each time. */
const ROWS_AT_ONCE = 256

/** One row per event; lists are joined with `; `. Cells that a spreadsheet would run as a formula are defused. */
export function csvWriter(head: Vocabulary, sink: Sink): EventWriter<void> {
  const stream = sink.open('events.csv')
  const toRow = csvRow(head)
  let rows: CsvRow[] = []
  const write = () => {
    const table = { fields: [...CSV_COLUMNS], data: rows }
    stream.write(`${Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\n', header: false })}\n`)
    rows = []
  }
  stream.write(`${CSV_COLUMNS.join(',')}\n`)
  return {
    add: (event) => {
      if (rows.push(toRow(event)) === ROWS_AT_ONCE) write()
    },
    end: () => {
      if (rows.length > 0) write()
      stream.close()
    },
  }
}

type Vocabulary = Pick<Dataset, 'actors' | 'themes' | 'places'>

function csvRow({ actors, themes, places }: Vocabulary): (event: ConflictEvent) => CsvRow {
  const names = (list: readonly { readonly id: string; readonly name?: string; readonly label?: string }[]) =>
    new Map(list.map(({ id, name, label }) => [id, name ?? label ?? id]))
  const [actorNames, themeNames, placeNames] = [names(actors), names(themes), names(places)]
  return (event) => ({
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
  })
}
