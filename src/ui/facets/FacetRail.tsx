import type { ReactNode } from 'react'
import type { FurtherPart } from '../../model/columns'
import type { FacetKind, Filter, Match } from '../../explore/view-state'
import type { Theme } from '../../model/dataset'
import { ActorSection } from './ActorSection'
import { findNodes } from './facet-nodes'
import { FacetSection } from './FacetSection'
import { MatchSelect } from './MatchSelect'
import { LateRows, type LateRowsProps } from './LateRows'
import type { Facets } from './useFacets'
import { ValueRows } from './ValueRows'

/** Top-level rows before “more”: all of a small dataset, a screenful of a large one. */
const FIRST_ROWS = 20
const FIRST_SPEAKERS = 8
const FIRST_PLACES = 8
/** A facet with more values than this has a field to find them. */
const FEW = 12

export interface FacetRailProps {
  readonly facets: Facets
  /** All themes, for their shapes. */
  readonly themes: readonly Theme[]
  readonly filter: Filter
  /** Whether the counts are not those of the filter yet. */
  readonly isCounting: boolean
  /** Of columns that come late. */
  readonly failures: Readonly<Record<FurtherPart, LateRowsProps['failure']>>
  readonly onWant: (part: FurtherPart) => void
  readonly onToggle: (facet: FacetKind, id: string) => void
  readonly onMatch: (match: Match) => void
  /** The sections of the days. */
  readonly children?: ReactNode
}

/**
 * The filters, and the legend of the timeline. As wide as its place; rows are 24 px high, 44 px on touch screens
 * and on narrow ones. The place around it scrolls and is the landmark.
 */
export function FacetRail(props: FacetRailProps) {
  const { facets, themes, filter, isCounting, failures, onToggle, onWant, onMatch, children } = props
  const { speakers, places, placeCount } = facets
  const counted = { isCounting, onToggle }
  const late = (part: 'places' | 'speakers', rows: number, drawn?: ReactNode) => (
    <LateRows failure={failures[part]} name={part} onWant={onWant} part={part} rows={rows}>
      {drawn}
    </LateRows>
  )
  const all = (rows: ReactNode) => () => ({ rows, found: 1 })
  return (
    <div className="text-[14px] leading-5 [--box:14px] [--gap:8px] [--indent:24px] [--row:24px] max-tablet:text-[16px] max-tablet:[--box:18px] max-tablet:[--gap:12px] max-tablet:[--indent:32px] max-tablet:[--row:44px] pointer-coarse:[--row:44px]">
      <ActorSection
        aside={<MatchSelect match={filter.match} onMatch={onMatch} />}
        chosen={filter.actors}
        facet="actor"
        limit={FIRST_ROWS}
        nodes={facets.actors}
        {...counted}
        takesIn={filter.match === 'any'}
        title="Who"
      />
      <FacetSection chosen={filter.themes.length} title="What">
        {all(<ValueRows facet="theme" nodes={facets.themes} {...counted} selected={filter.themes} themes={themes} />)}
      </FacetSection>
      <FacetSection chosen={filter.statuses.length} title="How sure">
        {all(
          <ValueRows facet="status" nodes={facets.statuses} {...counted} selected={filter.statuses} themes={themes} />,
        )}
      </FacetSection>
      {(!speakers || speakers.countries.length + speakers.organisations.length + speakers.people.length > 0) && (
        <ActorSection
          chosen={filter.speakers}
          facet="speaker"
          isAside
          limit={FIRST_SPEAKERS}
          nodes={speakers}
          {...counted}
          takesIn
          title="Who says so"
          waiting={late('speakers', FIRST_SPEAKERS)}
        />
      )}
      {children}
      <FacetSection chosen={filter.roles.length} title="Role">
        {all(<ValueRows facet="role" nodes={facets.roles} {...counted} selected={filter.roles} />)}
      </FacetSection>
      {placeCount > 0 && (
        <FacetSection chosen={filter.places.length} isLong={placeCount > FEW} title="Where">
          {(text) => {
            if (!places) return { found: 1, rows: late('places', Math.min(placeCount, FIRST_PLACES)) }
            const { nodes, found } = findNodes(places, text, new Set(filter.places))
            const limit = text.trim() === '' ? FIRST_PLACES : FIRST_ROWS
            const rows = {
              ...counted,
              facet: 'place',
              limit,
              nodes,
              plural: 'places',
              selected: filter.places,
            } as const
            return { found, rows: <ValueRows {...rows} /> }
          }}
        </FacetSection>
      )}
    </div>
  )
}
