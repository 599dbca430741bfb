/** Which names of a vocabulary a text means: for a list of suggestions, best first. */
import { isVariant, slips, variantKey, type Likeness } from './likeness'
import { skeleton } from './skeleton'
import { fold, readWords } from './words'

export interface Nameable {
  readonly name: string
  readonly aliases?: readonly string[] | undefined
}

export interface NameMatch<T> {
  readonly entry: T
  /** What matched, where it is not the name itself. */
  readonly alias: string | undefined
  readonly how: Likeness
}

/**
 * The entries of which every word of `text` begins a word of the name, or of one alias. The whole name comes before
 * a beginning; other spellings and typos count only where nothing is found to the letter. Equals keep their order.
 *
 * ```
 * findNames('kiev', places)   → [{ entry: kyiv, alias: 'Kiev', how: 'exact' }]
 * findNames('Bahmut', places) → [{ entry: bakhmut, alias: undefined, how: 'variant' }]
 * ```
 */
export function findNames<T extends Nameable>(text: string, entries: readonly T[]): readonly NameMatch<T>[] {
  const typed = termsOf(text)
  if (typed.length === 0) return []
  const whole = typed.join(' ')
  for (const rank of RANKS) {
    const found = entries.flatMap((entry) => {
      const names = [entry.name, ...(entry.aliases ?? [])].map((name) => ({ name, terms: termsOfName(name) }))
      const ranked = names
        .map(({ name, terms }) => ({ name, rank: rank.of(typed, terms, terms.join(' ') === whole) }))
        .filter((match) => match.rank !== undefined)
        .sort((a, b) => a.rank! - b.rank!)
      const [best] = ranked
      if (!best) return []
      // Where the name itself matches, too, it needs no alias to explain it.
      const alias = ranked.some(({ name }) => name === entry.name) ? undefined : best.name
      return [{ match: { entry, alias, how: rank.how }, rank: best.rank! }]
    })
    if (found.length > 0) return found.sort((a, b) => a.rank - b.rank).map(({ match }) => match)
  }
  return []
}

/** Lower is better; undefined where the name does not match. */
type Rank = (typed: readonly string[], terms: readonly string[], isWhole: boolean) => number | undefined

const RANKS: readonly { readonly how: Likeness; readonly of: Rank }[] = [
  {
    how: 'exact',
    of: (typed, terms, isWhole) => {
      if (isWhole) return 0
      if (typed.every((word) => terms.includes(word))) return 1
      return typed.every((word) => terms.some((term) => term.startsWith(word))) ? 2 : undefined
    },
  },
  {
    how: 'variant',
    of: (typed, terms) => {
      const skeletons = terms.map((term) => skeleton(term) ?? '')
      const isLike = (word: string, whole: boolean) => {
        const key = variantKey(word)
        return key !== undefined && skeletons.some((other) => isVariant(key, other, whole))
      }
      if (typed.every((word) => terms.includes(word) || isLike(word, true))) return 0
      return typed.every((word) => terms.includes(word) || isLike(word, false)) ? 1 : undefined
    },
  },
  {
    how: 'typo',
    of: (typed, terms) => {
      const distances = typed.map((word) => {
        const far = terms.map((term) => (term === word ? 0 : slips(word, term)))
        return Math.min(...far.map((distance) => distance ?? Infinity))
      })
      const sum = distances.reduce((total, distance) => total + distance, 0)
      return Number.isFinite(sum) ? sum : undefined
    },
  },
]

/** Of the names of the vocabulary, which are gone through with every key press; there is no end of what is typed. */
const known = new Map<string, readonly string[]>()

function termsOfName(name: string): readonly string[] {
  const terms = known.get(name) ?? termsOf(name)
  known.set(name, terms)
  return terms
}

function termsOf(text: string): readonly string[] {
  return readWords(text).flatMap(({ parts }) => parts.map(({ term }) => fold(term)))
}
