/**
 * Text search over whole events. The only module that imports the search library, and to be imported lazily:
 * nothing before the first query needs it.
 */
import MiniSearch from 'minisearch'
import type { ConflictEvent } from '../model/dataset'
import { Bitset } from './bitset'
import { isVariant, nearest, slips, slipsAllowed, variantKey, type Likeness } from './likeness'
import { matchReasons, type MatchReason } from './match-reasons'
import { skeleton } from './skeleton'
import { FIELD_WORTH, textFields, type Names } from './text-fields'
import { readQuery } from './text-query'
import { foldPhrase, type Compound, type FoundTerms } from './words'

export interface TextIndex {
  /**
   * The events that have every word and every phrase of the query. `rows` is the number of rows of the event
   * index, which may be more than have been loaded. A query without a letter or a digit restricts nothing.
   *
   * - A word is found as it is or, from two letters on, as the beginning of a longer one; an English plural also as
   *   its singular. Words of a question, such as “how many”, are passed over. Only if no event has
   *   it so, other spellings of it as a name are tried, in either alphabet; and only if there is none of these,
   *   words close in spelling, the closest alone.
   * - `"…"`, `“…”`, `«…»` or `„…“` is a phrase: found letter by letter in title, summary, excerpts, or a name,
   *   whatever its case, accents, spaces, and form of apostrophes.
   */
  search(query: string, rows: number): TextMatches
}

export interface TextMatches {
  readonly bits: Bitset
  /** What was found, by row, for highlighting; nothing where the query restricts nothing. */
  readonly terms: { readonly get: (row: number) => FoundTerms | undefined }
  /** Why a row was found, where its title does not show it. */
  readonly reasons: (row: number) => readonly MatchReason[]
  /** The best matches, at most so many, best first; of equals the earlier. Only rows of `among`, if given. */
  readonly best: (most: number, among?: Bitset) => readonly IndexedEvent[]
}

export interface IndexedEvent {
  readonly row: number
  readonly event: ConflictEvent
}

const MIN_PREFIX = 2
/** A swap of neighbours, one slip to us, is two to the library. */
const LIBRARY_SLIPS = 2
/** Events that are read in one go; between two of these the page answers to keys. */
const SLICE = 100

/** Of an English word: one is what several are, and the beginning of a plural is found by its singular already. */
const IS_PLURAL = /^[a-z]{3,}[^\Wsiu]s$/

interface Hit {
  readonly words: ReadonlySet<string>
  readonly score: number
}
/** By row. */
type Hits = ReadonlyMap<number, Hit>

/** A word or a compound of the query, and what it found. */
interface Found {
  readonly typed: string
  readonly how: Likeness
  readonly hits: Hits
}

/** Builds the index in slices, so that the page can be used meanwhile. */
export async function createTextIndex(events: readonly IndexedEvent[], names: Names): Promise<TextIndex> {
  const fields = textFields(names)
  const index = new MiniSearch<IndexedEvent>({
    idField: 'row',
    fields: Object.keys(FIELD_WORTH),
    extractField: ({ row, event }, field) => (field === 'row' ? row : fields.textOf(event, field)),
    tokenize: fields.termsOf,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: FIELD_WORTH },
  })
  await index.addAllAsync(events, { chunkSize: SLICE })
  const byRow = new Map(events.map(({ row, event }) => [row, event]))
  const phraseText = remember((row: number) => Array.from(fields.phraseTexts(byRow.get(row)!), foldPhrase).join('\n'))
  const find = wordFinder(index, fields.nameTerms)

  return {
    search(query, rows) {
      const { words, phrases } = readQuery(query)
      if (words.length === 0 && phrases.length === 0) return unrestricted(rows)
      const found = words.map(find)
      const inAll = found.length > 0 ? found.map(({ hits }) => hits).reduce(inBoth) : withoutWords(byRow.keys())
      const hits = new Map([...inAll].filter(([row]) => phrases.every((phrase) => phraseText(row).includes(phrase))))
      const get = (row: number): FoundTerms | undefined => {
        const hit = hits.get(row)
        const groups = found.map(({ typed, how, hits }) => ({ typed, how, words: hits.get(row)?.words ?? new Set() }))
        return hit && { words: hit.words, phrases, groups }
      }
      return {
        bits: Bitset.of(rows, hits.keys()),
        terms: { get },
        reasons: remember((row) => {
          const terms = get(row)
          return terms ? matchReasons(byRow.get(row)!, terms, names) : []
        }),
        best: (most, among) =>
          [...hits]
            .filter(([row]) => among?.has(row) ?? true)
            .sort(([a, { score: scoreA }], [b, { score: scoreB }]) => scoreB - scoreA || a - b)
            .slice(0, most)
            .map(([row]) => ({ row, event: byRow.get(row)! })),
      }
    },
  }
}

/** Finds a word or compound of a query: to the letter, or else as a variant, or else as a typo. */
function wordFinder(index: MiniSearch, nameTerms: ReadonlySet<string>): (compound: Compound) => Found {
  const lookUp = (term: string, options: { prefix?: boolean; fuzzy?: number } = {}): Hits =>
    new Map(
      index
        .search(term, { prefix: false, ...options })
        .map(({ id, terms, score }) => [id as number, { words: new Set(terms), score }]),
    )
  const lookUpAll = (terms: readonly string[]): Hits => terms.map((term) => lookUp(term)).reduce(inEither, new Map())

  // Made when first needed: most queries are found to the letter.
  const skeletons = remember(() => [...nameTerms].map((term) => ({ term, of: skeleton(term) ?? '' })))
  const variantsOf = remember((term: string): readonly string[] => {
    const key = variantKey(term)
    if (key === undefined) return []
    const like = (whole: boolean) => skeletons('').filter(({ of }) => isVariant(key, of, whole))
    const whole = like(true)
    return (whole.length > 0 ? whole : like(false)).map((name) => name.term)
  })
  const typosOf = remember((term: string): readonly string[] => {
    if (slipsAllowed(term) === 0) return []
    const near = new Set(index.search(term, { fuzzy: LIBRARY_SLIPS }).flatMap(({ terms }) => terms))
    return nearest(near, (word) => slips(term, word))
  })

  const findWord = (term: string): Omit<Found, 'typed'> => {
    const asTyped = lookUp(term, { prefix: term.length >= MIN_PREFIX })
    const exact = IS_PLURAL.test(term) ? inEither(asTyped, lookUp(term.slice(0, -1))) : asTyped
    if (exact.size > 0) return { how: 'exact', hits: exact }
    const variants = lookUpAll(variantsOf(term))
    return variants.size > 0 ? { how: 'variant', hits: variants } : { how: 'typo', hits: lookUpAll(typosOf(term)) }
  }
  return ({ parts, joined, text }) => {
    const found = parts.map(({ term }) => findWord(term))
    const hits = found.map((part) => part.hits).reduce(inBoth)
    const how = found.map((part) => part.how).reduce(looser)
    if (joined === undefined) return { typed: text, how, hits }
    const whole = lookUp(joined)
    return { typed: text, how: whole.size > 0 ? 'exact' : how, hits: inEither(hits, whole) }
  }
}

const LOOSENESS: Record<Likeness, number> = { exact: 0, variant: 1, typo: 2 }

function looser(a: Likeness, b: Likeness): Likeness {
  return LOOSENESS[a] >= LOOSENESS[b] ? a : b
}

function unrestricted(rows: number): TextMatches {
  return { bits: Bitset.full(rows), terms: { get: () => undefined }, reasons: () => [], best: () => [] }
}

function withoutWords(rows: Iterable<number>): Hits {
  return new Map(Array.from(rows, (row) => [row, { words: new Set<string>(), score: 0 }]))
}

function inBoth(a: Hits, b: Hits): Hits {
  return new Map([...a].flatMap(([row, hit]) => (b.has(row) ? [[row, joinHits(hit, b.get(row)!)]] : [])))
}

function inEither(a: Hits, b: Hits): Hits {
  return new Map([...a, ...[...b].map(([row, hit]) => [row, a.has(row) ? joinHits(a.get(row)!, hit) : hit] as const)])
}

function joinHits(a: Hit, b: Hit): Hit {
  return { words: new Set([...a.words, ...b.words]), score: a.score + b.score }
}

/** Worked out once for each argument. */
function remember<A, B>(work: (given: A) => B): (given: A) => B {
  const known = new Map<A, B>()
  return (given) => {
    if (!known.has(given)) known.set(given, work(given))
    return known.get(given)!
  }
}
