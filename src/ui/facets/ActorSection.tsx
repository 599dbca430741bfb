import type { ReactNode } from 'react'
import type { FacetKind } from '../../explore/view-state'
import type { ActorFacet, ActorNodes, FacetNode, FoundNodes } from './facet-nodes'
import { findNodes } from './facet-nodes'
import { FacetGroup } from './FacetGroup'
import { FacetSection } from './FacetSection'
import { LimitedRows } from './LimitedRows'

/** A facet with more values than this has a field to find them. */
const FEW = 12

export interface ActorSectionProps {
  readonly facet: ActorFacet
  readonly title: string
  readonly aside?: ReactNode
  /** Undefined until their column has come. */
  readonly nodes: ActorNodes | undefined
  readonly isCounting: boolean
  /** Rows while there are none. */
  readonly waiting?: ReactNode
  /** Whether it begins closed where nothing is chosen. */
  readonly isAside?: boolean
  readonly chosen: readonly string[]
  /** Whether choosing a country takes in its people: not where every chosen actor must be there. */
  readonly takesIn: boolean
  /** Top-level rows of each kind before “more”. */
  readonly limit: number
  readonly onToggle: (facet: FacetKind, id: string) => void
}

/** Countries with their people and bodies, organisations of no country, and other people. */
export function ActorSection({ title, aside, nodes, isAside, chosen, waiting, ...rest }: ActorSectionProps) {
  const everyone = nodes ? [nodes.countries, nodes.organisations, nodes.people] : []
  const size = everyone.flat().reduce((sum, node) => sum + 1 + node.children.length, 0)
  return (
    <FacetSection aside={aside} chosen={chosen.length} isAside={isAside} isLong={size > FEW} title={title}>
      {(text) => {
        if (!nodes) return { rows: waiting, found: 1 }
        const selected = new Set(chosen)
        const found = everyone.map((each) => findNodes(each, text, selected))
        const rows = (at: number, more: string, heading?: string) => (
          <ActorRows {...rest} found={found[at]!} heading={heading} more={more} selected={selected} />
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
  )
}

interface ActorRowsProps extends Pick<ActorSectionProps, 'facet' | 'isCounting' | 'takesIn' | 'limit' | 'onToggle'> {
  readonly found: FoundNodes
  readonly selected: ReadonlySet<string>
  readonly heading: string | undefined
  readonly more: string
}

function ActorRows({ found: { nodes, opened }, heading, more, limit, ...rest }: ActorRowsProps) {
  if (nodes.length === 0) return undefined
  return (
    <>
      {heading && <h3 className="mt-1 flex min-h-6 items-center text-[0.9em] text-ink-3">{heading}</h3>}
      <ul>
        <LimitedRows limit={limit} more={(number) => `${number} more ${more}`} nodes={nodes} selected={rest.selected}>
          {(node: FacetNode) => <FacetGroup {...rest} key={node.id} node={node} opened={opened.has(node.id)} />}
        </LimitedRows>
      </ul>
    </>
  )
}
