/** Words of a query → events, from what has been loaded; what more is needed is noted. */
import type { WordFile } from '../model/word-files'
import type { ConflictEvent } from '../model/dataset'
import { Bitset } from './bitset'
import { nearest, variantKey, type Likeness } from './likeness'
import { ALL_FIELDS, WORTH_OF } from './text-fields'
import { variantsOf, type TextKeys } from './text-keys'
import { forEachPosting } from './text-postings'
import type { Compound } from './words'

/** What an answer is made from; undefined where it has not been loaded. */
export interface TextSources {
  readonly file: (name: string) => WordFile | undefined
  /** The whole event, for phrases; as known on the day, where one is chosen. */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** Events that are loaded together. */
  readonly chunkRows: number
  /** How many briefings count, in the order of their days; all, if absent. */
  readonly told?: number | undefined
}

/** What has to be loaded before a query can be answered, or the next thing be asked for. */
export interface MissingText {
  /** Names of files. */
  readonly files: readonly string[]
  /** Rows whose events are wanted, one for each chunk. */
  readonly rows: readonly number[]
}

/** A key that a word led to, and how far it is the word: 1 where it is that itself, less where it begins so. */
export interface FoundKey {
  readonly key: number
  readonly weight: number
}

/** A word or a compound of the query, and what it found. */
export interface Found {
  readonly typed: string
  readonly how: Likeness
  readonly bits: Bitset
  /** For each part of it. */
  readonly keys: readonly (readonly FoundKey[])[]
}

const MIN_PREFIX = 2
const BEGINNING = 0.5

/** Of an English word: one is what several are, and the beginning of a plural is found by its singular already. */
const IS_PLURAL = /^[a-z]{3,}[^\Wsiu]s$/

/** One reading of one query. */
export class TextLookup {
  readonly keys: TextKeys
  readonly sources: TextSources
  readonly rows: number
  readonly #skeletonFile: string
  readonly #missing = new Set<string>()

  constructor(keys: TextKeys, skeletonFile: string, sources: TextSources, rows: number) {
    this.keys = keys
    this.sources = sources
    this.rows = rows
    this.#skeletonFile = skeletonFile
  }

  /** Files that were needed and not there; until they are, what was found is not the whole. */
  get missing(): MissingText | undefined {
    return this.#missing.size > 0 ? { files: [...this.#missing], rows: [] } : undefined
  }

  /** The events that have any of the keys, in any of the fields. */
  bitsOf(keys: Iterable<FoundKey>, fields = ALL_FIELDS): Bitset {
    const bits = new Bitset(this.rows)
    const { words } = bits
    const add = (row: number, own: number) => {
      if (own & fields) words[row >>> 5]! |= 1 << (row & 31)
    }
    for (const { key } of keys) this.#visit(key, add)
    return bits
  }

  /** What each event is worth, by row: per part of the query its best key, by field and rarity. */
  scoresOf(found: readonly Found[], events: number): Float32Array {
    const scores = new Float32Array(this.rows)
    const ofPart = new Float32Array(this.rows)
    for (const keys of found.flatMap((word) => word.keys)) {
      ofPart.fill(0)
      for (const { key, weight } of keys) {
        const rarity = weight * Math.log(1 + events / Math.max(1, this.keys.frequencyOf(key)))
        this.#visit(key, (row, fields) => {
          const score = rarity * WORTH_OF[fields]!
          if (score > ofPart[row]!) ofPart[row] = score
        })
      }
      for (let row = 0; row < scores.length; row++) scores[row]! += ofPart[row]!
    }
    return scores
  }

  /** A word or compound of a query: to the letter, or else as a variant, or else as a typo. */
  find({ parts, joined, text }: Compound): Found {
    const found = parts.map(({ term }) => this.#findWord(term))
    const keys = found.map((part) => part.keys)
    const bits = found.map((part) => part.bits).reduce((all, other) => all.and(other))
    const how = found.map((part) => part.how).reduce(looser)
    if (joined === undefined) return { typed: text, how, bits, keys }
    const whole = this.keysOf([this.keys.words.find(joined)], joined)
    const wholeBits = this.bitsOf(whole)
    return { typed: text, how: wholeBits.count > 0 ? 'exact' : how, bits: bits.or(wholeBits), keys: [...keys, whole] }
  }

  /** Keys of words, and of whatever has them in its names. */
  keysOf(words: Iterable<number | undefined>, term?: string): FoundKey[] {
    const found: FoundKey[] = []
    const entities = new Map<number, number>()
    const itself = term === undefined ? undefined : this.keys.words.find(term)
    for (const word of words) {
      if (word === undefined) continue
      const weight = term === undefined || word === itself ? 1 : BEGINNING
      found.push({ key: word, weight })
      for (const key of this.keys.entitiesOf(word)) entities.set(key, Math.max(weight, entities.get(key) ?? 0))
    }
    for (const [key, weight] of entities) found.push({ key, weight })
    return found
  }

  #findWord(term: string): { how: Likeness; bits: Bitset; keys: readonly FoundKey[] } {
    const exact = this.#exactKeys(term)
    const exactBits = this.bitsOf(exact)
    if (exactBits.count > 0 || this.missing) return { how: 'exact', bits: exactBits, keys: exact }
    const variants = this.#variantKeys(term)
    const variantBits = this.bitsOf(variants)
    if (variantBits.count > 0 || this.missing) return { how: 'variant', bits: variantBits, keys: variants }
    return { how: 'typo', ...this.#typos(term) }
  }

  #exactKeys(term: string): readonly FoundKey[] {
    const { words } = this.keys
    if (term.length < MIN_PREFIX) return this.keysOf([words.find(term)], term)
    const { from, to } = words.beginningWith(term)
    const asTyped = this.keysOf(
      Array.from({ length: to - from }, (_, i) => from + i),
      term,
    )
    return IS_PLURAL.test(term) ? [...asTyped, ...this.keysOf([words.find(term.slice(0, -1))])] : asTyped
  }

  #variantKeys(term: string): readonly FoundKey[] {
    if (variantKey(term) === undefined) return []
    const file = this.#fileOf(this.#skeletonFile)
    return file && 'skeletons' in file ? this.keysOf(variantsOf(term, file)) : []
  }

  /** The closest words that any event has. */
  #typos(term: string): { readonly bits: Bitset; readonly keys: readonly FoundKey[] } {
    let close = this.keys.words.near(term)
    while (close.length > 0) {
      const closest = nearest(close, (word) => word.slips)
      const keys = this.keysOf(closest.map(({ number }) => number))
      const bits = this.bitsOf(keys)
      if (bits.count > 0 || this.missing) return { bits, keys }
      close = close.slice(closest.length)
    }
    return { bits: new Bitset(this.rows), keys: [] }
  }

  #visit(key: number, visit: (row: number, fields: number) => void): void {
    if (this.keys.frequencyOf(key) === 0) return
    const file = this.#fileOf(this.keys.fileOf(key))
    if (file && 'postings' in file) forEachPosting(file, key, this.sources.told ?? Infinity, visit)
  }

  #fileOf(name: string): WordFile | undefined {
    const file = this.sources.file(name)
    if (!file) this.#missing.add(name)
    return file
  }
}

const LOOSENESS: Record<Likeness, number> = { exact: 0, variant: 1, typo: 2 }

function looser(a: Likeness, b: Likeness): Likeness {
  return LOOSENESS[a] >= LOOSENESS[b] ? a : b
}
