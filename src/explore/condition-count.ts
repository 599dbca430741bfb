import { choiceCount } from './choices'
import { FACET_KINDS, FACETS, type FacetKind, type Filter } from './view-state'

/** How many conditions every event must meet: values of one facet are alternatives, and so one condition. */
export function conditionCount(filter: Filter): number {
  const alternatives = (kind: FacetKind) =>
    kind === 'actor' && filter.match === 'all' ? 0 : Math.max(0, filter[FACETS[kind]].length - 1)
  return FACET_KINDS.reduce((sum, kind) => sum - alternatives(kind), choiceCount(filter))
}
