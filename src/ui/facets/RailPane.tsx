import { memo, useCallback } from 'react'
import type { EventIndex } from '../../explore/event-index'
import type { Matching } from '../../explore/facets'
import {
  setAsOf,
  setMatch,
  setOutside,
  setRange,
  setSure,
  toggleValue,
  type FacetKind,
  type Filter,
  type ViewState,
} from '../../explore/view-state'
import type { FurtherPart } from '../../model/columns'
import type { TimeSpan } from '../../model/time'
import type { Further } from '../../state/useFurther'
import { useViewState } from '../../state/useViewState'
import { DateRange } from '../filter/DateRange'
import { KnownAsOf } from '../filter/KnownAsOf'
import { FacetRail } from './FacetRail'
import { useFacets } from './useFacets'

export interface RailPaneProps {
  readonly index: EventIndex
  readonly filter: Filter
  /** Undefined while the first search is loading. */
  readonly matching: Matching | undefined
  readonly extent: TimeSpan
  /** Asks for columns that are loaded when they are first used. */
  readonly onWant: (part: FurtherPart) => void
  /** Of those that could not be had. */
  readonly failures: Further['failures']
  /** Whether what is known are the counts of an earlier filter. */
  readonly isCounting: boolean
}

/**
 * The filters, beside the list or in the sheet. Every choice is a step that Back undoes. Titles that arrive change
 * nothing in them.
 */
export const RailPane = memo(function RailPane({
  index,
  filter,
  matching,
  extent,
  onWant,
  failures,
  isCounting,
}: RailPaneProps) {
  const { state, setViewState } = useViewState()
  const change = useCallback((next: (now: ViewState) => ViewState) => setViewState(next, 'push'), [setViewState])
  const onToggle = useCallback((facet: FacetKind, id: string) => change((now) => toggleValue(now, facet, id)), [change])
  return (
    <FacetRail
      facets={useFacets(index, matching)}
      failures={failures}
      filter={filter}
      isCounting={isCounting}
      onMatch={(match) => change((now) => setMatch(now, match))}
      onToggle={onToggle}
      onWant={onWant}
      themes={index.themes}
    >
      <DateRange
        max={extent.end - 1}
        min={extent.start}
        onOutside={(outside) => change((now) => setOutside(now, outside))}
        onRange={(range) => change((now) => setRange(now, range))}
        onSure={(sure) => change((now) => setSure(now, sure))}
        outside={state.outside}
        range={filter.range}
        sure={filter.sure}
      />
      <KnownAsOf
        asOf={filter.asOf}
        failure={failures.told}
        index={index}
        onWant={onWant}
        onDay={(day) => change((now) => setAsOf(now, day))}
      />
    </FacetRail>
  )
})
