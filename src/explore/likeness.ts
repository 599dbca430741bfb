/** When a word that nothing matches to the letter is still taken for another: in which order, and how far. */
import { editDistance } from './edit-distance'
import { isLatin, skeleton } from './skeleton'

/**
 * How a word of the query was found. `exact`: as it is, or as the beginning of a longer one. `variant`: another
 * spelling of the same name, in this or another alphabet. `typo`: close in spelling.
 */
export type Likeness = 'exact' | 'variant' | 'typo'

/** Short words of the same alphabet have too many neighbours: `vest` is not the West. */
const MIN_LATIN = 5
const MIN_OTHER = 3
/** The beginning of a skeleton says little before this many letters. */
const MIN_BEGINNING = 4

/** A word of the query as the skeletons of names are compared with it; undefined where it is too short for that. */
export function variantKey(term: string): string | undefined {
  const key = term.length >= (isLatin(term) ? MIN_LATIN : MIN_OTHER) ? skeleton(term) : undefined
  return key !== undefined && key.length >= MIN_OTHER ? key : undefined
}

/** Whether a name's skeleton begins with that of the query; equal where `whole`. */
export function isVariant(key: string, of: string, whole: boolean): boolean {
  return whole ? of === key : key.length >= MIN_BEGINNING && of.startsWith(key)
}

const MIN_TYPO = 5

/** How many slips a word of this length is allowed. */
export function slipsAllowed({ length }: string): number {
  if (length < MIN_TYPO) return 0
  return length < 8 ? 1 : 2
}

/** The slips that lead from a word of the query to a word there is; undefined where there are too many. */
export function slips(term: string, word: string): number | undefined {
  const allowed = slipsAllowed(term)
  // Few slip at the first letter, and a word with another one is mostly another word.
  if (allowed === 0 || head(term) !== head(word)) return undefined
  const distance = editDistance(term, word, allowed)
  return distance <= allowed ? distance : undefined
}

function head(word: string): string | undefined {
  return (skeleton(word) || word)[0]
}

/** The items for which `distance` is least; those it is undefined for are left out. */
export function nearest<T>(items: Iterable<T>, distance: (item: T) => number | undefined): T[] {
  let least = Infinity
  let found: T[] = []
  for (const item of items) {
    const far = distance(item)
    if (far === undefined || far > least) continue
    if (far < least) found = []
    least = far
    found.push(item)
  }
  return found
}
