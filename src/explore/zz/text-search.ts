/**
 * Text search over whole events. The only module that imports the search library, and to be imported lazily:
 * nothing before the first query needs it.
 */
import MiniSearch from 'minisearch'
import type { Actor, ConflictEvent, Place, Theme } from '../../model/dataset'
import { Bitset } from './bitset'
import { foldPhrase, readWords, type Compound, type FoundTerms } from './words'

export interface TextIndex {
  /**
   * The events that have every word and every phrase of the query. `rows` is the number of rows of the event
   * index, which may be more than have been loaded. A query without a letter or a digit restricts nothing.
   *
   * - A word is found as it is or, from two letters on, as the beginning of a longer one. Only if no event has
   *   it so, from five letters on, are words close in spelling tried.
   * - `"…"`, `“…”`, `«…»` or `„…“` is a phrase: found letter by letter in title, summary or excerpts, whatever
   *   its case, accents, spaces, and form of apostrophes.
   */
  search(query: string, rows: number): TextMatches
}

export interface TextMatches {
  readonly bits: Bitset
  /** What was found, by row, for highlighting; no entry where the query restricts nothing. */
  readonly terms: ReadonlyMap<number, FoundTerms>
}

export interface IndexedEvent {
  readonly row: number
  readonly event: ConflictEvent
}

/** Whose names and aliases events are found by. The manifest is one. */
export interface Names {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly themes: readonly Theme[]
}

const MIN_PREFIX = 2
const MIN_FUZZY = 5
const FUZZINESS = 0.2

/** Words found in each matching row. */
type Hits = ReadonlyMap<number, ReadonlySet<string>>

export function createTextIndex(events: readonly IndexedEvent[], names: Names): TextIndex {
  const fields = textFields(names)
  const index = new MiniSearch<IndexedEvent>({
    idField: 'row',
    fields: Object.keys(fields),
    extractField: (document, field) => (field === 'row' ? document.row : (fields[field]?.(document.event) ?? '')),
    tokenize: indexTerms,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  })
  index.addAll(events)
  const phraseTexts = new Map<number, string>()
  const byRow = new Map(events.map(({ row, event }) => [row, event]))
  const phraseText = (row: number): string => {
    const text = phraseTexts.get(row) ?? [...proseOf(byRow.get(row)!)].map(foldPhrase).join('\n')
    phraseTexts.set(row, text)
    return text
  }

  const lookUp = (term: string, fuzzy: number | false): Hits =>
    new Map(
      index
        .search(term, { prefix: term.length >= MIN_PREFIX, fuzzy })
        .map(({ id, terms }) => [id as number, new Set(terms)]),
    )
  const findWord = (term: string): Hits => {
    const hits = lookUp(term, false)
    return hits.size === 0 && term.length >= MIN_FUZZY ? lookUp(term, FUZZINESS) : hits
  }
  const findCompound = ({ parts, joined }: Compound): Hits => {
    const hits = parts.map(({ term }) => findWord(term)).reduce(inBoth)
    return joined === undefined ? hits : inEither(hits, lookUp(joined, false))
  }

  return {
    search(query, rows) {
      const { words, phrases } = readQuery(query)
      if (words.length === 0 && phrases.length === 0) return { bits: Bitset.full(rows), terms: new Map() }
      let hits: Hits = words.length > 0 ? words.map(findCompound).reduce(inBoth) : withoutWords(byRow.keys())
      if (phrases.length > 0) {
        hits = new Map([...hits].filter(([row]) => phrases.every((phrase) => phraseText(row).includes(phrase))))
      }
      const terms = new Map([...hits].map(([row, found]) => [row, { words: found, phrases }]))
      return { bits: Bitset.of(rows, hits.keys()), terms }
    },
  }
}

/** The searched text of an event, field by field. */
function textFields({ actors, places, themes }: Names): Readonly<Record<string, (event: ConflictEvent) => string>> {
  const actorNames = namesById(actors)
  const placeNames = namesById(places)
  const themeNames = new Map(themes.map(({ id, label }) => [id, label]))
  return {
    title: ({ title }) => title,
    label: ({ label }) => label,
    summary: ({ summary = '' }) => summary,
    excerpts: ({ excerpts }) => excerpts.map(({ exact }) => exact).join('\n'),
    actors: (event) => event.actors.map(({ actor }) => actorNames.get(actor)).join('\n'),
    places: (event) => event.places.map(({ place }) => placeNames.get(place)).join('\n'),
    themes: (event) => event.themes.map((theme) => themeNames.get(theme)).join('\n'),
  }
}

function namesById(named: readonly (Actor | Place)[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ id, name, aliases = [] }) => [id, [name, ...aliases].join('\n')]))
}

function* proseOf({ title, summary, excerpts }: ConflictEvent): Generator<string> {
  yield title
  if (summary !== undefined) yield summary
  for (const { exact } of excerpts) yield exact
}

/** The words of a text, and compounds as one word too, so that `F16` finds `F-16`. */
function indexTerms(text: string): string[] {
  return readWords(text).flatMap(({ parts, joined }) => {
    const terms = parts.map(({ term }) => term)
    return joined === undefined ? terms : [...terms, joined]
  })
}

const PHRASE = /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/g

/** A quotation mark without its partner, as while typing, is no phrase yet. */
function readQuery(query: string): { words: readonly Compound[]; phrases: readonly string[] } {
  const phrases = Array.from(query.matchAll(PHRASE), (match) => foldPhrase(match.slice(1).join('')).trim())
  return {
    words: readWords(query.replace(PHRASE, ' ')),
    phrases: phrases.filter((phrase) => readWords(phrase).length > 0),
  }
}

function withoutWords(rows: Iterable<number>): Hits {
  return new Map(Array.from(rows, (row) => [row, new Set<string>()]))
}

function inBoth(a: Hits, b: Hits): Hits {
  return new Map([...a].flatMap(([row, words]) => (b.has(row) ? [[row, new Set([...words, ...b.get(row)!])]] : [])))
}

function inEither(a: Hits, b: Hits): Hits {
  return new Map([...a, ...[...b].map(([row, words]) => [row, new Set([...(a.get(row) ?? []), ...words])] as const)])
}
