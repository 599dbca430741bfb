/** Small events for tests. */
import { decodeColumns, encodeColumns, type AllColumns, type EventRow } from '../model/columns'
import { type DateShape } from '../model/date-shape'
import type { Actor, ConflictEvent, Theme } from '../model/dataset'
import { parseEdtf, utcDay, type TimeSpan } from '../model/time'
import type { WordDictionary, WordFile } from '../model/word-files'
import type { FilterNames } from './filter-words'
import { walkUp, type Vocabulary } from './membership'
import type { Names } from './text-fields'
import { createTextIndexBuilder } from './text-index-builder'
import type { TextSources } from './text-lookup'
import { openTextIndex, type TextMatches } from './text-search'
import { DEFAULT_VIEW, type Filter } from './view-state'

/** The shape of a date that is a day and nothing else. */
export const PLAIN_DAY: DateShape = {
  precision: 'day',
  approximate: false,
  uncertain: false,
  oneOf: false,
  throughout: false,
  openStart: false,
  openEnd: false,
}

/**
 * Columns from a drawing, one event per line: its date, its actors, its themes. Lines must be in the order of
 * their start, so that line `i` is row `i`.
 *
 * ```
 * columnsFromText(`
 *   2022-02-24             | russia ukraine  | war
 *   2023-03-20/2023-03-22  | xi-jinping      | visit diplomacy
 * `, { actors, themes })
 * ```
 */
export function columnsFromText(
  drawing: string,
  { actors, themes }: { readonly actors: readonly Actor[]; readonly themes: readonly Theme[] },
): AllColumns {
  const lines = drawing.split('\n').filter((line) => line.trim() !== '')
  return decodeColumns(encodeColumns(lines.map((line) => rowFromText(line, ids(actors), ids(themes)))))
}

function rowFromText(line: string, actors: readonly string[], themes: readonly string[]): EventRow {
  const [edtf = '', ...cells] = line.split('|').map((cell) => cell.trim())
  const [actorIds = [], themeIds = []] = cells.map((cell) => cell.split(/\s+/).filter(Boolean))
  const date = parseEdtf(edtf)
  if (!date.ok) throw new Error(date.reason)
  const { start, end, precision, approximate, uncertain, oneOf, extent } = date.bounds
  if (start === undefined || end === undefined) throw new Error(`open end in a drawing: ${edtf}`)
  const numberIn = (all: readonly string[]) => (id: string) => {
    if (!all.includes(id)) throw new Error(`unknown in a drawing: ${id}`)
    return all.indexOf(id)
  }
  return {
    start,
    end,
    shape: {
      precision,
      approximate,
      uncertain,
      oneOf,
      throughout: extent === 'throughout',
      openStart: false,
      openEnd: false,
    },
    status: 'stated',
    actors: actorIds.map(numberIn(actors)).map((actor) => ({ actor, role: 'agent' })),
    themes: themeIds.map(numberIn(themes)),
  }
}

function ids(values: readonly { readonly id: string }[]): string[] {
  return values.map(({ id }) => id)
}

/** Everyone whom an actor possibly belongs to at some time in a span, each once, without itself. */
export function ancestors(vocabulary: Vocabulary, actor: number, { start, end }: TimeSpan): readonly number[] {
  const seen = new Set<number>()
  walkUp(vocabulary, actor, start, end, (number) => !seen.has(number) && Boolean(seen.add(number)))
  seen.delete(actor)
  return [...seen]
}

export function theme(id: string): Theme {
  return { id, label: id, icon: 'circle', color: 'blue' }
}

/** A whole event of 22 March 2023, with `excerpts` as plain sentences. */
export function conflictEvent({
  excerpts = [],
  ...given
}: Partial<Omit<ConflictEvent, 'excerpts'>> & { readonly excerpts?: readonly string[] }): ConflictEvent {
  return {
    id: '2023-03-22--event',
    title: 'Event',
    label: 'Event',
    date: {
      edtf: '2023-03-22',
      earliest: '2023-03-22',
      latest: '2023-03-22',
      extent: 'within',
      precision: 'day',
      basis: 'stated',
    },
    actors: [],
    themes: [],
    places: [],
    status: 'stated',
    claims: [],
    disputes: [],
    records: [],
    ...given,
    excerpts: excerpts.map((exact, i) => ({
      id: `x${i + 1}`,
      briefing: 'briefing',
      exact,
      start: 0,
      end: exact.length,
    })),
  }
}

const LABELS: Record<string, string> = {
  russia: 'Russia',
  ukraine: 'Ukraine',
  china: 'China',
  diplomacy: 'Diplomacy',
  strikes: 'Strikes and drones',
  arms: 'Arms and aid',
  kyiv: 'Kyiv',
}
const labelOf = (id: string) => LABELS[id] ?? id

/** Names for a filter's ids; an id that is not among them is its own name. */
export const NAMES: FilterNames = { actor: labelOf, theme: labelOf, place: labelOf }

/** A day of March 2023. */
export const march = (day: number) => utcDay(2023, 3, day)

export function filterOf(part: Partial<Filter>): Filter {
  return { ...DEFAULT_VIEW.filter, ...part }
}

/**
 * The index of the words of some events, with the files that the compile would make of them at hand. `rows` of a search
 * may be more than have been read.
 */
export function createTextIndex(
  events: readonly { readonly row: number; readonly event: ConflictEvent }[],
  names: Names,
) {
  const builder = createTextIndexBuilder(names)
  for (const { row, event } of events) builder.add(row, event)
  const files = new Map<string, WordDictionary | WordFile>()
  const dictionary = builder.finish((name, file) => {
    files.set(name, file)
    return name
  })
  const byRow = new Map(events.map(({ row, event }) => [row, event]))
  const index = openTextIndex(files.get(dictionary) as WordDictionary, names)
  const sources: TextSources = {
    file: (name) => files.get(name) as WordFile,
    eventOf: (row) => byRow.get(row),
    chunkRows: Infinity,
  }
  return { search: (query: string, rows: number): TextMatches => index.search(query, rows, sources) }
}
