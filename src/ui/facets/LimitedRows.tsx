import { useState, type ReactNode } from 'react'
import { shownNodes, type FacetNode } from './facet-nodes'

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

/** The first rows by count, the chosen ones, and a button for the rest. Stands inside a list. */
export function LimitedRows({ nodes, limit, selected, more, nested, children }: LimitedRowsProps) {
  const [all, setAll] = useState(false)
  const few = more || limit > 0 ? shownNodes(nodes, limit, selected) : nodes.filter(({ id }) => selected.has(id))
  const shown = all && more ? nodes : few
  return (
    <>
      {shown.map(children)}
      {more && few.length < nodes.length && (
        <li className={nested ? 'pl-[calc(var(--indent)+var(--box)+var(--gap))]' : 'pl-[calc(var(--box)+var(--gap))]'}>
          <button
            aria-expanded={all}
            className="min-h-(--row) text-left text-[0.93em] text-ink-3 underline decoration-line-2 decoration-1 underline-offset-3 hover:text-ink hover:decoration-current"
            onClick={() => setAll(!all)}
            type="button"
          >
            {all ? 'Show fewer' : more(nodes.length - few.length)}
          </button>
        </li>
      )}
    </>
  )
}
