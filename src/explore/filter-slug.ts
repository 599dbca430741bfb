/** A filter as a part of a name, such as that of a file: the ids that were chosen, as its link has them. */
import { formatDay } from '../model/time'
import { writeRange } from './url-values'
import { FACET_KINDS, FACETS, type Filter } from './view-state'

/**
 * Empty without a filter. The window is no part of a filter.
 *
 * ```
 * all-of-russia-xi-jinping-disputed-2023-03-01..2023-04-01
 * bakhmut-certainly-min..2023-03-20-as-of-2023-03-22
 * ```
 */
export function filterSlug(filter: Filter): string {
  const { actors, match, query, range, sure, asOf } = filter
  return [
    ...(actors.length > 1 && match === 'all' ? ['all-of'] : []),
    ...FACET_KINDS.flatMap((facet) => filter[FACETS[facet]]),
    query.trim().replaceAll(/\s+/g, '-'),
    // Without colons, which file names do not have everywhere.
    ...(range ? [`${sure ? 'certainly-' : ''}${writeRange(range).replaceAll(':', '')}`] : []),
    ...(asOf === undefined ? [] : [`as-of-${formatDay(asOf)}`]),
  ]
    .filter(Boolean)
    .join('-')
}
