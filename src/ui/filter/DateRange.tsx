import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { rangeWords } from '../../explore/filter-words'
import type { DayRange } from '../../explore/view-state'
import { DAY, formatDay, type Instant } from '../../model/time'
import { DayField } from './DayField'

export interface DateRangeProps {
  readonly range: DayRange | undefined
  /** First and last day of the data, both inclusive. */
  readonly min: Instant
  readonly max: Instant
  readonly onRange: (range: DayRange | undefined) => void
}

/** A section of the rail: events that possibly happened between two days. All days are in UTC. */
export function DateRange({ range, min, max, onRange }: DateRangeProps) {
  const [open, setOpen] = useState(range !== undefined)
  const Chevron = open ? ChevronDown : ChevronRight
  const first = range?.start
  // The last instant inside the range tells its last day, whether or not it ends at midnight.
  const last = range?.end === undefined ? undefined : range.end - 1
  const set = (start: Instant | undefined, end: Instant | undefined) =>
    onRange(
      start === undefined && end === undefined
        ? undefined
        : { ...(start !== undefined && { start }), ...(end !== undefined && { end }) },
    )
  return (
    <section aria-label="Days" className="border-t border-line pt-2 pr-3 pb-2.5 pl-4 max-tablet:pr-4">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} open={open}>
        <summary className="flex min-h-(--row) list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
          <h2 className="text-[0.93em] font-[650]">Days</h2>
          <Chevron aria-hidden="true" className="text-ink-3" size={14} strokeWidth={1.5} />
          {range && !open && <span className="ml-auto text-right text-[0.9em] text-ink-2">{rangeWords(range)}</span>}
        </summary>
        <div className="grid grid-cols-2 gap-x-2 pt-1">
          <DayField label="From" max={last ?? max} min={min} onDay={(day) => set(day, range?.end)} value={first} />
          <DayField
            label="To"
            max={max}
            min={first ?? min}
            onDay={(day) => set(first, day === undefined ? undefined : day + DAY)}
            value={last}
          />
        </div>
        <p className="flex min-h-(--row) items-center justify-between gap-2 pt-1 text-[0.9em] text-ink-3">
          {formatDay(min).slice(0, 4)} to {formatDay(max).slice(0, 4)}, UTC
          <button
            aria-disabled={range === undefined}
            aria-label="Clear the days"
            className="min-h-(--row) underline decoration-line-2 decoration-1 underline-offset-3 not-aria-disabled:text-ink-2 not-aria-disabled:hover:decoration-current"
            onClick={() => onRange(undefined)}
            type="button"
          >
            Clear
          </button>
        </p>
      </details>
    </section>
  )
}
