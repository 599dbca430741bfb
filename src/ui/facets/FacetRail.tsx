import type { ReactNode } from 'react'
import type { FacetKind, Filter, Match } from '../../explore/view-state'
import type { Theme } from '../../model/dataset'
import { findNodes, type FacetNode, type FoundNodes } from './facet-nodes'
import { FacetGroup } from './FacetGroup'
import { FacetSection } from './FacetSection'
import { LimitedRows } from './LimitedRows'
import { MatchSelect } from './MatchSelect'
import type { Facets } from './useFacets'
import { ValueRows } from './ValueRows'

/** Top-level rows before “more”: all of a small dataset, a screenful of a large one. */
const FIRST_ROWS = 20
const FIRST_PLACES = 8
/** A facet with more values than this has a field to find them. */
const FEW = 12

export interface FacetRailProps {
  readonly facets: Facets
  /** All themes, for their shapes. */
  readonly themes: readonly Theme[]
  readonly filter: Filter
  readonly onToggle: (facet: FacetKind, id: string) => void
  readonly onMatch: (match: Match) => void
  /** The section of the days. */
  readonly children?: ReactNode
}

/**
 * The filters, and the legend of the timeline. As wide as its place; rows are 24 px high, 44 px on touch screens
 * and on narrow ones. The place around it scrolls and is the landmark.
 */
export function FacetRail({ facets, themes, filter, onToggle, onMatch, children }: FacetRailProps) {
  const { actors } = facets
  const everyone = [actors.countries, actors.organisations, actors.people]
  const size = everyone.flat().reduce((sum, node) => sum + 1 + node.children.length, 0)
  const all = (rows: ReactNode) => () => ({ rows, found: 1 })
  return (
    <div className="text-[14px] leading-5 [--box:14px] [--gap:8px] [--indent:24px] [--row:24px] max-tablet:text-[16px] max-tablet:[--box:18px] max-tablet:[--gap:12px] max-tablet:[--indent:32px] max-tablet:[--row:44px] pointer-coarse:[--row:44px]">
      <FacetSection
        aside={<MatchSelect match={filter.match} onMatch={onMatch} />}
        chosen={filter.actors.length}
        isLong={size > FEW}
        title="Who"
      >
        {(text) => {
          const selected = new Set(filter.actors)
          const found = everyone.map((nodes) => findNodes(nodes, text, selected))
          const rows = (at: number, more: string, heading?: string) => (
            <ActorRows
              found={found[at]!}
              heading={heading}
              more={more}
              onToggle={(id) => onToggle('actor', id)}
              selected={selected}
              takesIn={filter.match === 'any'}
            />
          )
          return {
            found: found.reduce((sum, each) => sum + each.found, 0),
            rows: (
              <>
                {rows(0, 'countries')}
                {rows(1, 'organisations', 'Organisations')}
                {rows(2, 'people', 'Other people')}
              </>
            ),
          }
        }}
      </FacetSection>
      <FacetSection chosen={filter.themes.length} title="What">
        {all(
          <ValueRows
            facet="theme"
            nodes={facets.themes}
            onToggle={onToggle}
            selected={filter.themes}
            themes={themes}
          />,
        )}
      </FacetSection>
      <FacetSection chosen={filter.statuses.length} title="Who says so">
        {all(
          <ValueRows
            facet="status"
            nodes={facets.statuses}
            onToggle={onToggle}
            selected={filter.statuses}
            themes={themes}
          />,
        )}
      </FacetSection>
      {children}
      <FacetSection chosen={filter.roles.length} title="Role">
        {all(<ValueRows facet="role" nodes={facets.roles} onToggle={onToggle} selected={filter.roles} />)}
      </FacetSection>
      {facets.places.length > 0 && (
        <FacetSection chosen={filter.places.length} isLong={facets.places.length > FEW} title="Where">
          {(text) => {
            const { nodes, found } = findNodes(facets.places, text, new Set(filter.places))
            const limit = text.trim() === '' ? FIRST_PLACES : FIRST_ROWS
            const rows = { facet: 'place', limit, nodes, onToggle, plural: 'places', selected: filter.places } as const
            return { found, rows: <ValueRows {...rows} /> }
          }}
        </FacetSection>
      )}
    </div>
  )
}

interface ActorRowsProps {
  readonly found: FoundNodes
  readonly selected: ReadonlySet<string>
  readonly takesIn: boolean
  readonly onToggle: (id: string) => void
  readonly heading: string | undefined
  readonly more: string
}

function ActorRows({ found: { nodes, opened }, heading, more, selected, takesIn, onToggle }: ActorRowsProps) {
  if (nodes.length === 0) return undefined
  return (
    <>
      {heading && <h3 className="mt-1 flex min-h-6 items-center text-[0.9em] text-ink-3">{heading}</h3>}
      <ul>
        <LimitedRows limit={FIRST_ROWS} more={(number) => `${number} more ${more}`} nodes={nodes} selected={selected}>
          {(node: FacetNode) => (
            <FacetGroup
              key={node.id}
              node={node}
              onToggle={onToggle}
              opened={opened.has(node.id)}
              selected={selected}
              takesIn={takesIn}
            />
          )}
        </LimitedRows>
      </ul>
    </>
  )
}
