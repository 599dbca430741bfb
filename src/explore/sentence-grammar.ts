/** The words that a filter sentence has of its own, beside names and days. */
import { DAY_WORDS } from './sentence-days'
import type { Token } from './sentence-words'
import type { FacetKind } from './view-state'

/** Words that say what follows, and of which facet it is; `query` are words to search for. */
export const HEADS: Readonly<Record<string, FacetKind | 'query' | 'asOf'>> = {
  involve: 'actor',
  involves: 'actor',
  involving: 'actor',
  with: 'actor',
  as: 'role',
  about: 'theme',
  'are about': 'theme',
  'is about': 'theme',
  on: 'theme',
  are: 'status',
  is: 'status',
  were: 'status',
  in: 'place',
  at: 'place',
  mention: 'query',
  mentions: 'query',
  mentioning: 'query',
  containing: 'query',
  'according to': 'speaker',
  'said by': 'speaker',
  'as known': 'asOf',
}
/** Before days: only what certainly happened in them. */
export const SURE = 'certainly'
/** Words that say nothing by themselves. */
export const FILLERS = new Set(
  'events event that which who happened took place known possibly the all any of both either someone anyone somebody anybody'.split(
    ' ',
  ),
)
const RESERVED: ReadonlySet<string> = new Set([...FILLERS, ...DAY_WORDS, SURE, 'according', 'said'])
export const LINKS: Readonly<Record<string, 'and' | 'or' | ','>> = {
  and: 'and',
  '&': 'and',
  or: 'or',
  ',': ',',
  ';': ',',
}
/** How several actors combine, said before them. */
export const MATCH_WORDS: Readonly<Record<string, 'and' | 'or'>> = { all: 'and', both: 'and', any: 'or', either: 'or' }

/** Whether a word is the sentence’s own: a name that is called so stands in quotation marks. */
export function isReserved({ word, quoted }: Token): boolean {
  return quoted === undefined && (Object.hasOwn(LINKS, word) || Object.hasOwn(HEADS, word) || RESERVED.has(word))
}
