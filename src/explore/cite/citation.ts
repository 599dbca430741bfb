/**
 * What is cited, and all that a citation of it says; the styles beside this file write it down. Nobody is named as an
 * author whom the data does not name, and no date is given to what has none: a build is known by its number.
 */
import type { Briefing, ConflictEvent, Dataset } from '../../model/dataset'
import { dateWords } from '../date-words'
import { filterSlug } from '../filter-slug'
import { passageNumber } from '../passage-number'
import type { Filter } from '../view-state'

export type Original = Pick<
  Briefing,
  'title' | 'titleBasis' | 'date' | 'dateBasis' | 'byline' | 'publisher' | 'language'
>

export interface Citation {
  /** For a reader's own list of sources: the same thing always has the same one. */
  readonly key: string
  readonly isDataset: boolean
  readonly title: string
  /** What it is: `Event of 22 March 2023, stated`. */
  readonly genre: string
  /** The words of a passage, verbatim. */
  readonly words?: string
  readonly build: string
  readonly url: string
  /** The day on which it was read, UTC: `2026-11-23`. */
  readonly accessed: string
  /** What it rests on, in the order of their days. */
  readonly originals: readonly Original[]
  /** Other people's data that it rests on: `row 7 of Event list (The listers, CC BY 4.0)`. */
  readonly records: readonly string[]
}

export type Cited =
  | { readonly kind: 'event'; readonly event: ConflictEvent; readonly excerpt?: string }
  /** `sentence`: `12 of 50 events involve Russia as target`. */
  | { readonly kind: 'view'; readonly filter: Filter; readonly sentence: string }
  | { readonly kind: 'dataset' }

export interface CiteContext {
  readonly build: string
  /** The complete link to what is cited. */
  readonly url: string
  readonly accessed: string
  /** All of the dataset, in the order of their days. */
  readonly briefings: readonly (Original & { readonly id: string })[]
  readonly sources: Dataset['sources']
}

/** The site, as the work in which the cited thing stands. */
export const CONTAINER = 'Dateline'
const DATASET_TITLE = 'Dateline: events from news briefings'
/** Of a filter in a key. */
const MOST_OF_FILTER = 40

/**
 * ```
 * event     dateline-2023-03-22--xi-leaves-moscow     “Xi Jinping leaves Moscow”, event of 22 March 2023, stated
 * passage   dateline-2023-03-22--xi-leaves-moscow-x2  “Xi Jinping leaves Moscow, passage 2”
 * view      dateline-view-russia-1c9fd0a2             “12 of 50 events involve Russia as target”
 * dataset   dateline-05328eee3526                     “Dateline: events from news briefings”
 * ```
 */
export function citationOf(cited: Cited, { build, url, accessed, briefings, sources }: CiteContext): Citation {
  const base = { build, url, accessed, isDataset: false }
  const whole = { originals: briefings, records: sources.map(creditOf) }
  if (cited.kind === 'dataset') {
    const key = `dateline-${build}`
    return { ...base, key, isDataset: true, title: DATASET_TITLE, genre: 'Dataset', ...whole }
  }
  if (cited.kind === 'view') {
    // Programs that read keys end them at commas, braces and more, and search words may hold any.
    const filter = filterSlug(cited.filter)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, MOST_OF_FILTER)
      .replaceAll(/^-|-$/g, '')
    const key = `dateline-view-${filter === '' ? '' : `${filter}-`}${fingerprint(url)}`
    return { ...base, key, title: cited.sentence, genre: 'Filtered view of a dataset', ...whole }
  }
  const { event } = cited
  const excerpt = event.excerpts.find(({ id }) => id === cited.excerpt)
  const ids = new Set((excerpt ? [excerpt] : event.excerpts).map(({ briefing }) => briefing))
  const what = excerpt ? 'Passage on an event' : 'Event'
  return {
    ...base,
    key: `dateline-${event.id}${excerpt ? `-${excerpt.id}` : ''}`,
    title: excerpt ? `${event.title}, passage ${passageNumber(event, excerpt.id)}` : event.title,
    genre: `${what} of ${dateWords(event.date)}, ${event.status}`,
    ...(excerpt && { words: excerpt.exact }),
    originals: briefings.filter(({ id }) => ids.has(id)),
    records: (excerpt ? [] : event.records).map(({ source, row }) => {
      const known = sources.find(({ id }) => id === source)
      return `row ${row} of ${known ? creditOf(known) : source}`
    }),
  }
}

function creditOf({ name, credit, licence }: Dataset['sources'][number]): string {
  return `${name} (${credit}, ${licence})`
}

/** 32 bits of FNV-1a: two views of one filter differ in their links. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
