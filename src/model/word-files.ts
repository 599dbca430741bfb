/**
 * The files of the text search, below `dataset/v1/app/`: made by the compile, read when a reader first searches.
 *
 * A *key* is a word of the texts, in the order of code units, or after all words an actor, a place or a theme in the
 * order of the manifest: their names and aliases are words that lead to them, and are not repeated for each event.
 * The postings of a key say in which events it stands. Numbers are as in `number-text.ts`, and a list of words as in
 * `src/explore/term-list.ts`.
 */
import * as z from 'zod/mini'

const count = z.int().check(z.nonnegative())

/** Read first: all words, and where the postings of each stand. */
export const WordDictionarySchema = z.strictObject({
  wordsVersion: z.literal(1),
  /** Events that were read. */
  events: count,
  /** How many words, actors, places and themes there are, in the order of the keys. */
  words: count,
  actors: count,
  places: count,
  themes: count,
  terms: z.string(),
  /** For each key in how many events it stands. */
  frequencies: z.string(),
  /** Words of names: the number of the word, less that of the last; how many keys it leads to; these, as words are. */
  names: z.string(),
  /** Files of postings, by key: each has those from `first` to before the next one's. */
  shards: z.array(z.strictObject({ first: count, file: z.string() })),
  /** Other spellings are looked for in this file. */
  skeletons: z.string(),
})
export type WordDictionary = z.infer<typeof WordDictionarySchema>

/** Postings of some keys: for each how many characters they take, and then all of them. */
const WordShardSchema = z.strictObject({
  first: count,
  lengths: z.string(),
  postings: z.string(),
})
export type WordShard = z.infer<typeof WordShardSchema>

/** Skeletons of words that are written as names are; for each how many words have it, and which. */
const WordSkeletonsSchema = z.strictObject({
  count,
  skeletons: z.string(),
  words: z.string(),
})
export type WordSkeletons = z.infer<typeof WordSkeletonsSchema>

/** What the dictionary names. */
export const WordFileSchema = z.union([WordShardSchema, WordSkeletonsSchema])
export type WordFile = z.infer<typeof WordFileSchema>
