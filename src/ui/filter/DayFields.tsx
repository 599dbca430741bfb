import { DAY, formatDay, type Instant } from '../../model/time'
import type { DateRangeProps } from './DateRange'
import { DayField } from './DayField'

/** The two fields, which are loaded when they are first unfolded. */
export function DayFields({ range, min, max, onRange }: DateRangeProps) {
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
    <>
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
    </>
  )
}
