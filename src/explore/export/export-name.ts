/** Names of the files that are taken away. */
import { fold } from '../words'
import { writeRange } from '../url-values'
import { FACET_KINDS, FACETS, type Filter } from '../view-state'
import { formatDay } from '../../model/time'

/** With its ending; some disks and many mails take no more. */
const MOST = 80

/**
 * ASCII without spaces, safe on Windows, at most 80 characters: a filter too long for it is cut between two words. The
 * window is no part of it, for it is no part of what is exported.
 *
 * ```
 * dateline-05328eee3526.json
 * dateline-russia-xi-jinping-2023-03-01..2023-04-01-05328eee3526.csv
 * ```
 */
export function exportName(filter: Filter, build: string, extension: string): string {
  const ending = `-${build}.${extension}`
  const room = MOST - 'dateline'.length - ending.length
  const words = filterSlug(filter)
  const start = words === '' ? '' : cut(`-${words}`, room)
  return `dateline${start}${ending}`
}

/** The filter in the letters of a file name; empty without one. Values of a facet follow one another. */
export function filterSlug(filter: Filter): string {
  const { actors, match, query, range, sure, asOf } = filter
  const values = FACET_KINDS.flatMap((facet) => filter[FACETS[facet]])
  return [
    ...(actors.length > 1 && match === 'all' ? ['all-of'] : []),
    ...values.map(slug),
    slug(query),
    ...(range ? [`${sure ? 'certainly-' : ''}${rangeSlug(writeRange(range))}`] : []),
    ...(asOf === undefined ? [] : [`as-of-${formatDay(asOf)}`]),
  ]
    .filter(Boolean)
    .join('-')
}

/** No colon, which Windows does not have. */
function rangeSlug(range: string): string {
  return range.replaceAll(':', '')
}

/** Letters without their marks; a word in another script has none that a name could hold. */
function slug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

function cut(words: string, most: number): string {
  if (words.length <= most) return words
  const end = words.lastIndexOf('-', most)
  return (end > most / 2 ? words.slice(0, end) : words.slice(0, most)).replace(/[-.]+$/, '')
}
