/** What the page shows, in a sentence short enough to be heard: for the live line. */
import type { Matching } from './facets'
import { countWords, eventCount, listed, partsOf, type FilterNames } from './filter-words'
import type { Filter } from './view-state'

/** What is on the page. */
export interface Shown {
  /** Matching events, and all. */
  readonly count: number
  readonly total: number
  readonly filter: Filter
  readonly names: FilterNames
  /** Events that only the day of what was known leaves out. */
  readonly later: number
  /** How far phrases of the query were looked for, where that is not everywhere. */
  readonly looked?: string | undefined
  /** The title of the selected event. */
  readonly selected: string | undefined
}

/** Undefined while what matches is not known, or not all of it. */
export function shownOf(
  found: {
    readonly matching: Pick<Matching, 'count' | 'laterCount'> | undefined
    readonly isSearching: boolean
    readonly text: { readonly looked?: string | undefined } | undefined
  },
  view: Pick<Shown, 'total' | 'filter' | 'names' | 'selected'>,
): Shown | undefined {
  const { matching, isSearching, text } = found
  if (!matching || isSearching) return undefined
  return { ...view, count: matching.count, later: matching.laterCount, looked: text?.looked }
}

/**
 * The most important first.
 *
 * ```
 * 12 of 50 events involve Russia as target and are disputed; selected: Xi leaves Moscow
 * 1 of 50 events is about Diplomacy, as known on 22 March 2023; 3 more were reported later
 * ```
 */
export function viewWords(shown: Shown): string {
  return [countSentence(shown), reportedLater(shown), shown.looked, selectedWords(shown)].filter(Boolean).join('; ')
}

/** `None of 50 events involves Iran`, `1 of 50 events is disputed`, `All 50 events mention “a”`. */
export function countSentence({ count, total, filter, names }: Shown): string {
  const parts = partsOf(filter, names, Infinity)
  const all = eventCount(total)
  if (parts.length === 0) return all
  const form = count > 1 ? 1 : 0
  const isSaid = parts.some(({ verb }) => verb)
  const said: string[] = []
  const after: string[] = []
  parts.forEach(({ verb, alone, phrase, words }, i) => {
    const own = verb ?? (isSaid || i > 0 ? undefined : alone)
    if (own) said.push(`${own[form]} ${verb ? words : (phrase ?? words)}`)
    else after.push(`, ${phrase ?? words}`)
  })
  const lead = count === total && total > 1 ? `All ${all}` : `${count === 0 ? 'None' : countWords(count)} of ${all}`
  return `${lead}${said.length > 0 ? ` ${listed(said)}` : ''}${after.join('')}`
}

/** `1 more was reported later`; beside none, `1 was reported later`. */
export function reportedLater({ later, count }: Pick<Shown, 'later' | 'count'>): string {
  const more = count > 0 ? ' more' : ''
  return later === 0 ? '' : `${countWords(later)}${more} ${later === 1 ? 'was' : 'were'} reported later`
}

export function selectedWords({ selected }: Pick<Shown, 'selected'>): string {
  return selected === undefined ? '' : `selected: ${selected}`
}
