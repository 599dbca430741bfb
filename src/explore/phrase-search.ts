/** Phrases of a query: which events may have them, and which do, letter by letter. */
import type { ConflictEvent } from '../model/dataset'
import { Bitset } from './bitset'
import { countWords, eventCount } from './filter-words'
import { PHRASE_FIELDS, type Entity } from './text-fields'
import type { FoundKey, TextLookup } from './text-lookup'
import { foldPhrase, readWords } from './words'

/**
 * Chunks of events that are read for the phrases of one query. Each is a download, so that a phrase of common words
 * is looked for in the first events that have these words, and it is said that it was.
 */
const MOST_CHUNKS = 64
/** Files of postings that a word cut off by the edge of a phrase may ask for; it only narrows the candidates. */
const MOST_FILES = 6

export interface PhraseHits {
  readonly bits: Bitset
  /** How far was looked, in words; undefined where that is everywhere. */
  readonly looked: string | undefined
  /** Rows of events that have to be loaded first. */
  readonly missing: readonly number[]
}

/** The names that phrases are looked for in: of actors and places, the aliases among them. */
export class PhraseNames {
  readonly #entities: readonly Entity[]
  #folded: readonly string[] | undefined
  readonly #numbers: ReadonlyMap<string, number>

  constructor(entities: readonly Entity[]) {
    this.#entities = entities.filter(({ field }) => field !== 'themes')
    this.#numbers = new Map(this.#entities.map(({ field, id }, number) => [`${field} ${id}`, number]))
  }

  /** Numbers of the actors and places that have the phrase in their names. */
  having(phrase: string): number[] {
    return this.#all().flatMap((names, number) => (names.includes(phrase) ? [number] : []))
  }

  *of(event: ConflictEvent): Generator<string> {
    for (const { actor } of event.actors) yield this.#all()[this.#numbers.get(`actors ${actor}`) ?? -1] ?? ''
    for (const { place } of event.places) yield this.#all()[this.#numbers.get(`places ${place}`) ?? -1] ?? ''
  }

  /** Made when first needed: most queries have no phrase. */
  #all(): readonly string[] {
    return (this.#folded ??= this.#entities.map(({ names }) => foldPhrase(names.join('\n'))))
  }
}

/** The events, of `among` if given, that have all phrases. */
export function findPhrases(
  phrases: readonly string[],
  among: Bitset | undefined,
  lookup: TextLookup,
  names: PhraseNames,
): PhraseHits {
  const { rows, sources } = lookup
  const all = () => among?.copy() ?? Bitset.full(rows)
  const certain = all()
  const candidates = all()
  for (const phrase of phrases) {
    const named = lookup.bitsOf(names.having(phrase).map((entity) => key(lookup.keys.words.count + entity)))
    certain.and(named)
    candidates.and(mayHave(phrase, lookup).or(named))
  }
  candidates.andNot(certain)
  const bits = certain
  const missing: number[] = []
  let events = 0
  let chunks = 0
  let last = -1
  for (const row of candidates) {
    const chunk = Math.floor(row / sources.chunkRows)
    if (chunk !== last && ++chunks > MOST_CHUNKS) break
    events++
    const event = sources.eventOf(row)
    if (!event && chunk !== last) missing.push(row)
    if (event && hasAll(phrases, event, names)) bits.add(row)
    last = chunk
  }
  return { bits, looked: lookedWords(events, candidates.count), missing }
}

function lookedWords(events: number, of: number): string | undefined {
  if (events === of) return undefined
  return `phrases were looked for in the first ${countWords(events)} of ${eventCount(of)} that have their words`
}

/** Events that have the words of a phrase in their prose; where these say too little, all. */
function mayHave(phrase: string, lookup: TextLookup): Bitset {
  const { words } = lookup.keys
  const terms = readWords(phrase).flatMap(({ parts }) => parts.map(({ term }) => term))
  const [first = '', last = ''] = [terms[0], terms.at(-1)]
  const bits = Bitset.full(lookup.rows)
  const narrow = (numbers: readonly number[], isCut: boolean) => {
    const keys = numbers.filter((number) => lookup.keys.frequencyOf(number) > 0)
    if (isCut && new Set(keys.map((number) => lookup.keys.fileOf(number))).size > MOST_FILES) return
    bits.and(lookup.bitsOf(keys.map(key), PHRASE_FIELDS))
  }
  // A possessive is no part of a word, and a phrase may begin with it.
  const isWord = first !== 's'
  if (terms.length === 1) {
    if (isWord)
      narrow(
        having(lookup, (term) => term.includes(first)),
        true,
      )
    return bits
  }
  for (const term of new Set(terms.slice(1, -1))) narrow([words.find(term) ?? -1], false)
  const { from, to } = words.beginningWith(last)
  narrow(
    Array.from({ length: to - from }, (_, i) => from + i),
    true,
  )
  if (isWord)
    narrow(
      having(lookup, (term) => term.endsWith(first)),
      true,
    )
  return bits
}

function having({ keys }: TextLookup, isSo: (term: string) => boolean): number[] {
  const found: number[] = []
  for (const [term, number] of keys.words) if (isSo(term)) found.push(number)
  return found
}

function key(number: number): FoundKey {
  return { key: number, weight: 1 }
}

const folded = new WeakMap<ConflictEvent, string>()

function hasAll(phrases: readonly string[], event: ConflictEvent, names: PhraseNames): boolean {
  let text = folded.get(event)
  if (text === undefined) {
    const prose = [event.title, event.summary ?? '', ...event.excerpts.map(({ exact }) => exact)]
    text = [...prose.map(foldPhrase), ...names.of(event)].join('\n')
    folded.set(event, text)
  }
  return phrases.every((phrase) => text.includes(phrase))
}
