import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import { setMatch, setRange, toggleValue, type Filter, type ViewState } from '../../explore/view-state'
import type { TimeSpan } from '../../model/time'
import { useViewState } from '../../state/useViewState'
import { DateRange } from '../filter/DateRange'
import { FacetRail } from './FacetRail'
import { useFacets } from './useFacets'

export interface RailPaneProps {
  readonly index: EventIndex
  readonly filter: Filter
  /** Undefined while the first search is loading. */
  readonly matching: Matching | undefined
  readonly extent: TimeSpan
}

/** The filters, beside the list or in the sheet. Every choice is a step that Back undoes. */
export function RailPane({ index, filter, matching, extent }: RailPaneProps) {
  const { setViewState } = useViewState()
  const change = (next: (now: ViewState) => ViewState) => setViewState(next, 'push')
  return (
    <FacetRail
      facets={useFacets(index, matching)}
      filter={filter}
      onMatch={(match) => change((now) => setMatch(now, match))}
      onToggle={(facet, id) => change((now) => toggleValue(now, facet, id))}
      themes={index.themes}
    >
      <DateRange
        max={extent.end - 1}
        min={extent.start}
        onRange={(range) => change((now) => setRange(now, range))}
        range={filter.range}
      />
    </FacetRail>
  )
}
