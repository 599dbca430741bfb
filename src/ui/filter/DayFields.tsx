import { DAY, formatDay, type Instant } from '../../model/time'
import { Segments } from '../controls/Segments'
import type { DateRangeProps } from './DateRange'
import { DayField } from './DayField'

const SURE = ['possibly', 'certainly'] as const
const SURE_LABELS = { possibly: 'Possibly in', certainly: 'Certainly in' }
const SURE_WORDS = {
  possibly: 'All that may have happened on these days, as far as its date is known.',
  certainly: 'Only what must have happened on these days, however its date is read.',
}

/** What the section of the days holds; loaded when it is first unfolded. */
export function DayFields(props: DateRangeProps) {
  const { range, sure, min, max, onRange, onSure } = props
  const first = range?.start
  // The last instant inside the range tells its last day, whether or not it ends at midnight.
  const last = range?.end === undefined ? undefined : range.end - 1
  const set = (start: Instant | undefined, end: Instant | undefined) =>
    onRange(
      start === undefined && end === undefined
        ? undefined
        : { ...(start !== undefined && { start }), ...(end !== undefined && { end }) },
    )
  const how = sure ? 'certainly' : 'possibly'
  return (
    <>
      <fieldset className="pt-1 pb-1.5">
        <legend className="sr-only">Events whose date lies</legend>
        <Segments
          labels={SURE_LABELS}
          name="sure"
          onValue={(value) => onSure(value === 'certainly')}
          value={how}
          values={SURE}
          wide
        />
        <p className="pt-1 text-[0.9em]/[1.35] text-pretty text-ink-3">{SURE_WORDS[how]}</p>
      </fieldset>
      <div className="grid gap-y-1.5">
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
      <label className="flex min-h-(--row) items-start gap-(--gap) pt-1 text-[0.93em]/[1.35]">
        <input
          checked={props.outside}
          className="mt-[2px] size-(--box) flex-none accent-ink"
          onChange={({ target }) => props.onOutside(target.checked)}
          type="checkbox"
        />
        Also show dates that are not in the briefings
      </label>
    </>
  )
}
