/** What an address that leads nowhere may have meant: by the ids in it, and by its words. */
import type { Manifest } from '../model/app-files'
import { EventIdSchema } from '../model/dataset'
import { editDistance } from './edit-distance'
import { findNames } from './name-search'
import { decode } from './url-values'
import { PAGE_NAMES, type PageName } from './view-state'
import { fold } from './words'

export interface NearPath {
  /** Ids of events, which may not exist: whoever opens one is told those near to it. */
  readonly events: readonly string[]
  readonly briefings: Manifest['briefings']
  readonly actors: Manifest['actors']
  readonly pages: readonly PageName[]
  /** To search the events for; empty where the path has none. */
  readonly words: string
}

/** Of each kind. */
const MOST = 3
/** Letters in which the name of a page may be mistaken. */
const SLIPS = 2
/** Of shorter words a beginning says nothing: `xi` is a name, and no beginning of one. */
const MIN_BEGINNING = 3
/** Heads and tails of addresses, and small words: they say nothing of what is looked for. */
const NO_WORDS: ReadonlySet<string> = new Set(
  'index html htm php event events briefing briefings the an in of on at to is by as and or for with'.split(' '),
)

/**
 * `path` as the address has it, percent-encoding and all.
 *
 * ```
 * /events/2023-03-22--xi-leaves-moscow   the event
 * /briefing/xi-leaves                    the briefing of 22 March 2023, Xi Jinping, a search for “xi leaves”
 * /methods                               the page about the method
 * ```
 */
export function nearPath(path: string, { briefings, actors }: Pick<Manifest, 'briefings' | 'actors'>): NearPath {
  const segments = path.split('/').map((segment) => (decode(segment) ?? segment).toLowerCase())
  const bySegment = segments.map((segment) => wordsOf(segment).filter((word) => !/^\d+$/.test(word)))
  const words = bySegment.flat()
  const shared = (text: string) => sharedWords(text, words)
  return {
    events: segments.filter((segment) => EventIdSchema.safeParse(segment).success).slice(0, MOST),
    briefings: mostShared(briefings, ({ id, title }) => (segments.includes(id) ? Infinity : shared(`${id} ${title}`))),
    actors: [...new Set(words.flatMap((word) => named(word, actors)))].slice(0, MOST),
    pages: PAGE_NAMES.filter((name) => words.some((word) => editDistance(word, name, SLIPS) <= SLIPS)),
    // Of the part that says most: a search for all of them would find nothing.
    words: bySegment.toSorted((a, b) => b.length - a.length)[0]!.join(' '),
  }
}

function named(word: string, actors: Manifest['actors']): Manifest['actors'] {
  if (word.length < MIN_BEGINNING) return actors.filter(({ name }) => wordsOf(name).includes(word))
  return findNames(word, actors).map(({ entry }) => entry)
}

function mostShared<T>(entries: readonly T[], sharedOf: (entry: T) => number): T[] {
  return entries
    .map((entry) => ({ entry, shared: sharedOf(entry) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}

function sharedWords(text: string, words: readonly string[]): number {
  const own = new Set(wordsOf(text))
  return words.filter((word) => own.has(word)).length
}

function wordsOf(text: string): string[] {
  const words = fold(text).split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
  return words.filter((word) => word.length > 1 && !NO_WORDS.has(word))
}
