import { memo, useId, type ReactNode } from 'react'
import { countWords, eventCount } from '../../explore/filter-words'
import type { FacetKind } from '../../explore/view-state'

export interface FacetRowProps {
  readonly facet: FacetKind
  readonly value: string
  readonly label: string
  /** Undefined while it is not known. */
  readonly count: number | undefined
  readonly checked: boolean
  readonly onToggle: (facet: FacetKind, value: string) => void
  /** Not chosen itself, while some rows below it are. */
  readonly partial?: boolean | undefined
  /** Name of the chosen row above that takes in this one, which is not chosen itself. */
  readonly includedIn?: string | undefined
  readonly shape?: ReactNode
  /** A row below another one. */
  readonly nested?: boolean
  /** A control after the name, which is not part of the label. */
  readonly after?: ReactNode
}

/**
 * A checkbox, a name and a count. A long name wraps. The count has a label of its own, so that the row can be
 * pressed from edge to edge with a button in between. A press changes few of the counts, and only their rows are drawn.
 */
export const FacetRow = memo(function FacetRow({
  facet,
  value,
  label,
  count,
  checked,
  onToggle,
  shape,
  nested,
  after,
  ...rest
}: FacetRowProps) {
  const id = useId()
  const { partial = false, includedIn } = rest
  const tone = checked ? 'font-semibold text-ink' : count === 0 ? 'text-ink-3' : nested ? 'text-ink-2' : 'text-ink'
  const line = 'min-h-(--row) py-[calc((var(--row)-20px)/2)]'
  const included = includedIn === undefined ? '' : `, included in ${includedIn}`
  return (
    <div
      className={`flex ${nested ? 'pl-(--indent) text-[0.965em]' : ''} ${tone}`}
      data-facet={facet}
      data-value={value}
    >
      <label className={`flex gap-(--gap) ${line}`} htmlFor={id}>
        <span className="mt-[calc((20px-var(--box))/2)] inline-grid size-(--box) flex-none">
          <input
            aria-label={`${label}${included}, ${count === undefined ? 'being counted' : eventCount(count)}`}
            checked={checked}
            className="peer col-start-1 row-start-1 m-0 cursor-pointer appearance-none rounded-[2px] border border-ink-3 bg-paper checked:border-ink checked:bg-ink indeterminate:border-ink hover:border-ink"
            id={id}
            onChange={() => onToggle(facet, value)}
            ref={(box) => {
              // Only a property: there is no attribute for it. A press takes it away, so it is set at each render.
              if (box) box.indeterminate = partial && !checked
            }}
            type="checkbox"
          />
          <svg
            aria-hidden="true"
            className={`pointer-events-none col-start-1 row-start-1 size-full ${checked ? 'text-on-ink' : partial ? 'text-ink' : 'text-ink-3'}`}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            viewBox="0 0 14 14"
          >
            <path
              d={checked ? 'm3.2 7.3 2.6 2.6 5-5.8' : partial ? 'M3.5 7h7' : includedIn ? 'M5.5 6.2h3M5.5 7.8h3' : ''}
            />
          </svg>
        </span>
        {shape && <span className="flex h-5 flex-none items-center">{shape}</span>}
        <span className="min-w-0 text-pretty">{label}</span>
      </label>
      {after}
      <label
        aria-hidden="true"
        className={`grow pl-2 text-right text-[0.93em] ${line} ${checked ? '' : 'text-ink-3'}`}
        htmlFor={id}
      >
        {count === undefined ? '…' : countWords(count)}
      </label>
    </div>
  )
})
