import { useId, useMemo, useState } from 'react'
import { capital } from '../../explore/filter-words'
import { Icon } from '../controls/Icon'
import type { FacetKind } from '../../explore/view-state'
import type { ActorFacet, FacetNode } from './facet-nodes'
import { FacetRow } from './FacetRow'
import { LimitedRows } from './LimitedRows'

/** Rows of a group that are shown before “more”. */
const FIRST_CHILDREN = 5
/** What the rows below are called. */
const BELOW: Record<ActorFacet, string> = { actor: 'people and bodies', speaker: 'speakers' }

export interface FacetGroupProps {
  readonly facet: ActorFacet
  readonly node: FacetNode
  /** Whether the counts are not known yet. */
  readonly isCounting: boolean
  readonly selected: ReadonlySet<string>
  /** Whether choosing a country takes in its people: not where every chosen actor must be there. */
  readonly takesIn: boolean
  /** Whether something typed was found among the rows below. */
  readonly opened: boolean
  readonly onToggle: (facet: FacetKind, id: string) => void
}

/**
 * A country or organisation, and its people and bodies behind a disclosure. A choice among them opens the group;
 * closing it by hand leaves the chosen ones in sight.
 */
export function FacetGroup({ facet, node, isCounting, selected, takesIn, opened, onToggle }: FacetGroupProps) {
  const listId = useId()
  const [byHand, setByHand] = useState<boolean>()
  const { id, name, count, children } = node
  const hasChosen = children.some((child) => selected.has(child.id))
  const open = opened || (byHand ?? hasChosen)
  const chevron = open ? 'chevron-down' : 'chevron-right'
  const hasButton = children.length > 0 && !opened
  // Held, for another one would be another row.
  const after = useMemo(
    () =>
      hasButton && (
        <button
          aria-controls={open || hasChosen ? listId : undefined}
          aria-expanded={open}
          aria-label={`${capital(BELOW[facet])} of ${name}`}
          className="flex h-(--row) w-(--row) flex-none items-center pl-[5px] text-ink-3 hover:text-ink max-tablet:pl-2"
          onClick={() => setByHand(!open)}
          type="button"
        >
          <Icon size={14} name={chevron} />
        </button>
      ),
    [hasButton, open, hasChosen, listId, facet, name, chevron],
  )
  return (
    <li>
      <FacetRow
        after={after}
        checked={selected.has(id)}
        count={isCounting ? undefined : count}
        facet={facet}
        label={name}
        onToggle={onToggle}
        partial={hasChosen}
        value={id}
      />
      {(open || hasChosen) && (
        <ul id={listId}>
          <LimitedRows
            limit={opened ? Infinity : open ? FIRST_CHILDREN : 0}
            more={open ? (number) => `${number} more ${BELOW[facet]}` : undefined}
            nested
            nodes={children}
            selected={selected}
          >
            {(child) => (
              <li key={child.id}>
                <FacetRow
                  checked={selected.has(child.id)}
                  count={isCounting ? undefined : child.count}
                  facet={facet}
                  includedIn={takesIn && selected.has(id) && !selected.has(child.id) ? name : undefined}
                  label={child.name}
                  nested
                  onToggle={onToggle}
                  value={child.id}
                />
              </li>
            )}
          </LimitedRows>
        </ul>
      )}
    </li>
  )
}
