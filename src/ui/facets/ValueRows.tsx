import type { FacetKind } from '../../explore/view-state'
import type { Theme } from '../../model/dataset'
import { ValueShape } from '../marks/ValueShape'
import type { FacetNode } from './facet-nodes'
import { FacetRow } from './FacetRow'
import { LimitedRows } from './LimitedRows'

export interface ValueRowsProps {
  readonly facet: FacetKind
  readonly nodes: readonly FacetNode[]
  readonly isCounting: boolean
  /** Chosen ids. */
  readonly selected: readonly string[]
  readonly onToggle: (facet: FacetKind, id: string) => void
  /** For a facet whose values are drawn. */
  readonly themes?: readonly Theme[]
  /** Rows before “more”, and how those are called. */
  readonly limit?: number
  readonly plural?: string
}

/** The rows of a facet whose values stand beside each other. */
export function ValueRows({
  facet,
  nodes,
  isCounting,
  selected,
  onToggle,
  themes,
  limit = Infinity,
  plural = '',
}: ValueRowsProps) {
  return (
    <ul>
      <LimitedRows
        limit={limit}
        more={(number) => `${number} more ${plural}`}
        nodes={nodes}
        selected={new Set(selected)}
      >
        {({ id, name, count }) => (
          <li key={id}>
            <FacetRow
              checked={selected.includes(id)}
              count={isCounting ? undefined : count}
              facet={facet}
              label={name}
              onToggle={onToggle}
              shape={themes && <ValueShape facet={facet} id={id} themes={themes} />}
              value={id}
            />
          </li>
        )}
      </LimitedRows>
    </ul>
  )
}
