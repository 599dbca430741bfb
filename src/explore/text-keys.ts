/** The dictionary of the text search, opened: words and names by key, and where the postings of a key stand. */
import { NumberReader, readNumbers } from '../model/number-text'
import type { WordDictionary, WordSkeletons } from '../model/word-files'
import { isVariant, variantKey } from './likeness'
import { TermList } from './term-list'

/** Throws a `RangeError` where the parts of the dictionary do not fit together. */
export class TextKeys {
  readonly words: TermList
  /** How many keys there are; those from `words.count` on are actors, places and themes. */
  readonly count: number
  readonly #frequencies: Uint32Array
  readonly #shards: WordDictionary['shards']
  readonly #named: NamedWords

  constructor(dictionary: WordDictionary) {
    const { words, actors, places, themes } = dictionary
    this.words = new TermList(dictionary.terms, words)
    this.count = words + actors + places + themes
    this.#frequencies = readNumbers(dictionary.frequencies, new Uint32Array(this.count))
    this.#shards = dictionary.shards
    this.#named = readNamedWords(dictionary.names)
    if (this.count > 0 && this.#shards[0]?.first !== 0) throw new RangeError('no file holds the first postings')
  }

  /** In how many events a key stands. */
  frequencyOf(key: number): number {
    return this.#frequencies[key] ?? 0
  }

  /** The file with the postings of a key. */
  fileOf(key: number): string {
    let low = 0
    let high = this.#shards.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#shards[middle]!.first <= key) low = middle
      else high = middle - 1
    }
    return this.#shards[low]!.file
  }

  /** Those whose names have a word. */
  entitiesOf(word: number): readonly number[] {
    const { words, starts, entities } = this.#named
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (words[middle]! < word) low = middle + 1
      else high = middle
    }
    return words[low] === word
      ? entities.slice(starts[low], starts[low + 1]).map((entity) => this.words.count + entity)
      : []
  }
}

interface NamedWords {
  /** Numbers of words, ascending. */
  readonly words: readonly number[]
  /** Where the entities of each word begin, and where they all end. */
  readonly starts: readonly number[]
  readonly entities: readonly number[]
}

function readNamedWords(text: string): NamedWords {
  const words: number[] = []
  const starts = [0]
  const entities: number[] = []
  const reader = new NumberReader(text)
  while (reader.at < text.length) {
    words.push((words.at(-1) ?? 0) + reader.next())
    for (let left = reader.next(); left > 0; left--) entities.push(reader.next())
    starts.push(entities.length)
  }
  return { words, starts, entities }
}

/** Numbers of the words that are other spellings of a name: those of its whole skeleton, else those it begins. */
export function variantsOf(term: string, file: WordSkeletons): readonly number[] {
  const key = variantKey(term)
  if (key === undefined) return []
  const { skeletons, wordsOf } = openSkeletons(file)
  const { from, to } = skeletons.beginningWith(key)
  const found = Array.from({ length: to - from }, (_, i) => from + i)
  const like = (whole: boolean) =>
    found.filter((number) => isVariant(key, skeletons.at(number), whole)).flatMap(wordsOf)
  const whole = like(true)
  return whole.length > 0 ? whole : like(false)
}

interface OpenSkeletons {
  readonly skeletons: TermList
  readonly wordsOf: (skeleton: number) => readonly number[]
}

const opened = new WeakMap<WordSkeletons, OpenSkeletons>()

/** Throws a `RangeError` where the parts of the file do not fit together. */
export function openSkeletons(file: WordSkeletons): OpenSkeletons {
  const known = opened.get(file)
  if (known) return known
  const reader = new NumberReader(file.words)
  const read = () => Array.from({ length: reader.next() }, () => reader.next())
  const words = Array.from({ length: file.count }, read)
  const made = { skeletons: new TermList(file.skeletons, file.count), wordsOf: (number: number) => words[number]! }
  opened.set(file, made)
  return made
}
