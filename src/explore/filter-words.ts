/** A filter in words: for the document's title, the live line, the phone, and an empty result. */
import { DAY, formatInstant, type Instant } from '../model/time'
import { dayWords, spanWords } from './date-words'
import type { DayRange, FacetKind, Filter } from './view-state'

/** How ids are called. An id that the dataset does not have is its own name. */
export interface FilterNames {
  readonly actor: (id: string) => string
  readonly theme: (id: string) => string
  readonly place: (id: string) => string
}

/**
 * The whole filter, without a verb; empty when nothing is chosen.
 *
 * ```
 * Russia or Ukraine as target, about Diplomacy, disputed, in Kyiv, “Bakhmut”, according to Kremlin, 20–23 March 2023
 * ```
 */
export function filterWords(filter: Filter, names: FilterNames): string {
  return partsOf(filter, names, Infinity)
    .map(({ words }) => words)
    .join(', ')
}

/**
 * As {@link filterWords}, for a narrow screen and to stand after “38 of 47 events”: more than two names become
 * their number.
 *
 * ```
 * that involve Russia or Ukraine, on four themes, disputed, 20–23 March 2023
 * ```
 */
export function shortFilterWords(filter: Filter, names: FilterNames): string {
  const [first, ...others] = partsOf(filter, names, 2)
  return first ? [`${first.lead}${first.phrase ?? first.words}`, ...others.map(({ words }) => words)].join(', ') : ''
}

type Verb = readonly [one: string, several: string]

export interface Part {
  readonly words: string
  /** Before the words where they stand first, after “events”. */
  readonly lead: string
  /** Before them where they are what is said of the events; others stand after that. */
  readonly verb?: Verb
  /** Before others where nothing else is said. */
  readonly alone?: Verb
  /** Instead of the words there. */
  readonly phrase?: string
}

/** What is chosen, facet by facet; of more than `most` values only their number. */
export function partsOf(filter: Filter, names: FilterNames, most: number): Part[] {
  const { actors, match, themes, roles, statuses, places, speakers, range, asOf } = filter
  const parts: Part[] = []
  const say = (words: string | undefined, rest: Partial<Part>) => words && parts.push({ lead: '', ...rest, words })
  const named = (all: readonly string[], many: string, before = '', link = ' or ') =>
    all.length > most ? many.replace('#', numberWords(all.length)) : all.length > 0 ? before + all.join(link) : ''
  const who = named(actors.map(names.actor), `${match} of # actors`, '', actorLink(filter))
  say(roles.length > 0 ? `${who || 'someone'} as ${roles.join(' or ')}` : who, {
    lead: 'that involve ',
    verb: ['involves', 'involve'],
  })
  say(named(themes.map(names.theme), 'on # themes', 'about '), { verb: ['is', 'are'] })
  say(statuses.join(' or '), { lead: 'that are ', verb: ['is', 'are'] })
  say(named(places.map(names.place), 'in one of # places', 'in '), {
    lead: 'that happened ',
    verb: ['happened', 'happened'],
  })
  say(queryWords(filter.query), { lead: 'that mention ', verb: ['mentions', 'mention'] })
  say(named(speakers.map(names.actor), 'according to one of # speakers', 'according to '), {
    alone: ['is told', 'are told'],
  })
  if (range) {
    const { before, words } = rangePhrase(range)
    const sure = sureWords(filter)
    say(sure + rangeWords(range), {
      phrase: `${howSureWords(filter)}${before} ${words}`,
      alone: ['is dated', 'are dated'],
    })
  }
  if (asOf !== undefined) say(asOfWords(asOf), {})
  return parts
}

/** Before a range that must certainly hold the event, with its space. */
export function sureWords({ sure }: Pick<Filter, 'sure'>): string {
  return sure ? 'certainly ' : ''
}

/** Before a range in a sentence, where it must be said either way, with its space. */
export function howSureWords({ sure }: Pick<Filter, 'sure'>): string {
  return sure ? 'certainly ' : 'possibly '
}

/** `as known on 22 March 2023`. */
export function asOfWords(asOf: Instant): string {
  return `as known on ${dayWords(asOf)}`
}

/** The word between two chosen actors, with its spaces. */
export function actorLink({ match }: Pick<Filter, 'match'>): string {
  return match === 'all' ? ' and ' : ' or '
}

/** In quotes; undefined for a query that asks for nothing. */
export function queryWords(query: string): string | undefined {
  const words = query.trim().replace(/\s+/g, ' ')
  return words === '' ? undefined : `“${words}”`
}

/** `20–23 March 2023`, `from 20 March 2023`, `up to 23 March 2023`; moments where an end is not a midnight. */
export function rangeWords({ start, end }: DayRange): string {
  if (start === undefined) return end === undefined ? '' : `up to ${endWords(end)}`
  if (end === undefined) return `from ${momentWords(start)}`
  if (isMidnight(start) && isMidnight(end)) return spanWords({ start, end })
  return `${momentWords(start)} – ${endWords(end)}`
}

/**
 * A range for a sentence: the word before it, and the part that can be taken away.
 *
 * ```
 * between  20 March and 23 March 2023
 * on       22 March 2023
 * ```
 */
export function rangePhrase(range: DayRange): { readonly before: string; readonly words: string } {
  const { start, end } = range
  if (start === undefined) return { before: 'up to', words: end === undefined ? '' : endWords(end) }
  if (end === undefined) return { before: 'from', words: momentWords(start) }
  const [first, last] = [momentWords(start), endWords(end)]
  if (first === last) return { before: 'on', words: last }
  const days = isMidnight(start) && isMidnight(end)
  const sharedYear = / \S+$/.exec(last)![0]
  const shortFirst = days && first.endsWith(sharedYear) ? first.slice(0, -sharedYear.length) : first
  return { before: 'between', words: `${shortFirst} and ${last}` }
}

function isMidnight(instant: Instant): boolean {
  return instant % DAY === 0
}

function momentWords(instant: Instant): string {
  return isMidnight(instant) ? dayWords(instant) : `${dayWords(instant)}, ${formatInstant(instant).slice(-9, -4)} UTC`
}

/** A midnight ends the day before it. */
function endWords(end: Instant): string {
  return momentWords(isMidnight(end) ? end - DAY : end)
}

/** What a value of a facet is called. Roles and statuses are words themselves. */
export function nameOf(facet: FacetKind, id: string, names: FilterNames): string {
  if (facet === 'role' || facet === 'status') return id
  return names[facet === 'speaker' ? 'actor' : facet](id)
}

/** `Russia, Ukraine and China`; empty for none. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** In words up to ten, as British papers do. */
export function numberWords(number: number): string {
  return NUMBERS[number] ?? countWords(number)
}

/** With a capital first letter, to begin a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Made once: a page has hundreds of counts, and `toLocaleString` would make one for each. */
const COUNTS = new Intl.NumberFormat('en-GB')

/** Digits, with a comma at the thousands whatever the reader's locale. */
export function countWords(number: number): string {
  return COUNTS.format(number)
}

/** `1 event`, `38 events`. */
export function eventCount(number: number): string {
  return `${countWords(number)} ${number === 1 ? 'event' : 'events'}`
}
