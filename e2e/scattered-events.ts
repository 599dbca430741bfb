/**
 * Events by the hundred thousand, as they would come: in bursts over eleven years, most of a day, some of weeks, few of
 * months and years. The same ones every time; the index is written at once, details when a page asks for them.
 */
import type { Page } from '@playwright/test'
import { appFiles } from '../src/compile/output'
import { encodeColumns, packPart, SEGMENT_ROWS, type EventRow, type Part } from '../src/model/columns'
import { PLAIN_DAY } from '../src/explore/fixtures'
import type { ConflictEvent } from '../src/model/dataset'
import { DAY, formatDay, utcDay } from '../src/model/time'
import { dataset } from './dataset'

const FIRST_DAY = utcDay(2014, 1, 1)
const DAYS = 4018
/** Few, for each of the marks asks for a chunk of its own. */
const CHUNK_ROWS = 8
const PARTS: readonly Part[] = ['base', 'places', 'speakers', 'told']

/** How long events last: up to so many days, and what share of all lasts no longer. */
const LENGTHS = [
  { days: 1, share: 0.79 },
  { days: 14, share: 0.99 },
  { days: 90, share: 0.999 },
  { days: 700, share: 1 },
] as const

/** Numbers from 0 to 1 that look like chance and are not (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many rows in order of time, of shipped actors and themes. */
function scatteredRows(count: number): EventRow[] {
  const chance = seeded(5)
  const { events, actors, themes } = dataset
  const actorNumbers = new Map(actors.map(({ id }, i) => [id, i]))
  const themeNumbers = new Map(themes.map(({ id }, i) => [id, i]))
  const kinds = events.map((event) => ({
    status: event.status,
    actors: event.actors.map(({ actor, role }) => ({ actor: actorNumbers.get(actor)!, role })),
    themes: event.themes.map((id) => themeNumbers.get(id)!),
  }))
  let level = 1
  const density = Array.from({ length: DAYS }, () => {
    if (chance() < 0.02) level = 0.2 + 4 * chance() ** 3
    return level * (0.3 + chance()) + (chance() < 0.005 ? 20 * chance() : 0)
  })
  const total = density.reduce((sum, weight) => sum + weight, 0)
  const rows: EventRow[] = []
  let reached = 0
  for (const [day, weight] of density.entries()) {
    reached += weight
    for (const upTo = Math.round((reached / total) * count); rows.length < upTo;) {
      const drawn = chance()
      const { days } = LENGTHS.find(({ share }) => drawn <= share)!
      const start = FIRST_DAY + day * DAY
      const length = 1 + Math.floor(chance() * days)
      const kind = kinds[Math.floor(chance() * kinds.length)]!
      const weight = Math.floor(8 * chance() ** 4)
      rows.push({ ...kind, start, end: start + length * DAY, shape: PLAIN_DAY, weight })
    }
  }
  return rows
}

function eventOf({ start, end }: EventRow, row: number): ConflictEvent {
  const [earliest, latest] = [formatDay(start), formatDay(end - 1)]
  const template = dataset.events[row % dataset.events.length]!
  return {
    ...template,
    id: `${earliest}--event-${row + 1}`,
    title: `Event ${row + 1} of many`,
    label: `Event ${row + 1}`,
    aliases: [],
    disputes: [],
    date: {
      edtf: earliest === latest ? earliest : `${earliest}/${latest}`,
      earliest,
      latest,
      extent: earliest === latest ? 'within' : 'throughout',
      precision: 'day',
      basis: 'stated',
    },
  }
}

/** Lets a page load `count` events in place of the shipped ones, scattered over years. */
export async function serveScattered(page: Page, count: number): Promise<void> {
  const rows = scatteredRows(count)
  const empty = JSON.parse(appFiles({ ...dataset, events: [] }).get('app/manifest.json')!) as object
  const names = (name: string, rowsEach: number) =>
    Array.from({ length: Math.ceil(count / rowsEach) }, (_, i) => `${name}-${i}.json`)
  const manifest = {
    ...empty,
    count,
    chunkRows: CHUNK_ROWS,
    chunks: names('details', CHUNK_ROWS),
    columns: Object.fromEntries(PARTS.map((part) => [part, names(part, SEGMENT_ROWS)])),
  }
  const segments = names('', SEGMENT_ROWS).map((_, i) =>
    encodeColumns(rows.slice(i * SEGMENT_ROWS, (i + 1) * SEGMENT_ROWS)),
  )
  await page.route('**/dataset/v1/app/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    const [, part = '', number] = /^(\w+)-(\d+)\.json$/.exec(name) ?? []
    const details = () => {
      const first = Number(number) * CHUNK_ROWS
      return { first, events: rows.slice(first, first + CHUNK_ROWS).map((each, i) => eventOf(each, first + i)) }
    }
    if (name === 'manifest.json') return route.fulfill({ json: manifest })
    if (part === 'details') return route.fulfill({ json: details() })
    const column = PARTS.find((each) => each === part)
    return column
      ? route.fulfill({ json: packPart(segments[Number(number)]!, column) })
      : route.fulfill({ status: 404 })
  })
}
