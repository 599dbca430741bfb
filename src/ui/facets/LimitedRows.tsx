import { useState, type ReactNode } from 'react'
import { shownNodes, type FacetNode } from './facet-nodes'

/** So many rows a press of “more” adds: a vocabulary of thousands never stands in the page at once. */
const STEP = 60

export interface LimitedRowsProps {
  readonly nodes: readonly FacetNode[]
  readonly limit: number
  readonly selected: ReadonlySet<string>
  /** Words for the button that shows the rest; without it the rest stays hidden. */
  readonly more: ((hidden: number) => string) | undefined
  readonly nested?: boolean
  /** Draws a row as a list item with a key. */
  readonly children: (node: FacetNode) => ReactNode
}

/** The first rows by count, the chosen ones, and a button for more of them. Stands inside a list. */
export function LimitedRows({ nodes, limit, selected, more, nested, children }: LimitedRowsProps) {
  const [added, setAdded] = useState(0)
  const few = more || limit > 0 ? shownNodes(nodes, limit, selected) : nodes.filter(({ id }) => selected.has(id))
  const shown = added > 0 && more ? shownNodes(nodes, limit + added, selected) : few
  const hidden = nodes.length - shown.length
  return (
    <>
      {shown.map(children)}
      {more && few.length < nodes.length && (
        <li className={nested ? 'pl-[calc(var(--indent)+var(--box)+var(--gap))]' : 'pl-[calc(var(--box)+var(--gap))]'}>
          <button
            aria-expanded={added > 0}
            className="min-h-(--row) text-left text-[0.93em] text-ink-3 underline decoration-line-2 decoration-1 underline-offset-3 hover:text-ink hover:decoration-current"
            onClick={() => setAdded(hidden > 0 ? added + STEP : 0)}
            type="button"
          >
            {hidden > 0 ? more(hidden) : 'Show fewer'}
          </button>
        </li>
      )}
    </>
  )
}
