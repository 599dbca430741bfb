/** Makes the files of the text search, event by event; what they hold says `src/model/word-files.ts`. */
import type { ConflictEvent } from '../model/dataset'
import { NumberWriter, numbersText } from '../model/number-text'
import type { WordDictionary, WordFile, WordShard, WordSkeletons } from '../model/word-files'
import { skeleton } from './skeleton'
import { spelledCompounds, spelledParts } from './spelled-words'
import { termListText } from './term-list'
import { ENTITY_IDS, entitiesOf, fieldBits, type Names } from './text-fields'
import { writePostings, type Later } from './text-postings'
import { foldWord } from './words'

/** Characters of postings per file: about 200 kB once compressed. A word that most events have may take more. */
const SHARD_LENGTH = 300_000
/** Spellings that are remembered: most texts are made of few words. */
const MOST_SPELLINGS = 1 << 18

export interface TextIndexBuilder {
  /** Reads an event. Rows ascend. */
  readonly add: (row: number, event: ConflictEvent) => void
  /**
   * Hands over each file with the name it should have, as soon as it is made, and names the dictionary. What the
   * callback answers is the name the file got.
   */
  readonly finish: (write: (name: string, file: WordDictionary | WordFile) => string) => string
}

const CAPITAL = /^\p{Lu}/u
const [TITLE, LABEL] = [fieldBits('title'), fieldBits('label')]
const [SUMMARY, EXCERPTS] = [fieldBits('summary'), fieldBits('excerpts')]

/**
 * Time and memory are linear in the words of the events: nine bytes for each word of each event, and each word once.
 * `briefings` are the ids of all briefings in the order of their days; of those not among them all is known always.
 */
export function createTextIndexBuilder(names: Names, briefings: readonly string[] = []): TextIndexBuilder {
  const entities = entitiesOf(names)
  const entityNumbers = new Map(entities.map(({ field, id }, number) => [`${field} ${id}`, number]))
  const briefingNumbers = new Map(briefings.map((id, number) => [id, number]))
  const postings = new PostingLists()
  const terms = new Map<string, number>()
  /** Words that begin with a capital somewhere, as names do: what other spellings are looked for among. */
  const isName: boolean[] = []
  const spellings = new Map<string, number>()
  let events = 0

  const numberOf = (term: string): number => {
    const known = terms.get(term)
    if (known !== undefined) return known
    terms.set(term, terms.size)
    isName.push(false)
    return terms.size - 1
  }
  const numberOfSpelling = (word: string, isNamed: boolean): number => {
    const known = spellings.get(word)
    if (known !== undefined) return known
    const number = numberOf(foldWord(word))
    if (isNamed && CAPITAL.test(word)) isName[number] = true
    if (isNamed && spellings.size < MOST_SPELLINGS) spellings.set(word, number)
    return number
  }
  /** Compounds are one word, too, so that `F16` finds `F-16`. */
  const read = (text: string, visit: (number: number) => void, isNamed = true) => {
    for (const compound of spelledCompounds(text)) {
      const parts = spelledParts(compound)
      for (const part of parts) visit(numberOfSpelling(part, isNamed))
      if (parts.length > 1) visit(numberOf(parts.map(foldWord).join('')))
    }
  }

  const entitiesOfTerm = new Map<number, Set<number>>()
  entities.forEach(({ field, names: own }, entity) => {
    const visit = (number: number) => {
      entitiesOfTerm.set(number, (entitiesOfTerm.get(number) ?? new Set()).add(entity))
    }
    for (const name of own) read(name, visit, field !== 'themes')
  })

  return {
    add(row, event) {
      events++
      const { title, label, summary = '' } = event
      for (const [fields, text] of [
        [TITLE, title],
        [LABEL, label],
        [SUMMARY, summary],
      ] as const) {
        read(text, (number) => void postings.add(entities.length + number, row, fields))
      }
      const told = event.excerpts.map(({ briefing }) => briefingNumbers.get(briefing) ?? 0)
      const first = Math.min(...told)
      const isToldAgain = told.some((briefing) => briefing !== first)
      const since = new Map<number, number>()
      event.excerpts.forEach(({ exact }, i) => {
        read(exact, (number) => {
          const at = postings.add(entities.length + number, row, EXCERPTS)
          if (isToldAgain) since.set(at, Math.min(told[i]!, since.get(at) ?? Infinity))
        })
      })
      for (const [at, briefing] of since) {
        if (briefing > first && postings.fieldsAt(at) === EXCERPTS) postings.later.set(at, { first, since: briefing })
      }
      for (const [field, idsOf] of Object.entries(ENTITY_IDS)) {
        for (const id of idsOf(event)) {
          const entity = entityNumbers.get(`${field} ${id}`)
          if (entity !== undefined) postings.add(entity, row, fieldBits(field as keyof typeof ENTITY_IDS))
        }
      }
    },

    finish(write) {
      const sorted = [...terms.keys()].sort()
      /** Numbers of words as they came, in the order of the keys. */
      const order = sorted.map((term) => terms.get(term)!)
      const lists = [...order.map((number) => entities.length + number), ...entities.keys()]
      const frequencies = new NumberWriter()
      const shards = writeShards(lists, postings, write, frequencies)
      return write('words', {
        wordsVersion: 1,
        events,
        words: sorted.length,
        actors: names.actors.length,
        places: names.places.length,
        themes: names.themes.length,
        terms: termListText(sorted),
        frequencies: frequencies.take(),
        names: nameList(order, entitiesOfTerm),
        shards,
        skeletons: write(
          'words-skeletons',
          skeletonList(sorted, (number) => isName[order[number]!]!),
        ),
      })
    },
  }
}

/** Postings in the order they come, each linked to the one before it of the same list. */
class PostingLists {
  #rows = new Uint32Array(1 << 12)
  #before = new Uint32Array(1 << 12)
  #fields = new Uint8Array(1 << 12)
  /** By list, one more than the place of its last posting. */
  #last = new Uint32Array(1 << 12)
  #count = 0
  /** By place, where a word is known later than its event. */
  readonly later = new Map<number, Later>()

  /** The place of the posting, which is the same for the same list and row. */
  add(list: number, row: number, fields: number): number {
    if (list >= this.#last.length) this.#last = grown(this.#last, list)
    const last = this.#last[list]! - 1
    if (last >= 0 && this.#rows[last] === row) {
      this.#fields[last]! |= fields
      return last
    }
    const at = this.#count++
    if (at >= this.#rows.length) {
      this.#rows = grown(this.#rows, at)
      this.#before = grown(this.#before, at)
      const wider = new Uint8Array(this.#rows.length)
      wider.set(this.#fields)
      this.#fields = wider
    }
    this.#rows[at] = row
    this.#fields[at] = fields
    this.#before[at] = last + 1
    this.#last[list] = at + 1
    return at
  }

  fieldsAt(place: number): number {
    return this.#fields[place]!
  }

  /** Writes the postings of a list, and answers how many there are. */
  write(list: number, writer: NumberWriter): number {
    const places: number[] = []
    for (let at = this.#last[list] ?? 0; at > 0; at = this.#before[at - 1]!) places.push(at - 1)
    places.reverse()
    writePostings(writer, {
      rows: places.map((place) => this.#rows[place]!),
      fields: places.map((place) => this.#fields[place]!),
      laterAt: (i) => (this.later.size === 0 ? undefined : this.later.get(places[i]!)),
    })
    return places.length
  }
}

function grown(array: Uint32Array, place: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(place + 1, Math.ceil(array.length * 1.5)))
  wider.set(array)
  return wider
}

function writeShards(
  lists: readonly number[],
  postings: PostingLists,
  write: (name: string, file: WordShard) => string,
  frequencies: NumberWriter,
): WordDictionary['shards'] {
  const shards: WordDictionary['shards'] = []
  const [writer, lengths] = [new NumberWriter(), new NumberWriter()]
  let first = 0
  const close = (next: number) => {
    if (next === first) return
    const file = { first, lengths: lengths.take(), postings: writer.take() }
    shards.push({ first, file: write(`words-${shards.length}`, file) })
    first = next
  }
  lists.forEach((list, key) => {
    if (writer.length > SHARD_LENGTH) close(key)
    const before = writer.length
    frequencies.write(postings.write(list, writer))
    lengths.write(writer.length - before)
  })
  close(lists.length)
  return shards
}

function nameList(order: readonly number[], entitiesOfTerm: ReadonlyMap<number, ReadonlySet<number>>): string {
  const writer = new NumberWriter()
  let previous = 0
  order.forEach((number, word) => {
    const entities = entitiesOfTerm.get(number)
    if (!entities) return
    writer.write(word - previous)
    previous = word
    writer.write(entities.size)
    for (const entity of entities) writer.write(entity)
  })
  return writer.take()
}

function skeletonList(sorted: readonly string[], isName: (number: number) => boolean): WordSkeletons {
  const words = new Map<string, number[]>()
  sorted.forEach((term, number) => {
    const key = isName(number) ? skeleton(term) : undefined
    if (key === undefined || key === '') return
    const same = words.get(key)
    if (same) same.push(number)
    else words.set(key, [number])
  })
  const keys = [...words.keys()].sort()
  return {
    count: keys.length,
    skeletons: termListText(keys),
    words: numbersText(keys.flatMap((key) => [words.get(key)!.length, ...words.get(key)!])),
  }
}
