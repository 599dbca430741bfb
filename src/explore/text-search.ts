/**
 * Text search over whole events, in files that the compile has made. To be imported lazily: nothing before the first
 * query needs it.
 */
import type { ConflictEvent } from '../model/dataset'
import type { WordDictionary, WordFile } from '../model/word-files'
import { Bitset } from './bitset'
import { matchReasons, type MatchReason } from './match-reasons'
import { findPhrases, PhraseNames } from './phrase-search'
import { entitiesOf, type Names } from './text-fields'
import { openSkeletons, TextKeys } from './text-keys'
import { TextLookup, type Found, type MissingText, type TextSources } from './text-lookup'
import { checkPostings } from './text-postings'
import { readQuery } from './text-query'
import type { FoundTerms } from './words'

export interface TextIndex {
  /**
   * The events that have every word and every phrase of the query. `rows` is the number of rows of the event
   * index, which may be more than have been read. A query without a letter or a digit restricts nothing.
   *
   * - A word is found as it is or, from two letters on, as the beginning of a longer one; an English plural also as
   *   its singular. Words of a question, such as “how many”, are passed over. Only if no event has
   *   it so, other spellings of it as a name are tried, in either alphabet; and only if there is none of these,
   *   words close in spelling, the closest alone.
   * - `"…"`, `“…”`, `«…»` or `„…“` is a phrase: found letter by letter in title, summary, excerpts, or a name,
   *   whatever its case, accents, spaces, and form of apostrophes.
   *
   * The answer is made from `sources`, and says what is `missing` there. An answer to the same query is taken over
   * from `last`, while it holds or what it misses is still missing.
   */
  search(query: string, rows: number, sources: TextSources, last?: TextMatches): TextMatches
}

export interface TextMatches {
  readonly query: string
  /** How many briefings count; all, if absent. */
  readonly told?: number | undefined
  readonly bits: Bitset
  /** What has to be loaded first, where the sources do not suffice: this is no answer yet. */
  readonly missing?: MissingText | undefined
  /**
   * Where phrases were not looked for everywhere, that and how far: `phrases were looked for in the first 9,120 of
   * 430,000 events that have their words`. A count of this answer must not stand without it.
   */
  readonly looked?: string | undefined
  /** What was found, by row, for highlighting; nothing where the query restricts nothing. */
  readonly terms: { readonly get: (row: number) => FoundTerms | undefined }
  /** Why a row was found, where its title does not show it; nothing of an event that has not been loaded. */
  readonly reasons: (row: number, event?: ConflictEvent) => readonly MatchReason[]
  /** The best matches, at most so many, best first; of equals the earlier. Only rows of `among`, if given. */
  readonly best: (most: number, among?: Bitset) => readonly BestMatch[]
}

export interface BestMatch {
  readonly row: number
  /** Undefined where it has not been loaded. */
  readonly event: ConflictEvent | undefined
}

/** Opens an index that the compile has made. Throws a `RangeError` where its parts do not fit together. */
export function openTextIndex(dictionary: WordDictionary, names: Names): TextIndex {
  const keys = new TextKeys(dictionary)
  const phraseNames = new PhraseNames(entitiesOf(names))
  return {
    search(query, rows, sources, last) {
      if (last?.query === query && last.told === sources.told && !isBetter(last, sources)) return last
      const { words, phrases } = readQuery(query)
      if (words.length === 0 && phrases.length === 0) return unrestricted(query, rows, sources.told)
      const lookup = new TextLookup(keys, dictionary.skeletons, sources, rows)
      const found = words.map((word) => lookup.find(word))
      const [first, ...others] = found.map(({ bits }) => bits)
      const inAll = first && others.reduce((bits, other) => bits.and(other), first.copy())
      if (lookup.missing || phrases.length === 0) {
        return matchesOf(
          inAll ?? new Bitset(rows),
          { missing: lookup.missing },
          { query, lookup, found, phrases, names },
        )
      }
      const hits = findPhrases(phrases, inAll, lookup, phraseNames)
      const missing = lookup.missing ?? (hits.missing.length > 0 ? { files: [], rows: hits.missing } : undefined)
      return matchesOf(hits.bits, { missing, looked: hits.looked }, { query, lookup, found, phrases, names })
    },
  }
}

/**
 * A file that the dictionary names, read through: where it is damaged, or speaks of more than so many events, it throws a
 * `RangeError` here and not in the midst of a search.
 */
export function checkWordFile(file: WordFile, rows: number): WordFile {
  if ('postings' in file) checkPostings(file, rows)
  else openSkeletons(file)
  return file
}

interface Reading {
  readonly query: string
  readonly lookup: TextLookup
  readonly found: readonly Found[]
  readonly phrases: readonly string[]
  readonly names: Names
}

function matchesOf(
  bits: Bitset,
  state: Pick<TextMatches, 'missing' | 'looked'>,
  { query, lookup, found, phrases, names }: Reading,
): TextMatches {
  const { words } = lookup.keys
  // One for all events: a word that an event does not have marks nothing there.
  const terms = once((): FoundTerms => {
    const groups = found.map(({ typed, how, keys }) => ({
      typed,
      how,
      words: new Set(keys.flat().flatMap(({ key }) => (key < words.count ? [words.at(key)] : []))),
    }))
    return { words: new Set(groups.flatMap((group) => [...group.words])), phrases, groups }
  })
  const scores = once(() => lookup.scoresOf(found, bits.length))
  const { eventOf, told } = lookup.sources
  return {
    query,
    told,
    bits,
    ...state,
    terms: { get: (row) => (bits.has(row) ? terms() : undefined) },
    reasons: (row, event = eventOf(row)) => (event && bits.has(row) ? matchReasons(event, terms(), names) : []),
    best: (most, among) => bestOf(bits, most, among, scores()).map((row) => ({ row, event: eventOf(row) })),
  }
}

/** The rows worth most, best first; one pass, since there may be a million. */
function bestOf(bits: Bitset, most: number, among: Bitset | undefined, scores: Float32Array): number[] {
  const best: number[] = []
  for (const row of bits) {
    if (among && !among.has(row)) continue
    if (best.length === most && scores[row]! <= scores[best.at(-1)!]!) continue
    const place = best.findIndex((other) => scores[other]! < scores[row]!)
    best.splice(place < 0 ? best.length : place, 0, row)
    if (best.length > most) best.pop()
  }
  return best
}

function unrestricted(query: string, rows: number, told: number | undefined): TextMatches {
  return { query, told, bits: Bitset.full(rows), terms: { get: () => undefined }, reasons: () => [], best: () => [] }
}

/** Whether there is more now than an answer was made from. */
function isBetter({ missing }: TextMatches, { file, eventOf }: TextSources): boolean {
  return missing !== undefined && missing.files.every(file) && missing.rows.every((row) => eventOf(row) !== undefined)
}

function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: work() }).value
}
