/** The real file: air raid alerts in Ukraine, to the second. See `e2e/bench/data/README.md`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import type { SourceEvent } from '../../../src/compile/source-schema'
import type { Place, Theme } from '../../../src/model/dataset'
import type { DataFolder } from './folder'
import { OBLAST_OF, OBLASTS } from './oblasts'

const FILE = join(import.meta.dirname, '../data/official_data_en.csv.gz')
const SOURCE = 'air-raid-alerts'

/** The file's own columns. */
interface Alert {
  readonly oblast: string
  readonly raion: string
  readonly hromada: string
  readonly level: string
  /** Such as `2022-03-15 16:10:34+00:00`. */
  readonly started_at: string
  readonly finished_at: string
}

/** How far an alert reaches is what it is about. */
const LEVELS: Readonly<Record<string, Theme>> = {
  oblast: { id: 'alert-in-an-oblast', label: 'Alert in an oblast', icon: 'triangle-down', color: 'vermillion' },
  raion: { id: 'alert-in-a-raion', label: 'Alert in a raion', icon: 'diamond', color: 'blue' },
  hromada: { id: 'alert-in-a-hromada', label: 'Alert in a hromada', icon: 'circle', color: 'bluish-green' },
}

/** The alerts as a data folder: 43,031 events with a beginning and an end each. */
export function alertsFolder(file = FILE): DataFolder {
  const { data } = Papa.parse<Alert>(gunzipSync(readFileSync(file)).toString(), { header: true, skipEmptyLines: true })
  return {
    actors: [{ id: 'ukraine', name: 'Ukraine', kind: 'country', wikidata: 'Q212' }],
    themes: Object.values(LEVELS),
    places: Object.entries(OBLASTS).map(([name, [lat, lon]]): Place => ({
      ...named(name),
      lat,
      lon,
      precision: 'region',
    })),
    source: SOURCE,
    descriptor: {
      name: 'Ukrainian air raid sirens dataset, official data',
      licence: 'MIT',
      credit: 'Vadym Klymenko',
      url: 'https://github.com/Vadimkin/ukrainian-air-raid-sirens-dataset',
    },
    events: data.map(toEvent),
  }
}

function toEvent(alert: Alert, i: number): SourceEvent {
  const { oblast, raion, hromada, level, started_at, finished_at } = alert
  const place = named(OBLAST_OF[oblast] ?? oblast)
  const [from, to] = [instant(started_at), instant(finished_at)]
  return {
    id: `${from.slice(0, 10)}--alert-${place.id}-${i + 1}`,
    title: `Air raid alert in ${hromada || raion || oblast}`,
    label: oblast.replace(' oblast', ''),
    date: { edtf: from === to ? from : `${from}/${to}`, basis: 'stated' },
    actors: [{ actor: 'ukraine', role: 'agent' }],
    themes: [LEVELS[level]!.id],
    places: [{ place: place.id, relation: 'location' }],
    status: 'stated',
    // The file's first line names the columns.
    records: [
      { id: 'r1', source: SOURCE, row: i + 2, fields: { oblast, raion, hromada, level, started_at, finished_at } },
    ],
  }
}

function named(name: string) {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name }
}

function instant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}Z`
}
